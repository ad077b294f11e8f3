"""People and firms of the demo office, invented from lists of names, streets and number ranges."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from collectdesk.domain.borrower import PartyKind, PointKind
from collectdesk.reference.pinyin import reading
from collectdesk.usecases.demo.cast import Point, Somebody, credit_code, demo_data, resident_id

_SEVEN_DIGIT_CITIES = {"592", "771", "991", "891"}
_SAME_SURNAME = {"父亲", "兄弟", "姐妹", "father", "brother", "sister"}
_MEN = {"父亲", "兄弟", "father", "brother"}
_WOMEN = {"母亲", "姐妹", "mother", "sister"}
_PARENTS = {"父亲", "母亲", "father", "mother"}
_SPOUSE = {"配偶", "spouse"}
_KIN = {"配偶", "父亲", "母亲", "兄弟", "姐妹", "表亲"}
_SAME_ORIGIN = _SAME_SURNAME | _SPOUSE | {"mother", "cousin"}
_MAIL_HOSTS = ("example.com", "example.net", "example.org")
"""Reserved for examples (RFC 2606), so that no demo mail ever reaches anybody."""


class Crowd:
    """Makes people from a stream of chance; no ID number and no phone is given twice."""

    def __init__(self, chance: Random, today: date) -> None:
        self._chance = chance
        self._today = today
        self._people = demo_data("people")
        self._cities: list[dict[str, Any]] = demo_data("places")["city"]
        self._city_weights = [city["weight"] for city in self._cities]
        chinese = self._people["chinese"]
        self._surnames = "".join(c for _, line in chinese["surnames"] for c in line)
        self._surname_weights = [weight for weight, line in chinese["surnames"] for _ in line]
        self._origins: list[dict[str, Any]] = self._people["origin"]
        self._origin_weights = [origin["weight"] for origin in self._origins]
        self._taken: set[str] = set()

    def borrower(self) -> Somebody:
        """60 in 100 are written to in Chinese; one in eight is a firm."""
        roll = self._chance.random()
        if roll < 0.09:
            return self._firm("zh_CN")
        if roll < 0.60:
            return self._chinese()
        if roll < 0.635:
            return self._firm("en")
        if roll < 0.92:
            return self._settle(self._foreigner())
        return self._settle(self._in_pinyin(woman=self._chance.random() < 0.5))

    def named(self, name: str, *, woman: bool) -> Somebody:
        """A person with this name."""
        chinese = "\u4e00" <= name[0] <= "\u9fff"
        somebody = Somebody(PartyKind.PERSON, name, "zh_CN" if chinese else "en", woman=woman)
        if chinese:
            compound = name[:2] in self._people["chinese"]["compound"]
            somebody.surname = name[: 2 if compound else 1]
        else:
            somebody.surname = name.rsplit(maxsplit=1)[-1]
            origin = next(o for o in self._origins if somebody.surname in o["surnames"])
            somebody.id_number = self._fresh(lambda: self._passport(origin["passport"]))
        return self._settle(somebody)

    def related(self, to: Somebody, relation: str) -> Somebody:
        """Somebody who stands in a relation to a borrower, with a phone."""
        woman = self._chance.random() < 0.5
        if relation in _MEN or relation in _WOMEN:
            woman = relation in _WOMEN
        elif relation in _SPOUSE:
            woman = not to.woman
        surname = to.surname if relation in _SAME_SURNAME else ""
        born = self._birthday(to.born, parent=relation in _PARENTS)
        group = next((g for g in self._people["minority"] if to.name in g["men"] + g["women"]), None)
        if group is not None and relation in _KIN:
            name = self._chance.choice([n for n in group["women" if woman else "men"] if n != to.name])
            somebody = Somebody(PartyKind.PERSON, name, "zh_CN", woman=woman)
        elif to.language == "zh_CN":
            somebody = self._chinese_name(woman, born, surname)
        elif to.surname in self._people["pinyin"]["surnames"]:
            somebody = self._in_pinyin(surname, woman=woman)
        else:
            origin = next((o for o in self._origins if to.surname in o["surnames"]), None)
            if origin is None or relation not in _SAME_ORIGIN:
                origin = self._chance.choice(self._origins)
            elif relation in _SPOUSE:
                surname = to.surname
            somebody = self._foreign_name(origin, surname, woman=woman)
        somebody.city, somebody.born = to.city, born
        somebody.points = [self._mobile()]
        return somebody

    def identified(self, somebody: Somebody, home: Point | None = None) -> Somebody:
        """With an ID number and an address, at `home` if they live there: for those who are liable."""
        if not somebody.id_number:
            if somebody.language == "zh_CN" or somebody.surname in self._people["pinyin"]["surnames"]:
                somebody.id_number = self._fresh(lambda: self._resident(somebody))
            else:
                somebody.id_number = self._fresh(lambda: self._passport("#########"))
        self._house(somebody)
        somebody.address = home or somebody.address
        return somebody

    def _chinese(self) -> Somebody:
        chance = self._chance
        if chance.random() < 0.03:
            woman = chance.random() < 0.5
            group = chance.choice(self._people["minority"])
            name = chance.choice(group["women" if woman else "men"])
            city = next(city for city in self._cities if city["area_zh"] == group["city"])
            return self._settle(Somebody(PartyKind.PERSON, name, "zh_CN", woman=woman, city=city))
        return self._settle(self._chinese_name(chance.random() < 0.44, self._birthday()))

    def _chinese_name(self, woman: bool, born: date, surname: str = "") -> Somebody:
        chance, names = self._chance, self._people["chinese"]
        if not surname:
            surname = chance.choices(self._surnames, self._surname_weights)[0]
            if chance.random() < 0.025:
                surname = chance.choice(names["compound"])
        age = "older" if born.year < 1982 else "younger"
        given = chance.choice(names[f"{'women' if woman else 'men'}_{age}"])
        if chance.random() < 0.008:
            given = chance.choice(names["rare"])
        return Somebody(PartyKind.PERSON, surname + given, "zh_CN", woman=woman, surname=surname, born=born)

    def _foreigner(self) -> Somebody:
        origin = self._chance.choices(self._origins, self._origin_weights)[0]
        somebody = self._foreign_name(origin, woman=self._chance.random() < 0.45)
        somebody.id_number = self._fresh(lambda: self._passport(origin["passport"]))
        abroad = {"GB": self._british_mobile, "US": self._american_phone}.get(origin["abroad"])
        if abroad is not None and self._chance.random() < 0.12:
            somebody.points.append(abroad())
        return somebody

    def _foreign_name(self, origin: dict[str, Any], surname: str = "", *, woman: bool) -> Somebody:
        given = self._chance.choice(origin["women" if woman else "men"])
        surname = surname or self._chance.choice(origin["surnames"])
        shown = surname + origin.get("feminine", "") if woman else surname
        return Somebody(PartyKind.PERSON, f"{given} {shown}", "en", woman=woman, surname=surname)

    def _in_pinyin(self, surname: str = "", *, woman: bool) -> Somebody:
        names = self._people["pinyin"]
        surname = surname or self._chance.choice(names["surnames"])
        name = f"{surname} {self._chance.choice(names['women' if woman else 'men'])}"
        return Somebody(PartyKind.PERSON, name, "en", woman=woman, surname=surname)

    def _firm(self, language: str) -> Somebody:
        chance, firms = self._chance, self._people["firms"]
        city = chance.choices(self._cities, self._city_weights)[0]
        shop = language == "zh_CN" and chance.random() < 0.5
        pattern = firms["firms_en"] if language == "en" else firms["shops_zh" if shop else "firms_zh"]
        name = chance.choice(firms["names_en" if language == "en" else "names_zh"])
        area = city["en"] if language == "en" else city["area_zh"]
        firm = Somebody(PartyKind.FIRM, chance.choice(pattern).format(name=name, area=area), language)
        firm.city, firm.trade = city, shop
        county = chance.choice(city["district"])[3]
        firm.id_number = self._fresh(
            lambda: credit_code("92" if shop else "91", county, f"{chance.randrange(10**8):08d}")
        )
        self._house(firm)
        firm.points += [self._land_line(city, "work"), self._mobile()]
        if chance.random() < 0.7:
            firm.points.append(self._mail(f"{chance.choice(('info', 'finance', 'office', 'contact'))}"))
        return firm

    def _settle(self, somebody: Somebody) -> Somebody:
        """Gives a person a home, a phone or two, and an ID number."""
        chance = self._chance
        somebody.city = somebody.city or chance.choices(self._cities, self._city_weights)[0]
        somebody.trade = chance.random() < 0.22
        if not somebody.id_number:
            somebody.id_number = self._fresh(lambda: self._resident(somebody))
        self._house(somebody)
        somebody.points.insert(0, self._mobile())
        roll = chance.random()
        if roll < 0.16:
            somebody.points.append(self._land_line(somebody.city, "work"))
        elif roll < 0.22:
            somebody.points.append(self._land_line(somebody.city, "home"))
        elif roll < 0.38:
            somebody.points.append(self._mobile())
        if chance.random() < (0.5 if somebody.language == "en" else 0.2):
            somebody.points.append(self._mail(somebody.name))
        return somebody

    def _house(self, somebody: Somebody) -> None:
        chance, city = self._chance, somebody.city
        district_zh, district_en, postcode, _, *streets = chance.choice(city["district"])
        street_zh, street_en = chance.choice(streets).split("|")
        number, floor, door = chance.randint(3, 690), chance.randint(1, 18), chance.randint(1, 4)
        block, unit = chance.randint(1, 28), chance.randint(1, 4)
        housing = self._people["housing"]
        place = chance.randrange(len(housing["zh"]))
        if somebody.language == "zh_CN":
            line = f"{city['province_zh']}{city['zh']}{district_zh}{street_zh}{number}号"
            home = f"{housing['zh'][place]}{block}幢{unit}单元{floor}{door:02d}室"
            lines = [line, f"{floor}楼{floor}{door:02d}室" if somebody.kind is PartyKind.FIRM else home]
            if somebody.kind is PartyKind.FIRM and somebody.trade:
                lines[1] = f"底商{block}号铺"
        else:
            room = f"Room {floor}{door:02d}"
            if somebody.kind is PartyKind.PERSON:
                room += f", Unit {unit}, Building {block}, {housing['en'][place]}"
            street = ", ".join(part for part in (f"{number} {street_en}", district_en) if part)
            lines = [room, street, ", ".join(part for part in (city["en"], city["province_en"]) if part)]
        label = "work" if somebody.kind is PartyKind.FIRM else "home"
        somebody.address = Point(PointKind.ADDRESS, "\n".join(lines), label, postcode, "CN")

    def _birthday(self, of: date | None = None, *, parent: bool = False) -> date:
        """Of an adult: near somebody else's, or a generation before it."""
        chance = self._chance
        if of is None:
            born = self._today - timedelta(days=chance.randint(23 * 365, 60 * 365))
        elif parent:
            born = of - timedelta(days=chance.randint(22 * 365, 33 * 365))
        else:
            born = of + timedelta(days=chance.randint(-6 * 365, 6 * 365))
        return min(born, self._today - timedelta(days=21 * 365))

    def _resident(self, somebody: Somebody) -> str:
        born = somebody.born = somebody.born or self._birthday()
        sequence = self._chance.randint(1, 499) * 2 - (0 if somebody.woman else 1)
        return resident_id(self._chance.choice(somebody.city["born"]), born, sequence)

    def _passport(self, pattern: str) -> str:
        kinds = {"#": "0123456789", "A": "ACEGHJKLMNPRTX"}
        first, rest = pattern[0], pattern[1:]
        head = first if first.isalpha() else self._chance.choice(kinds.get(first, first).replace("0", ""))
        return head + "".join(self._chance.choice(kinds.get(c, c)) for c in rest)

    def _mobile(self) -> Point:
        prefixes = self._people["phones"]["mobile"]
        value = self._fresh(lambda: f"+86{self._chance.choice(prefixes)}{self._chance.randrange(10**8):08d}")
        return Point(PointKind.PHONE, value, "mobile", time_zone="Asia/Shanghai")

    def _land_line(self, city: dict[str, Any], label: str) -> Point:
        digits = 6 if city["dial"] in _SEVEN_DIGIT_CITIES else 7
        value = self._fresh(
            lambda: (
                f"+86{city['dial']}{self._chance.choice('68')}{self._chance.randrange(10**digits):0{digits}d}"
            )
        )
        return Point(PointKind.PHONE, value, label, time_zone="Asia/Shanghai")

    def _british_mobile(self) -> Point:
        """From the range that Ofcom keeps free for drama."""
        value = self._fresh(lambda: f"+447700900{self._chance.randrange(1000):03d}")
        return Point(PointKind.PHONE, value, "home", time_zone="Europe/London")

    def _american_phone(self) -> Point:
        """From the numbers kept free for fiction (555-0100 to 555-0199)."""
        value = self._fresh(lambda: f"+1212555{self._chance.randint(100, 199):04d}")
        return Point(PointKind.PHONE, value, "home", time_zone="America/New_York")

    def _mail(self, name: str) -> Point:
        plain = "".join(c for c in reading(name).sort_name.replace(" ", ".") if c.isascii() and c not in "·'")
        number = self._chance.randint(2, 989)
        host = self._chance.choice(_MAIL_HOSTS)
        return Point(PointKind.EMAIL, f"{plain.strip('.') or 'mail'}{number}@{host}")

    def _fresh(self, make: Callable[[], str]) -> str:
        while True:
            value = make()
            if value not in self._taken:
                self._taken.add(value)
                return value
