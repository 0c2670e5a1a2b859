"""Reading the error in a stream event."""

import re
from typing import Final

from ._body import MAX_BYTES, Tree, read_body
from ._errors import ParsedError
from ._generated.settings import Format
from ._generated.well_known import FAILURES
from ._generated.wire import Pointer
from ._http import HeadersLike
from ._listed import is_listed
from ._parse import parse_error
from ._shape import value_at
from ._text import is_blank
from ._values import plain

_MAX_LENGTH: Final = 2 * MAX_BYTES
"""How much of an event is read: it also contains field names."""

_LINE_END: Final = re.compile(r"\r\n|\n|\r")

_SHAPELESS: Final[tuple[Format, ...]] = ("json", "text", "empty")


def parse_error_event(
    event: str,
    *,
    status: int | None = None,
    headers: HeadersLike | None = None,
    now: float | None = None,
) -> ParsedError | None:
    """Parse one event of a stream (`text/event-stream`).

    It never raises, whatever you pass.

    Args:
        event: The lines of the event.
        status: The HTTP status of the stream's response.
        headers: Its headers, in any form that `parse_error` accepts.
        now: The current time in seconds since 1970.

    Returns:
        The error, or None if the event is not an error.

    """
    # S1 to S7 of the contract.
    try:
        is_named_error, data = _read_event(event)
        sent = read_body(data).tree
        if sent is None and not is_named_error:
            return None
        place = _failure_in(sent)
        failed = place and value_at(sent, place)
        body = failed if isinstance(failed, dict) else data
        error = parse_error(status=status, headers=headers, body=body, now=now)
        says_error = is_named_error or (sent is not None and _says_error(sent))
    except Exception:  # noqa: BLE001
        return None
    return error if says_error or _is_ours(error) else None


def _read_event(event: object) -> tuple[bool, str]:
    """Return whether an event is named `error`, and its data."""
    name = ""
    data: list[str] = []
    for line in _LINE_END.split((plain(event) or "")[:_MAX_LENGTH]):
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "data":
            data.append(value)
        elif field == "event":
            name = value
    return name == "error", "\n".join(data)


def _failure_in(sent: Tree | None) -> Pointer | None:
    """Return the pointer to the error in an event that reports a failure."""
    type_ = plain(sent.get("type")) if sent else None
    return None if type_ is None else FAILURES.get(type_)


def _says_error(sent: Tree) -> bool:
    """Return whether an event declares itself an error."""
    error = sent.get("error")
    return (
        sent.get("type") == "error"
        or isinstance(error, (dict, list))
        or (isinstance(error, str) and not is_blank(error))
        or _failure_in(sent) is not None
    )


def _is_ours(error: ParsedError) -> bool:
    """Return whether an event has one of the catalogue's codes and a message."""
    return (
        error.format not in _SHAPELESS
        and error.code is not None
        and is_listed(error.code)
        and not is_blank(error.message)
    )
