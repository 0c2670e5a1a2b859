"""Reading a body."""

from codecs import utf_8_decode
from collections.abc import Mapping
from itertools import islice
from typing import Final, NamedTuple

from ._depth import too_deep
from ._json import Tree, object_in
from ._text import SPACE, plain, well_formed

MAX_BYTES: Final = 1_048_576
"""Bytes beyond which a body is not read as JSON."""

_MARK: Final = "\ufeff"

_MAX_BYTES_OF_ONE: Final = 4

_MAX_ENTRIES: Final = 65_536
"""Entries that a mapping which is no dict may have; it could have no end."""


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
    if body is None:
        return Body("", None)
    text = plain(body)
    if text is not None and len(text) * _MAX_BYTES_OF_ONE <= MAX_BYTES:
        return _read_text(text)
    data = first_bytes(body)
    if data is not None:
        return _read_bytes(data)
    return Body("", _entries(body), decoded=True)


def first_bytes(body: object, count: int = MAX_BYTES + 1) -> bytes | None:
    """Return at most so many of the first bytes of a text or of bytes, copying no more.

    None of anything else.
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
    """Copy a mapping, if it is one and comes to an end."""
    # Past what a subclass overrides.
    if isinstance(body, dict):
        return dict.copy(body)
    if not isinstance(body, Mapping):
        return None
    entries = {key: body[key] for key in islice(body, _MAX_ENTRIES + 1)}
    return entries if len(entries) <= _MAX_ENTRIES else None


def _read_bytes(data: bytes) -> Body:
    if len(data) <= MAX_BYTES:
        return _read_text(data.decode("utf-8", "replace"))
    # Not final: a character that the limit cuts in two is held back.
    text, _ = utf_8_decode(data[:MAX_BYTES], "replace", False)  # noqa: FBT003
    return Body(text.removeprefix(_MARK).strip(SPACE), None)


def _read_text(given: str) -> Body:
    text = given.removeprefix(_MARK).strip(SPACE)
    return Body(text, None if too_deep(text) else object_in(text))
