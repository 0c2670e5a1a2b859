"""Reading a body: text, bytes, or decoded values."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final, NoReturn, TypeAlias

from ._text import SPACE, well_formed
from ._values import plain

Tree: TypeAlias = dict[str, object]
"""A JSON object."""

MAX_BYTES: Final = 1_048_576
"""A longer body is not read as JSON."""

_MAX_BYTES_OF_ONE: Final = 4

_MAX_ENTRIES: Final = 65_536
"""The limit for a mapping that is not a dict; it may have no end."""

_MAX_DEPTH: Final = 64

_MAX_DIGITS: Final = 640
"""The lowest limit that `sys.set_int_max_str_digits` accepts."""

_MARK: Final = "\ufeff"

_TOKEN: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[{}\[\]]', re.DOTALL)
"""A string, or a bracket outside strings."""


@dataclass(slots=True)
class ReadBody:
    """The part of a body that counts."""

    text: str
    """The text without surrounding whitespace."""
    tree: Tree | None
    """The JSON object in it, or the first one of a list."""
    decoded: bool = False
    """Whether the body was already decoded."""


UNREADABLE: Final = ReadBody("", None, decoded=True)
"""A body that raises while it is read; it has no shape."""


def read_body(body: object) -> ReadBody:
    """Read a body."""
    if body is None:
        return ReadBody("", None)
    if type(body) is bytes and len(body) <= MAX_BYTES:  # Nearly all bodies.
        return _read_text(body.decode("utf-8", "replace"))
    text = plain(body)
    if text is not None and len(text) * _MAX_BYTES_OF_ONE <= MAX_BYTES:
        return _read_text(text)
    data = first_bytes(body)
    if data is not None:
        return _read_bytes(data)
    return ReadBody("", _entries(body), decoded=True)


def first_bytes(body: object, count: int = MAX_BYTES + 1) -> bytes | None:
    """Return the first bytes of a text or of bytes, without copying the rest.

    The result is None for anything else.
    """
    text = plain(body)
    if text is not None:
        return well_formed(text[:count]).encode()[:count]
    if not isinstance(body, (bytes, bytearray, memoryview)):
        return None
    view = memoryview(body)
    if view.contiguous:
        view = view.cast("B")
    return view[:count].tobytes()[:count]


def _entries(body: object) -> Tree | None:
    """Copy a mapping, or the first one of a list, if it is finite."""
    # The methods of the base types, because a subclass may override them.
    if isinstance(body, list):
        body = next(list.__iter__(body), None)
    if isinstance(body, dict):
        return dict.copy(body)
    if not isinstance(body, Mapping):
        return None
    entries = {key: body[key] for key in islice(body, _MAX_ENTRIES + 1)}
    return entries if len(entries) <= _MAX_ENTRIES else None


def _read_bytes(data: bytes) -> ReadBody:
    text = data[:MAX_BYTES].decode("utf-8", "replace")
    if len(data) <= MAX_BYTES:
        return _read_text(text)
    return ReadBody(text.removeprefix(_MARK).strip(SPACE), None)


def _read_text(given: str) -> ReadBody:
    text = given.removeprefix(_MARK).strip(SPACE)
    return ReadBody(text, _object_in(text))


def _is_too_deep(text: str) -> bool:
    """Return whether a text is nested too deeply for the recursive JSON parser."""
    objects = text.count("{")
    if objects <= _MAX_DEPTH and "[" not in text:  # Nearly all errors.
        return False
    if objects + text.count("[") <= _MAX_DEPTH:
        return False
    depth = 0
    for token in _TOKEN.finditer(text):
        bracket = token[0]
        if bracket in "{[":
            depth += 1
            if depth > _MAX_DEPTH:
                return True
        elif bracket in "}]":
            depth -= 1
    return False


def _object_in(text: str) -> Tree | None:
    """Parse a JSON object by RFC 8259; Python's own parser also accepts `NaN`.

    For a list, use its first item: Gemini's streams wrap the error in a list.
    """
    # Most other texts do not start like JSON: this saves an exception.
    if not text.startswith(("{", "[")) or _is_too_deep(text):
        return None
    try:
        value, end = _DECODER.raw_decode(text)
    except ValueError:
        return None
    if end != len(text):
        return None
    item = next(iter(value), None) if isinstance(value, list) else value
    return item if isinstance(item, dict) else None


def _integer(digits: str) -> float:
    return int(digits) if len(digits) <= _MAX_DIGITS else float(digits)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


_DECODER: Final = json.JSONDecoder(parse_int=_integer, parse_constant=_refuse)
