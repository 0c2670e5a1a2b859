"""Errors in streams."""

import re
from typing import Final

from ._headers import HeadersLike
from ._parse import parse_error
from ._parsed_error import ParsedError

_LINE_END: Final = re.compile(r"\r\n|\n|\r")


def parse_error_event(
    event: str,
    *,
    status: int | None = None,
    headers: HeadersLike | None = None,
    now: int | None = None,
) -> ParsedError | None:
    """Tell what is known of the error in one event of a stream, if it is one.

    The rules are S1 to S4 of the contract in `packages/conformance`.

    Args:
        event: The lines of the event (`text/event-stream`).
        status: The HTTP status of the answer that streams.
        headers: Its headers, as `parse_error` takes them.
        now: The time in milliseconds since 1970; the clock's, if left out.

    """
    name = ""
    data: list[str] = []
    for line in _LINE_END.split(event):
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "data":
            data.append(value)
        elif field == "event":
            name = value
    error = parse_error(status=status, headers=headers, body="\n".join(data), now=now)
    is_shapeless = error.format in ("text", "empty")
    return None if is_shapeless and name != "error" else error
