"""The demo's cases as the records that the books keep."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from collectdesk.domain.account import Account, AccountState, AccountStatus, BalanceSource, RepaymentMethod
from collectdesk.domain.borrower import (
    AccountParty,
    ContactPoint,
    OptOut,
    Party,
    PartyRole,
    PointKind,
    PointState,
)
from collectdesk.domain.contact import Contact, FollowUp, NextAction, Reached, Result
from collectdesk.domain.money import Money
from collectdesk.domain.office import OfficeProfile
from collectdesk.domain.promise import Promise
from collectdesk.reference.pinyin import reading
from collectdesk.usecases.demo.case import Case, Said
from collectdesk.usecases.demo.cast import Point, Somebody, demo_data

_DECIDED_AT = time(6, 30)
"""When the daily run decides promises."""
_STATUS = {
    Result.PROMISED: AccountStatus.PROMISE,
    Result.DISPUTES: AccountStatus.DISPUTE,
    Result.HARDSHIP: AccountStatus.HARDSHIP,
    Result.REFUSES: AccountStatus.REFUSED,
    Result.DECEASED: AccountStatus.NO_CONTACT,
}
_STAYS = frozenset(_STATUS.values()) - {AccountStatus.REFUSED}


class Scribe:
    """Turns cases into records; `account` for each in turn, then `history` for all of them."""

    def __init__(
        self,
        profile: OfficeProfile,
        zone: ZoneInfo,
        today: date,
        ids: Mapping[type, Iterator[int]],
        moments: Mapping[date, datetime],
    ) -> None:
        self._zone = zone
        self._today = today
        self._ids = ids
        self._moments = moments
        self._currency = profile.currency
        self._tongue = "zh" if profile.language.startswith("zh") else "en"
        self._products = {row["key"]: row[self._tongue] for row in demo_data("products")["product"]}
        self._people: dict[int, int] = {}
        self._point_ids: dict[tuple[int, str], int] = {}
        self.parties: list[Party] = []
        self.points: list[ContactPoint] = []
        self.accounts: list[Account] = []
        self.links: list[AccountParty] = []
        self.contacts: list[Contact] = []
        self.promises: list[Promise] = []
        self.follow_ups: list[FollowUp] = []
        self.opt_outs: list[OptOut] = []
        self.texts: list[tuple[int, str]] = []

    def account(self, case: Case, last_import_id: int) -> int:
        """The account with its people; returns its id."""
        account_id = next(self._ids[Account])
        listed_at = self._moments[case.listed_on]
        good = {
            s.point.value for s in case.said if s.point and s.reached in {Reached.BORROWER, Reached.LIABLE}
        }
        borrower_id = self._party(case.borrower, listed_at, good, case.bad_points)
        self._link(account_id, borrower_id, PartyRole.BORROWER, "")
        for other in case.others:
            self._link(account_id, self._party(other.who, listed_at, good, {}), other.role, other.relation)
        self.accounts.append(self._account(case, account_id, borrower_id, last_import_id))
        name = next(p.search_text for p in reversed(self.parties) if p.id == borrower_id)
        self.texts.append((account_id, f"{name} {case.contract_number.lower()}"))
        return account_id

    def history(self, cases: Mapping[int, Case]) -> None:
        """Contacts of all accounts in the order in which they were logged, and what came of each."""
        told = [
            (said.logged_at, account_id, said) for account_id, case in cases.items() for said in case.said
        ]
        for _, account_id, said in sorted(told, key=lambda row: row[:2]):
            contact_id = next(self._ids[Contact])
            self._contact(contact_id, account_id, said)
            self._outcome(contact_id, account_id, said)
        for case in cases.values():
            for wish in case.wishes:
                party_id = self._people[id(case.borrower)]
                point_id = self._point_ids[party_id, wish.point.value] if wish.point else None
                self.opt_outs.append(
                    OptOut(
                        id=next(self._ids[OptOut]),
                        party_id=party_id,
                        point_id=point_id,
                        channel=wish.channel,
                        since=wish.since.astimezone(UTC),
                        until=None,
                        reason=wish.reason,
                        staff_id=wish.staff_id,
                        lifted_at=None,
                    )
                )

    def _account(self, case: Case, account_id: int, borrower_id: int, last_import_id: int) -> Account:
        loan, owed = case.loan, case.arrears.owed(self._today)
        closed = case.state is AccountState.CURED
        overdue = 0 if closed else owed.total
        later = sum(one.principal for one in loan.instalments if one.due_on >= self._today)
        level = loan.method is RepaymentMethod.EQUAL_INSTALMENTS
        usual = loan.instalments[0 if level else case.first]
        last = case.said[-1] if case.said else None
        planned = last.planned if last else None
        return Account(
            id=account_id,
            contract_number=case.contract_number,
            borrower_id=borrower_id,
            product=self._products[loan.product],
            currency=self._currency,
            principal=self._money(loan.principal),
            annual_rate=Decimal(loan.rate) / 1000,
            overdue_rate=Decimal(loan.overdue_rate) / 1000,
            repayment_method=loan.method,
            instalment_count=len(loan.instalments),
            instalments_overdue=0 if closed else owed.unpaid,
            instalment_amount=self._money(usual.principal + usual.interest),
            signed_on=loan.signed_on,
            disbursed_on=loan.disbursed_on,
            final_due_on=loan.instalments[-1].due_on,
            oldest_unpaid_on=None if closed else owed.oldest_on,
            overdue=self._money(overdue),
            balance=self._money(overdue + later),
            area=case.borrower.city["area_zh" if self._tongue == "zh" else "en"],
            source=BalanceSource.REPORTED,
            state=case.state,
            status=self._status(case),
            assigned_to=case.assigned_to,
            first_listed_on=case.listed_on,
            last_import_id=last_import_id,
            last_contact_at=last.at.astimezone(UTC) if last else None,
            last_result=last.result if last else None,
            next_action=planned.action if planned else NextAction.NONE,
            next_on=planned.due_on if planned else None,
            next_at=planned.due_at.astimezone(UTC) if planned and planned.due_at else None,
        )

    def _status(self, case: Case) -> AccountStatus:
        """As logging each contact leaves it; a promise that was decided counts no more."""
        events: list[tuple[datetime, Said | None]] = []
        for said in case.said:
            events.append((said.logged_at, said))
            if said.promised and said.promised.decided_on:
                events.append((self._decided(said.promised.decided_on), None))
        status = AccountStatus.NEW
        for _, happened in sorted(events, key=lambda event: event[0]):
            if happened is None:
                status = AccountStatus.IN_CONTACT if status is AccountStatus.PROMISE else status
            elif happened.result in _STATUS:
                status = _STATUS[happened.result]
            elif status not in _STAYS and happened.reached is not Reached.NOBODY:
                status = AccountStatus.IN_CONTACT
            elif status not in _STAYS and status is not AccountStatus.IN_CONTACT:
                status = AccountStatus.NOT_REACHED
        return status

    def _contact(self, contact_id: int, account_id: int, said: Said) -> None:
        party_id = self._people[id(said.who)]
        self.contacts.append(
            Contact(
                id=contact_id,
                account_id=account_id,
                party_id=party_id,
                point_id=self._point_ids[party_id, said.point.value] if said.point else None,
                channel=said.channel,
                direction=said.direction,
                reached=said.reached,
                started_at=said.at.astimezone(UTC),
                time_zone=self._zone.key,
                duration_s=said.seconds,
                result=said.result,
                reason=said.reason,
                willingness=said.willingness,
                ability=said.ability,
                note=said.note,
                staff_id=said.staff_id,
                verdict="allowed",
                recorded_at=said.logged_at.astimezone(UTC),
                corrects=None,
            )
        )

    def _outcome(self, contact_id: int, account_id: int, said: Said) -> None:
        if said.promised:
            decided_on = said.promised.decided_on
            self.promises.append(
                Promise(
                    id=next(self._ids[Promise]),
                    account_id=account_id,
                    contact_id=contact_id,
                    currency=self._currency,
                    amount=self._money(said.promised.amount),
                    made_on=said.at.date(),
                    due_on=said.promised.due_on,
                    channel=said.channel,
                    staff_id=said.staff_id,
                    state=said.promised.state,
                    decided_at=self._decided(decided_on).astimezone(UTC) if decided_on else None,
                )
            )
        if said.planned:
            plan = said.planned
            self.follow_ups.append(
                FollowUp(
                    id=next(self._ids[FollowUp]),
                    account_id=account_id,
                    action=plan.action,
                    due_on=plan.due_on,
                    due_at=plan.due_at.astimezone(UTC) if plan.due_at else None,
                    note=plan.note[:120],
                    staff_id=said.staff_id,
                    created_at=said.logged_at.astimezone(UTC),
                    done_at=plan.done_at.astimezone(UTC) if plan.done_at else None,
                )
            )

    def _party(self, who: Somebody, at: datetime, good: set[str], bad: Mapping[str, PointState]) -> int:
        known = self._people.get(id(who))
        if known is not None:
            return known
        party_id = self._people[id(who)] = next(self._ids[Party])
        read = reading(who.name)
        self.parties.append(
            Party(
                id=party_id,
                kind=who.kind,
                name=who.name,
                sort_name=read.sort_name,
                search_text=read.search_text,
                id_number=who.id_number,
                id_tail=who.id_number[::-1],
                language=who.language,
                created_at=at,
            )
        )
        for point in [*who.points, *([who.address] if who.address else [])]:
            self._point(party_id, point, at, verified=point.value in good, state=bad.get(point.value))
        return party_id

    def _point(
        self, party_id: int, point: Point, at: datetime, *, verified: bool, state: PointState | None
    ) -> None:
        point_id = self._point_ids[party_id, point.value] = next(self._ids[ContactPoint])
        digits = "".join(c for c in point.value if c.isdigit()) if point.kind is PointKind.PHONE else ""
        self.points.append(
            ContactPoint(
                id=point_id,
                party_id=party_id,
                kind=point.kind,
                value=point.value,
                tail=digits[::-1],
                postcode=point.postcode,
                country=point.country,
                label=point.label,
                source="overdue list",
                verified=verified,
                state=state or PointState.GOOD,
                time_zone=point.time_zone,
                created_at=at,
            )
        )

    def _link(self, account_id: int, party_id: int, role: PartyRole, relation: str) -> None:
        self.links.append(AccountParty(next(self._ids[AccountParty]), account_id, party_id, role, relation))

    def _decided(self, day: date) -> datetime:
        return datetime.combine(day, _DECIDED_AT, self._zone)

    def _money(self, minor: int) -> Money:
        return Money(minor, self._currency)
