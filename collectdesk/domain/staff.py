"""Staff of the office, their roles, and the one table of who may do what."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    COLLECTOR = "collector"
    CLERK = "clerk"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


@dataclass(frozen=True, slots=True)
class Staff:
    """A person who works in the office. `key_slot` names their slot in the key file."""

    id: int
    name: str
    role: Role
    key_slot: str
    active: bool
    created_at: datetime

    @property
    def may_have_accounts(self) -> bool:
        """An auditor changes nothing, so nothing can be theirs to work."""
        return self.active and self.role is not Role.AUDITOR


_ALL = frozenset(Role)
_WORK = _ALL - {Role.AUDITOR}
_DESK = frozenset({Role.CLERK, Role.SUPERVISOR, Role.ADMINISTRATOR})
_LEAD = frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR})
_HEAD = frozenset({Role.ADMINISTRATOR})
_REMEMBERED = _ALL - _HEAD
"""A remembered device never opens an office as its administrator."""

RIGHTS: Mapping[str, frozenset[Role]] = {
    # use cases
    "found_office": _HEAD,
    "fill_demo_office": _HEAD,
    "change_office": _HEAD,
    "add_staff": _HEAD,
    "change_staff": _HEAD,
    "import_overdue_list": _DESK,
    "undo_import": _LEAD,
    "reverse_import": _LEAD,
    "save_refused_rows": _DESK,
    "name_mapping": _DESK,
    "forget_mapping": _DESK,
    "export_accounts": _LEAD,
    "assign_accounts": _DESK,
    "take_back": _DESK,
    "save_view": _ALL,
    "remove_view": _ALL,
    "add_person": _WORK,
    "change_person": _WORK,
    "add_point": _WORK,
    "change_point": _WORK,
    "raise_flag": _WORK,
    "lift_flag": _WORK,
    "open_call": _WORK,
    "drop_call": _WORK,
    "reveal_point": _WORK,
    "log_contact": _WORK,
    "keep_draft": _WORK,
    "set_opt_out": _WORK,
    "lift_opt_out": _WORK,
    "plan_follow_up": _WORK,
    "close_follow_up": _WORK,
    "issue_letter": _WORK,
    "record_output": _WORK,
    "post_letters": _DESK | {Role.COLLECTOR},
    "record_backup": _ALL,
    "record_unlock": _ALL,
    "record_device_unlock": _REMEMBERED,
    "remember_device": _REMEMBERED,
    "forget_device": _REMEMBERED,
    # queries
    "office_profile": _ALL,
    "office_card": _ALL,
    "list_staff": _ALL,
    "device_remembered": _REMEMBERED,
    "list_accounts": _ALL,
    "account_order": _ALL,
    "accounts_by_id": _ALL,
    "sum_chosen": _ALL,
    "filter_values": _ALL,
    "account_card": _ALL,
    "account_timeline": _ALL,
    "account_people": _ALL,
    "account_ledger": _ALL,
    "may_i_contact": _ALL,
    "find_draft": _WORK,
    "today_queue": _ALL,
    "own_figures": _ALL,
    "preview_letter": _WORK,
    "letter_templates": _ALL,
    "list_letters": _ALL,
    "letters_at_hand": _ALL,
    "letter_pdf": _ALL,
    "import_options": _DESK,
    "compare_overdue_list": _DESK,
    "list_imports": _ALL,
    "import_standing": _DESK,
    "list_mappings": _DESK,
    "propose_assignment": _DESK,
    "assignment_choices": _DESK,
    "list_views": _ALL,
    "prepare_export": _LEAD,
    "list_rules": _ALL,
    "check_journal": _HEAD | {Role.AUDITOR},
    "list_journal": _HEAD | {Role.AUDITOR},
}
"""Use case or query → roles that may call it. `Clerk.do` and `Clerk.ask` look here and nowhere else."""

PROVEN = frozenset({"export_accounts", "reverse_import"})
"""Use cases for which the operator's password is asked again."""
