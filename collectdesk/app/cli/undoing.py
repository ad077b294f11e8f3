"""`collectdesk undo`: an import taken back."""

import argparse

from collectdesk.app.cli.frame import Outcome, office
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import ImportReversed, ImportUndone
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.imports import list_imports
from collectdesk.usecases.undoing import ReverseImport, UndoImport, reverse_import, undo_import


def take_back(options: argparse.Namespace) -> Outcome:
    with office(options) as (clerk, password):
        known = [record for record in clerk.ask(list_imports, Nothing()) if record.undone_at is None]
        wanted = options.import_id or (known[0].id if known else None)
        if wanted is None or all(record.id != wanted for record in clerk.ask(list_imports, Nothing())):
            raise Refusal("command.no_import", "import_id")
        if options.reverse:
            request = ReverseImport(wanted, options.reason)
            event: ImportReversed | ImportUndone = clerk.do(reverse_import, request, password=password)
        else:
            event = clerk.do(undo_import, UndoImport(wanted, options.reason))
    report = {
        "done": True,
        "import": wanted,
        "file": event.file_name,
        "reversed": options.reverse,
        "accounts": len(event.lines),
    }
    how = "reversed" if options.reverse else "undone"
    return Outcome(report, [f"{event.file_name}: {how}, {len(event.lines)} accounts"])
