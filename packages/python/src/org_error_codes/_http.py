"""Reading the headers of a response."""

import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import islice
from math import ceil
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
    {"date", "retry-after", "retry-after-ms", "x-should-retry", *REQUEST_ID_HEADERS},
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

_NUMBER: Final = re.compile(r"[0-9]+(?:\.[0-9]*)?|\.[0-9]+")

_MAX_ELEMENTS: Final = 64
"""The number of values of a header, and of elements of a list, to look at."""


def headers_in(headers: object) -> dict[str, str]:
    """Return the headers that describe an error, by their names in lower case.

    Several values of one name are joined as RFC 9110 section 5.3 joins them. If reading
    the headers raises, what came before counts.
    """
    found: dict[str, list[str]] = {}
    with suppress(Exception):
        for name, given in _pairs(headers):
            values = given if isinstance(given, (list, tuple)) else [given]
            texts = map(plain, islice(values, _MAX_ELEMENTS))
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

    It comes from `retry-after-ms`, else from `retry-after` in seconds or until a date.
    """

    def until(text: str) -> int | None:
        date = http_date(text)
        if date is None:
            return None
        # The server's own clock, because ours may be off.
        sent = http_date(headers.get("date", ""))
        clock = sent if sent is not None else time.time() if now is None else now
        return round(date * 1000) - round(clock * 1000)

    def wait(text: str) -> int | None:
        seconds = milliseconds(text, 1000)
        return until(text) if seconds is None else seconds

    delay = _greatest(
        headers.get("retry-after-ms", ""), lambda text: milliseconds(text, 1)
    )
    if delay is None:
        delay = _greatest(headers.get("retry-after", ""), wait)
    return None if delay is None else limited(delay)


def _greatest(listed: str, read: Callable[[str], int | None]) -> int | None:
    """Return the greatest wait in a list.

    In a date the day of the week is an element of its own, which is none.
    """
    if not listed:
        return None
    elements = listed.split(",", _MAX_ELEMENTS)[:_MAX_ELEMENTS]
    waits = [read(element.strip(SPACE)) for element in elements]
    return max((wait for wait in waits if wait is not None), default=None)


def limited(ms: int) -> float:
    """Return a wait of so many milliseconds in seconds, no longer than what counts."""
    return min(max(ms, 0), _MAX_DELAY_MS) / 1000


def milliseconds(text: str, unit: int) -> int | None:
    """Return a number of units of so many milliseconds."""
    return rounded_up(float(text) * unit) if _NUMBER.fullmatch(text) else None


def rounded_up(ms: float) -> int:
    """Return whole milliseconds, one more where a microsecond or more is over."""
    return ceil(round(min(ms, _MAX_DELAY_MS) * 1000) / 1000)
