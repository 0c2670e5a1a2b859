"""HTTP dates in their three forms (RFC 9110 section 5.6.7)."""

import re
from datetime import datetime, timedelta, timezone
from typing import Final

_MONTH: Final = "(?P<month>[A-Z][a-z]{2})"
_YEAR: Final = "(?P<year>[1-9][0-9]{3})"
_TIME: Final = "(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})"

_FORMS: Final = [
    re.compile(form)
    for form in (
        f"[A-Za-z]{{3}}, (?P<day>[0-9]{{2}}) {_MONTH} {_YEAR} {_TIME} GMT",
        f"[A-Za-z]+day, (?P<day>[0-9]{{2}})-{_MONTH}-(?P<year>[0-9]{{2}}) {_TIME} GMT",
        f"[A-Za-z]{{3}} {_MONTH} (?P<day>[ 0-9][0-9]) {_TIME} {_YEAR}",
    )
]

_MONTHS: Final = "JanFebMarAprMayJunJulAugSepOctNovDec"
"""Each begins with upper case; the names of `calendar` vary with the locale."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=timezone.utc)
_MILLISECOND: Final = timedelta(milliseconds=1)

_CYCLE: Final = 400
"""The years after which the Gregorian calendar repeats itself.

This makes years count that `datetime` does not support.
"""

_CYCLE_MS: Final = 146_097 * 86_400_000


def http_date(text: str, now: int) -> int | None:
    """Return an HTTP date in milliseconds since 1970.

    Args:
        text: The text, which may be anything.
        now: The current time in milliseconds; it settles the century of two digits.

    """
    for form in _FORMS:
        date = form.fullmatch(text)
        if date:
            year = int(date["year"])
            is_short = len(date["year"]) < len("1994")
            return _time(date, _nearest(year, now) if is_short else year)
    return None


def _time(date: re.Match[str], year: int) -> int | None:
    cycles, rest = divmod(year - _EPOCH.year, _CYCLE)
    try:
        time = datetime(
            _EPOCH.year + rest,
            _MONTHS.find(date["month"]) // 3 + 1,
            int(date["day"]),
            int(date["hour"]),
            int(date["minute"]),
            int(date["second"]),
            tzinfo=timezone.utc,
        )
    except ValueError:
        return None
    return cycles * _CYCLE_MS + (time - _EPOCH) // _MILLISECOND


def _nearest(digits: int, now: int) -> int:
    """Return the year with these last digits, from 49 before now to 50 after it."""
    cycles, rest = divmod(now, _CYCLE_MS)
    first = (_EPOCH + rest * _MILLISECOND).year + cycles * _CYCLE - 49
    return first + (digits - first) % 100
