"""Reading the headers of a response."""

import re
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import islice
from typing import Any, Final, NamedTuple, TypeAlias, TypeGuard

from ._generated.settings import REQUEST_ID_HEADERS, REQUEST_ID_SUFFIX
from ._http_date import http_date
from ._text import SPACE
from ._values import plain

HeadersLike: TypeAlias = (
    Mapping[str, str] | Mapping[str, list[str]] | Iterable[tuple[str, str]]
)
"""Headers of any client library, a dict, or a list of pairs."""

MAX_DELAY: Final = 365 * 86_400
"""The longest delay that counts, in seconds."""

_MAX_DELAY_MS: Final = MAX_DELAY * 1000

_READ: Final = frozenset(
    {"retry-after", "retry-after-ms", "x-should-retry", *REQUEST_ID_HEADERS},
)

MAX_HEADER_LENGTH: Final = 262_144
"""The length of the longest value that counts.

No client accepts as much in all headers together.
"""

_MAX_VALUES: Final = MAX_HEADER_LENGTH // 4
"""The number of headers, and of values of one, to look at.

A header takes 4 bytes or more.
"""

_ID: Final = re.compile(r"[!-+\--~]{1,256}")
"""Visible ASCII without comma, which joins headers."""

_DIGITS: Final = re.compile("[0-9]+")

_MAX_DIGITS: Final = 15
"""As many as a double holds, and more than the longest delay has."""


def headers_in(headers: object) -> dict[str, str]:
    """Return the headers that describe an error, by their names in lower case.

    Several values of one name are joined as RFC 9110 section 5.3 joins them. If reading
    the headers raises, what came before counts.
    """
    found: dict[str, list[str]] = {}
    with suppress(Exception):
        for name, given in _pairs(headers):
            values = given if isinstance(given, (list, tuple)) else [given]
            texts = map(plain, islice(values, _MAX_VALUES))
            found.setdefault(name, []).extend(
                text.strip(SPACE) for text in texts if text is not None
            )
    joined = {name: ", ".join(values) for name, values in found.items() if values}
    return {
        name: value for name, value in joined.items() if len(value) <= MAX_HEADER_LENGTH
    }


def _pairs(headers: Any) -> Iterator[tuple[str, object]]:  # noqa: ANN401
    """Yield what is read of headers, each with its name in lower case."""
    if headers is None:
        return
    items = getattr(headers, "items", None)
    for pair in islice(items() if callable(items) else headers, _MAX_VALUES):
        if not isinstance(pair, (tuple, list)) or len(pair) != 2:  # noqa: PLR2004
            continue
        name = plain(pair[0])
        # Lower case maps other letters to ASCII too, but names match in ASCII alone.
        if name and name.isascii():
            key = name.lower()
            if key in _READ:
                yield key, pair[1]


def is_request_id(text: object) -> TypeGuard[str]:
    """Return whether a value can be a request id."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


def request_id_in(headers: Mapping[str, str]) -> str | None:
    """Return the request id in headers by their names in lower case."""
    for name in REQUEST_ID_HEADERS:
        value = headers.get(name)
        if is_request_id(value):
            return value
    return None


class MessageEnd(NamedTuple):
    """The request id at the end of a message."""

    request_id: str
    start: int
    """The length of the message before it."""


def request_id_at_end(message: str) -> MessageEnd | None:
    """Return the request id that a message ends with."""
    if REQUEST_ID_SUFFIX is None:
        return None
    before, after = REQUEST_ID_SUFFIX
    if not message.endswith(after):
        return None
    end = len(message) - len(after)
    start = message.rfind(before, 0, end)
    found = message[start + len(before) : end]
    return MessageEnd(found, start) if start >= 0 and is_request_id(found) else None


def retry_after_in(headers: Mapping[str, str], now: float | None) -> float | None:
    """Return the wait in seconds that headers ask for.

    It comes from `retry-after-ms`, else from `retry-after` as seconds or as a date.
    """
    milliseconds = headers.get("retry-after-ms", "")
    if _DIGITS.fullmatch(milliseconds):
        return _limited(_number(milliseconds))
    after = headers.get("retry-after")
    if after is None:
        return None
    if _DIGITS.fullmatch(after):
        return _limited(_number(after) * 1000)
    clock = round((time.time() if now is None else now) * 1000)
    date = http_date(after, clock)
    return None if date is None else _limited(date - clock)


def _number(digits: str) -> int:
    significant = digits.lstrip("0")
    return int(significant or 0) if len(significant) <= _MAX_DIGITS else _MAX_DELAY_MS


def _limited(delay_ms: int) -> float:
    return min(max(delay_ms, 0), _MAX_DELAY_MS) / 1000
