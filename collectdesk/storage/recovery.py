"""The recovery code as people write it down: 160 bits in eight groups of four characters and a check."""

import unicodedata

from collectdesk.domain.errors import Refusal

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base32: no I, L, O, U."""

SECRET_SIZE = 20
GROUPS = 8
_DATA = 4
_LOOKALIKE = str.maketrans("OIL", "011")


def _times(a: int, b: int) -> int:
    """Product in the field of 32 elements (x⁵ + x² + 1)."""
    product = 0
    while b:
        if b & 1:
            product ^= a
        a <<= 1
        if a & 32:
            a ^= 0b100101
        b >>= 1
    return product


def _check(values: list[int], group: int) -> int:
    """Sees every single wrong character, every swap of two, and a group in the wrong place."""
    total, weight = 0, 1
    for value in [*values, group]:
        weight = _times(weight, 2)
        total ^= _times(weight, value)
    return total


def code_of(secret: bytes) -> str:
    """`7K2QX-…`: eight groups of five characters."""
    if len(secret) != SECRET_SIZE:
        raise ValueError("a recovery secret has 20 bytes")
    bits = int.from_bytes(secret)
    symbols = [(bits >> shift) & 31 for shift in range(5 * (GROUPS * _DATA - 1), -1, -5)]
    parts = [symbols[i : i + _DATA] for i in range(0, len(symbols), _DATA)]
    return "-".join(
        "".join(ALPHABET[v] for v in [*part, _check(part, place)]) for place, part in enumerate(parts)
    )


def _typed(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).upper().translate(_LOOKALIKE)
    return "".join(c for c in plain if not c.isspace() and c not in "-‐‑‒–—−_.·")


def secret_of(typed: str) -> bytes:
    """The 20 bytes. Refusal `recovery.length` or `recovery.mistyped` (with the group, counted from 1)."""
    symbols = _typed(typed)
    if len(symbols) != GROUPS * (_DATA + 1):
        raise Refusal("recovery.length", "code", have=len(symbols), need=GROUPS * (_DATA + 1))
    bits = 0
    for place in range(GROUPS):
        part = symbols[place * 5 : place * 5 + 5]
        values = [ALPHABET.find(c) for c in part]
        if -1 in values or _check(values[:_DATA], place) != values[_DATA]:
            raise Refusal("recovery.mistyped", "code", group=place + 1)
        for value in values[:_DATA]:
            bits = bits << 5 | value
    return bits.to_bytes(SECRET_SIZE)


def same_group(code: str, group: int, typed: str) -> bool:
    """Whether what was typed back is group `group` (from 1) of the code; the wizard asks for two."""
    return _typed(typed) == code.split("-")[group - 1]
