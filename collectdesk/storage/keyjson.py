"""The key file's JSON, read strictly: Trouble `keys.damaged` for what the program would not have written."""

import base64
import binascii
import json
from collections.abc import Mapping

from collectdesk.domain.errors import Trouble


def canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise Trouble("keys.damaged")
    return value


def string(entry: Mapping[str, object], name: str) -> str:
    value = entry.get(name)
    if not isinstance(value, str):
        raise Trouble("keys.damaged")
    return value


def number(entry: Mapping[str, object], name: str) -> int:
    value = entry.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise Trouble("keys.damaged")
    return value


def blob(entry: Mapping[str, object], name: str) -> bytes:
    try:
        return base64.b64decode(string(entry, name), validate=True)
    except (binascii.Error, ValueError):
        raise Trouble("keys.damaged") from None
