"""Reading the headers of a response."""

import re
import time
from collections.abc import Callable, Iterable, Mapping
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
"""The maximum delay in seconds."""

_MAX_DELAY_MS: Final = MAX_DELAY * 1000

_READ: Final = frozenset(
    {"date", "retry-after", "retry-after-ms", "x-should-retry", *REQUEST_ID_HEADERS},
)

WAITS: Final = frozenset({"retry-after", "retry-after-ms"})
"""The headers that ask to wait."""

MAX_HEADER_LENGTH: Final = 262_144
"""The maximum length of a value.

No client accepts as much in all headers together.
"""

_MAX_VALUES: Final = MAX_HEADER_LENGTH // 4
"""How many headers, and values of one header, are read.

A header takes at least 4 bytes.
"""

_MAX_ID: Final = 256
"""The maximum length of a request id."""

_NUMBER: Final = re.compile(r"[0-9]+(?:\.[0-9]*)?|\.[0-9]+")

_MAX_ELEMENTS: Final = 64
"""How many values of a header, and elements of a list, are read."""


def headers_in(headers: object) -> dict[str, str]:
    """Return the headers that describe an error, by lower-case name.

    Several values of one name are joined as RFC 9110 section 5.3 does. If reading the
    headers raises, those that were already read count.
    """
    found: dict[str, list[str]] = {}
    try:
        for name, given in _pairs(headers):
            if not isinstance(name, str):
                continue
            key = name.lower()
            # `lower` also maps some non-ASCII letters to ASCII, but names are ASCII.
            if key in _READ and name.isascii():
                found.setdefault(key, []).extend(_texts(given))
    except Exception:  # noqa: BLE001, S110
        pass  # `suppress` takes as long as a header does.
    joined = {}
    for name, texts in found.items():
        value = ", ".join(texts)
        if len(value) <= MAX_HEADER_LENGTH:
            joined[name] = value
    return joined


def _pairs(headers: Any) -> Iterable[tuple[object, object]]:  # noqa: ANN401
    """Return the headers, each with its value or values."""
    if headers is None:
        return ()
    items = getattr(headers, "items", None)
    if callable(items):
        return islice(items(), _MAX_VALUES)
    return filter(_is_pair, islice(headers, _MAX_VALUES))


def _is_pair(value: object) -> bool:
    return isinstance(value, (tuple, list)) and len(value) == 2  # noqa: PLR2004


def _texts(given: object) -> list[str]:
    """Return the values of a header, which may be a list."""
    if type(given) is str:  # Nearly all headers.
        return [given.strip(SPACE)]
    listed = given if isinstance(given, (list, tuple)) else (given,)
    texts = map(plain, islice(listed, _MAX_ELEMENTS))
    return [text.strip(SPACE) for text in texts if text is not None]


def is_request_id(text: object) -> TypeGuard[str]:
    """Return whether a value can be a request id.

    That is visible ASCII without a comma, which joins headers.
    """
    return (
        isinstance(text, str)
        and 0 < len(text) <= _MAX_ID
        and text.isascii()
        and text.isprintable()
        and " " not in text
        and "," not in text
    )


def request_id_in(headers: Mapping[str, str]) -> str | None:
    """Return the request id in headers, which are given by lower-case name."""
    for name in REQUEST_ID_HEADERS:
        value = headers.get(name)
        if value is not None and is_request_id(value):
            return value
    return None


def request_id_header(request_id: str | None) -> dict[str, str]:
    """Return the header of a response that has the id of a request, if it is one."""
    if not is_request_id(request_id):
        return {}
    return dict.fromkeys(REQUEST_ID_HEADERS[:1], request_id)


class MessageEnd(NamedTuple):
    """The request id at the end of a message."""

    request_id: str
    start: int
    """The length of the rest of the message."""


def request_id_at_end(message: str) -> MessageEnd | None:
    """Return the request id at the end of a message."""
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

    It is in `retry-after-ms`, else in `retry-after` in seconds or as a date.
    """

    def until(text: str) -> int | None:
        date = http_date(text)
        if date is None:
            return None
        # Relative to the server's clock, because ours may be wrong.
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
    """Return the longest wait in a list.

    The comma in a date makes its weekday an element, which is not a wait.
    """
    if not listed:
        return None
    elements = listed.split(",", _MAX_ELEMENTS)[:_MAX_ELEMENTS]
    waits = [read(element.strip(SPACE)) for element in elements]
    return max((wait for wait in waits if wait is not None), default=None)


def limited(ms: int) -> float:
    """Return milliseconds in seconds, within the maximum."""
    return min(max(ms, 0), _MAX_DELAY_MS) / 1000


def milliseconds(text: str, unit: int) -> int | None:
    """Return a number of units, in milliseconds."""
    return rounded_up(float(text) * unit) if _NUMBER.fullmatch(text) else None


def rounded_up(ms: float) -> int:
    """Return whole milliseconds, rounded up unless below a microsecond."""
    return ceil(round(min(ms, _MAX_DELAY_MS) * 1000) / 1000)
