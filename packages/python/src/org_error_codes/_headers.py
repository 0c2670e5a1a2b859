"""Headers, whatever holds them."""

from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias, cast

from ._generated.settings import REQUEST_ID_HEADERS
from ._text import SPACE

HeadersLike: TypeAlias = (
    Mapping[str, str] | Mapping[str, list[str]] | Iterable[tuple[str, str]]
)
"""Headers as they come: those of a client library, a dict, or a list of pairs."""

_READ: Final = frozenset(
    {"retry-after", "retry-after-ms", "x-should-retry", *REQUEST_ID_HEADERS},
)


def told_by(headers: object) -> dict[str, str]:
    """Give the headers that tell of an error, by their names in lower case.

    Several values of one name are joined as RFC 9110 section 5.3 joins them.
    """
    items = getattr(headers, "items", None)
    pairs = items() if callable(items) else headers
    told: dict[str, str] = {}
    for pair in cast("Iterable[object]", pairs):
        if not isinstance(pair, (tuple, list)) or len(pair) != 2:  # noqa: PLR2004
            continue
        name, given = pair
        # Lower case maps other letters to ASCII too, but names match in ASCII alone.
        if not isinstance(name, str) or not name.isascii():
            continue
        name = name.lower()
        if name not in _READ:
            continue
        for value in given if isinstance(given, (list, tuple)) else [given]:
            if isinstance(value, str):
                text = value.strip(SPACE)
                told[name] = f"{told[name]}, {text}" if name in told else text
    return told
