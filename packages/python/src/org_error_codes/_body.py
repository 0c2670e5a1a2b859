"""Reading a body."""

from codecs import utf_8_decode
from collections.abc import Mapping
from typing import Final, NamedTuple

from ._depth import too_deep
from ._json import Tree, object_in
from ._text import SPACE, well_formed

MAX_BYTES: Final = 1_048_576
"""Bytes beyond which a body is not read as JSON."""

_MARK: Final = "\ufeff"

_MAX_BYTES_OF_ONE: Final = 4


class Body(NamedTuple):
    """A body as far as it counts."""

    text: str
    """Without whitespace at its ends."""
    tree: Tree | None
    """The JSON object that it is."""
    decoded: bool = False
    """Whether it was given as the values that JSON stands for."""


def read_body(body: object) -> Body:
    """Read a body: text, bytes, or decoded already."""
    if isinstance(body, str):
        if len(body) * _MAX_BYTES_OF_ONE <= MAX_BYTES:
            return _read_text(body)
        body = well_formed(body).encode()
    if isinstance(body, (bytes, bytearray, memoryview)):
        return _read_bytes(bytes(body))
    if body is None:
        return Body("", None)
    return Body("", dict(body) if isinstance(body, Mapping) else None, decoded=True)


def _read_bytes(data: bytes) -> Body:
    if len(data) <= MAX_BYTES:
        return _read_text(data.decode("utf-8", "replace"))
    # Not final: a character that the limit cuts in two is held back.
    text, _ = utf_8_decode(data[:MAX_BYTES], "replace", False)  # noqa: FBT003
    return Body(text.removeprefix(_MARK).strip(SPACE), None)


def _read_text(given: str) -> Body:
    text = given.removeprefix(_MARK).strip(SPACE)
    return Body(text, None if too_deep(text) else object_in(text))
