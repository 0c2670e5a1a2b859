"""Errors in streams."""

import re
from typing import Final

from ._headers import HeadersLike
from ._parse import parse_error
from ._parsed_error import ParsedError
from ._text import plain

_LINE_END: Final = re.compile(r"\r\n|\n|\r")


def parse_error_event(
    event: str,
    *,
    status: int | None = None,
    headers: HeadersLike | None = None,
    now: int | None = None,
) -> ParsedError | None:
    """Tell what is known of the error in one event of a stream, if it is one.

    It never raises, whatever it is given; what is no text is no error. The rules are
    S1 to S4 of the contract in `packages/conformance`.

    Args:
        event: The lines of the event (`text/event-stream`).
        status: The HTTP status of the answer that streams.
        headers: Its headers, as `parse_error` takes them.
        now: The time in milliseconds since 1970; the clock's, if left out.

    """
    try:
        named_error, data = _read(event)
        error = parse_error(status=status, headers=headers, body=data, now=now)
        is_error = named_error or error.format not in ("text", "empty")
    except Exception:  # noqa: BLE001
        return None
    return error if is_error else None


def _read(event: object) -> tuple[bool, str]:
    """Give whether an event is named as an error, and its data."""
    name = ""
    data: list[str] = []
    for line in _LINE_END.split(plain(event) or ""):
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "data":
            data.append(value)
        elif field == "event":
            name = value
    return name == "error", "\n".join(data)
