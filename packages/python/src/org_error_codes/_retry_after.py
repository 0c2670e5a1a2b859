"""How long an answer asks to wait."""

import re
import time
from collections.abc import Mapping
from typing import Final

from ._http_date import http_date

MAX_DELAY_MS: Final = 365 * 86_400_000
"""The longest delay that counts."""

_DIGITS: Final = re.compile("[0-9]+")

_MAX_DIGITS: Final = 15
"""As many as a double holds, and more than the longest delay has."""


def retry_after_in(headers: Mapping[str, str], now: int | None) -> int | None:
    """Read `retry-after-ms`, else `retry-after` as seconds or as a date."""
    milliseconds = headers.get("retry-after-ms", "")
    if _DIGITS.fullmatch(milliseconds):
        return _limited(_number(milliseconds))
    after = headers.get("retry-after")
    if after is None:
        return None
    if _DIGITS.fullmatch(after):
        return _limited(_number(after) * 1000)
    clock = time.time_ns() // 1_000_000 if now is None else now
    date = http_date(after, clock)
    return None if date is None else _limited(date - clock)


def _number(digits: str) -> int:
    significant = digits.lstrip("0")
    return int(significant or 0) if len(significant) <= _MAX_DIGITS else MAX_DELAY_MS


def _limited(delay_ms: float) -> int:
    return int(min(max(delay_ms, 0), MAX_DELAY_MS))
