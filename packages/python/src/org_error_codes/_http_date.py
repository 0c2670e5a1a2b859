"""HTTP dates (RFC 9110 section 5.6.7)."""

from datetime import timezone
from email.utils import parsedate_to_datetime


def http_date(text: str) -> float | None:
    """Return an HTTP date in seconds since 1970, as the standard library reads it.

    A date without a zone is in UTC.
    """
    try:
        date = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return (date if date.tzinfo else date.replace(tzinfo=timezone.utc)).timestamp()
