"""Headers, whatever holds them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import islice
from typing import Any, Final, TypeAlias

from ._generated.settings import REQUEST_ID_HEADERS
from ._text import SPACE, plain

HeadersLike: TypeAlias = (
    Mapping[str, str] | Mapping[str, list[str]] | Iterable[tuple[str, str]]
)
"""Headers as they come: those of a client library, a dict, or a list of pairs."""

_READ: Final = frozenset(
    {"retry-after", "retry-after-ms", "x-should-retry", *REQUEST_ID_HEADERS},
)

_MAX_VALUES: Final = 1_000
"""Values that are looked at. Servers and clients stop at some hundred headers."""


def told_by(headers: object) -> dict[str, str]:
    """Give the headers that tell of an error, by their names in lower case.

    Several values of one name are joined as RFC 9110 section 5.3 joins them. Of headers
    that raise while they are read, what came before counts.
    """
    told: defaultdict[str, list[str]] = defaultdict(list)
    with suppress(Exception):
        for name, value in islice(_values(headers), _MAX_VALUES):
            if name in _READ and value is not None:
                told[name].append(value.strip(SPACE))
    return {name: ", ".join(values) for name, values in told.items()}


def _values(headers: Any) -> Iterator[tuple[str, str | None]]:  # noqa: ANN401
    """Give each value with its name in lower case, one that is no text as None."""
    if headers is None:
        return
    items = getattr(headers, "items", None)
    for pair in items() if callable(items) else headers:
        if not isinstance(pair, (tuple, list)) or len(pair) != 2:  # noqa: PLR2004
            yield "", None
            continue
        name, given = plain(pair[0]), pair[1]
        # Lower case maps other letters to ASCII too, but names match in ASCII alone.
        key = name.lower() if name and name.isascii() else ""
        values = given if isinstance(given, (list, tuple)) else [given]
        # One that has no value counts as well, so that the limit is met.
        for value in values or [None]:
            yield key, plain(value)
