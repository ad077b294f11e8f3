"""XML of spreadsheets read as events, with nothing in it that could grow or reach outside."""

from collections.abc import Callable, Iterable
from xml.parsers import expat

from collectdesk.domain.errors import Refusal

Start = Callable[[str, dict[str, str]], object]
End = Callable[[str], object]


def local(name: str) -> str:
    """The name without its namespace prefix."""
    return name.rpartition(":")[2]


def read_xml(pieces: Iterable[bytes | str], start: Start, end: End, text: Callable[[str], object]) -> None:
    """Calls the three with local names. Raises Refusal `import.damaged`, also for any document type: its
    entities are how a small file becomes a huge one."""

    def refuse(*_: object) -> None:
        raise Refusal("import.damaged", "file")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda name, attributes: start(
        local(name), {local(key): value for key, value in attributes.items()}
    )
    parser.EndElementHandler = lambda name: end(local(name))
    parser.CharacterDataHandler = text
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise Refusal("import.damaged", "file", line=error.lineno) from error


def tags(data: bytes) -> list[tuple[str, dict[str, str]]]:
    """Every element that starts, in order."""
    found: list[tuple[str, dict[str, str]]] = []
    read_xml((data,), lambda *tag: found.append(tag), lambda _: None, lambda _: None)
    return found
