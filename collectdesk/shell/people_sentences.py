"""Sentences for people, contact points and flags."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

PEOPLE: dict[str, tuple[object, object]] = {
    "flag.evidence": (
        QT_TRANSLATE_NOOP("Failures", "Write down what this rests on."),
        QT_TRANSLATE_NOOP("Failures", "A letter, a call and its day, a document: in a few words."),
    ),
    "flag.in_the_future": (
        QT_TRANSLATE_NOOP("Failures", "A flag cannot begin in the future."),
        QT_TRANSLATE_NOOP("Failures", "Enter today or an earlier day."),
    ),
    "flag.over": (
        QT_TRANSLATE_NOOP("Failures", "The last day of this flag is past."),
        QT_TRANSLATE_NOOP("Failures", "Enter today or a later day, or leave it empty."),
    ),
    "flag.reason": (
        QT_TRANSLATE_NOOP("Failures", "Say in a few words why the flag is lifted."),
        "",
    ),
    "hours.order": (
        QT_TRANSLATE_NOOP("Failures", "The hours must end after they begin, on one day."),
        QT_TRANSLATE_NOOP("Failures", "Enter, for example, 12:00 to 14:00."),
    ),
    "hours.too_many": (
        QT_TRANSLATE_NOOP("Failures", "More than {most} spans of hours cannot be kept."),
        QT_TRANSLATE_NOOP("Failures", "Join some of them."),
    ),
    "hours.unclear": (
        QT_TRANSLATE_NOOP("Failures", "These hours are not understood."),
        QT_TRANSLATE_NOOP("Failures", "Enter a day, and hours such as 12:00 to 14:00."),
    ),
    "hours.weekdays": (
        QT_TRANSLATE_NOOP("Failures", "Choose the days of these hours."),
        "",
    ),
    "letter.stopped": (
        QT_TRANSLATE_NOOP("Failures", "No letter to {name} now: {why}."),
        QT_TRANSLATE_NOOP("Failures", "{instead}"),
    ),
    "person.already": (
        QT_TRANSLATE_NOOP("Failures", "This person is on the account already ({role})."),
        QT_TRANSLATE_NOOP("Failures", "Change their role there."),
    ),
    "person.borrower_stays": (
        QT_TRANSLATE_NOOP("Failures", "The borrower stays the borrower; the contract says who that is."),
        QT_TRANSLATE_NOOP("Failures", "Correct it in the next list where the list was wrong."),
    ),
    "person.known": (
        QT_TRANSLATE_NOOP("Failures", "This ID number is {name}'s, whom the office knows already."),
        QT_TRANSLATE_NOOP("Failures", "Link that person, or correct the number."),
    ),
    "person.name": (
        QT_TRANSLATE_NOOP("Failures", "Enter the name."),
        "",
    ),
    "person.one_borrower": (
        QT_TRANSLATE_NOOP("Failures", "An account has one borrower."),
        QT_TRANSLATE_NOOP("Failures", "Add a co-borrower, guarantor or contact person."),
    ),
    "person.role_reason": (
        QT_TRANSLATE_NOOP("Failures", "Say why this person owes, or owes no longer."),
        QT_TRANSLATE_NOOP("Failures", "Name the document: the contract, the guarantee, the release."),
    ),
    "person.same_phone": (
        QT_TRANSLATE_NOOP("Failures", "{name} with this phone is known already."),
        QT_TRANSLATE_NOOP("Failures", "Link that person if it is the same one."),
    ),
    "person.unchanged": (
        QT_TRANSLATE_NOOP("Failures", "Nothing was changed."),
        QT_TRANSLATE_NOOP("Failures", "Change something, or leave the form."),
    ),
    "point.address": (
        QT_TRANSLATE_NOOP("Failures", "Enter street, number and place."),
        "",
    ),
    "point.country": (
        QT_TRANSLATE_NOOP("Failures", "“{country}” is not a country code."),
        QT_TRANSLATE_NOOP("Failures", "Enter two letters, such as CN, US or GB."),
    ),
    "point.duplicate": (
        QT_TRANSLATE_NOOP("Failures", "{name} has this already ({state})."),
        QT_TRANSLATE_NOOP("Failures", "Change its state there if it is in use again."),
    ),
    "point.email": (
        QT_TRANSLATE_NOOP("Failures", "This is not an e-mail address."),
        QT_TRANSLATE_NOOP("Failures", "Enter one, such as name@example.com."),
    ),
    "point.postcode": (
        QT_TRANSLATE_NOOP("Failures", "This is not a postal code of that country."),
        QT_TRANSLATE_NOOP("Failures", "Enter one such as {example}, or leave it empty."),
    ),
    "point.time_zone": (
        QT_TRANSLATE_NOOP("Failures", "“{zone}” is not a time zone."),
        QT_TRANSLATE_NOOP("Failures", "Enter one such as Asia/Shanghai, or leave it empty."),
    ),
    "point.unchanged": (
        QT_TRANSLATE_NOOP("Failures", "Nothing was changed."),
        QT_TRANSLATE_NOOP("Failures", "Change something, or leave the form."),
    ),
    "point.wechat": (
        QT_TRANSLATE_NOOP("Failures", "A WeChat name is one word of up to 64 characters."),
        "",
    ),
    "post.stopped": (
        QT_TRANSLATE_NOOP("Failures", "Letter {number} may no longer be posted: {why}."),
        QT_TRANSLATE_NOOP("Failures", "{instead}"),
    ),
    "text.too_long": (
        QT_TRANSLATE_NOOP("Failures", "This is longer than {most} characters."),
        QT_TRANSLATE_NOOP("Failures", "Shorten it; nothing was lost."),
    ),
}
"""code → (what is so, what can be done); {names} are facts of the failure."""
