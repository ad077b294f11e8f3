"""Web pages that banks name .xls."""
from collectdesk.domain.errors import Refusal
from collectdesk.domain.overdue_list import Progress


def read_markup(data: bytes, encoding: str, sheet: str, progress: Progress):
    raise Refusal("import.markup", "file")
