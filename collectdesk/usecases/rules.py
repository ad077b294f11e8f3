"""The rules this office works by, as people read them."""

from collectdesk.rules.rulebook import RulePack
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.office import Office


def list_rules(office: Office, request: Nothing) -> RulePack:  # noqa: ARG001 (the shape of every query)
    """The pack the office chose, with the standing of each rule."""
    return office.rules
