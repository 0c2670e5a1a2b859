"""Reading the error in a response."""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from ._body import UNREADABLE, ReadBody, read_body
from ._errors import ParsedError
from ._generated.codes import CODES
from ._generated.entry import Actor, Recovery
from ._generated.retired import RETIRED
from ._generated.settings import Format
from ._generated.statuses import STATUSES
from ._http import (
    HeadersLike,
    headers_in,
    request_id_at_end,
    request_id_in,
    retry_after_in,
)
from ._shape import Fields, fit
from ._text import cut, well_formed
from ._values import attempt, duration, plain, whole

_STATUSES: Final = range(100, 600)

_UNLIKE_THEIR_CLASS: Final = (408, 425, 429, 501, 505)

_SHOULD_RETRY: Final = {"true": True, "false": False}

_LINE_END: Final = re.compile(r"\r\n|\n|\r")


def parse_error(
    *,
    status: int | None = None,
    headers: HeadersLike | None = None,
    body: str | bytes | Mapping[str, object] | None = None,
    now: float | None = None,
) -> ParsedError:
    """Parse the error in the parts of a response.

    It never raises, whatever it is given: what cannot be read counts as missing.

    Args:
        status: The HTTP status.
        headers: The headers, as a client library has them, or as a dict or pairs.
        body: The body as text, as bytes, or already decoded from JSON.
        now: The current time in seconds since 1970, as `time.time` returns it. A wait
            until a date is measured from it if there is no `date` header.

    Returns:
        What is known about the error, by its code, else by its status.

    """
    # P1 to P70 of the contract.
    try:
        return _parse(status, headers, body, now)
    except Exception:  # noqa: BLE001
        # No call: there may be no room for one on the stack.
        return NOTHING


def parse_error_event(
    event: str,
    *,
    status: int | None = None,
    headers: HeadersLike | None = None,
    now: float | None = None,
) -> ParsedError | None:
    """Parse one event of a stream (`text/event-stream`).

    It never raises, whatever it is given.

    Args:
        event: The lines of the event.
        status: The HTTP status of the response that streams.
        headers: Its headers, as `parse_error` takes them.
        now: The current time in seconds since 1970.

    Returns:
        The error, or None if the event is not an error.

    """
    # S1 to S4 of the contract.
    try:
        is_named_error, data = _read_event(event)
        error = parse_error(status=status, headers=headers, body=data, now=now)
        is_error = is_named_error or error.format not in ("text", "empty")
    except Exception:  # noqa: BLE001
        return None
    return error if is_error else None


def _read_event(event: object) -> tuple[bool, str]:
    """Return whether an event is named `error`, and its data."""
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


def _parse(status: object, headers: object, body: object, now: object) -> ParsedError:
    found = headers_in(headers)
    given, fields = attempt(_read, body, (UNREADABLE, None))
    sent = (fields.code or fields.type or "") if fields else ""
    entry = CODES.get(sent)
    retired_url = None if entry else RETIRED.get(sent)
    code = type_ = param = None
    if fields:
        code = _clean(sent if entry or retired_url else fields.code)
        type_ = _clean(fields.type)
        param = _clean(fields.param)
    message = well_formed(fields.message if fields else given.text)

    request_id = request_id_in(found)
    end = request_id_at_end(message)
    if end:
        request_id = request_id or end.request_id
        # A suffix with another id than the header's is someone else's, and stays.
        if end.request_id == request_id:
            message = message[: end.start]

    number = attempt(whole, status, None)
    counted = number if number in _STATUSES else None
    classification = entry or classify(counted)
    return ParsedError(
        format=fields.format if fields else _shapeless(given),
        code=entry.code if entry else code,
        entry=entry,
        status=counted,
        message=cut(message),
        type=type_,
        param=param,
        request_id=request_id,
        retry_after=attempt(
            lambda now: retry_after_in(found, duration(now)), now, None
        ),
        should_retry=_SHOULD_RETRY.get(found.get("x-should-retry", "")),
        recovery=classification.recovery,
        actor=classification.actor,
        docs_url=retired_url or classification.docs_url,
        body=given.tree,
    )


def _read(body: object) -> tuple[ReadBody, Fields | None]:
    given = read_body(body)
    return given, fit(given.tree) if given.tree is not None else None


def _shapeless(given: ReadBody) -> Format:
    return "text" if given.text or given.decoded else "empty"


def _clean(text: str | None) -> str | None:
    return text and cut(well_formed(text))


class Classification(NamedTuple):
    """What an error means."""

    recovery: Recovery
    actor: Actor
    docs_url: str | None


def classify(status: int | None) -> Classification:
    """Return what a status means without a known code."""
    if status is None:
        return Classification("terminal", "operator", None)
    own = STATUSES.get(status)
    if own:
        return Classification(own.recovery, own.actor, own.docs_url)
    of_class = STATUSES.get(f"{status // 100}xx")
    docs_url = of_class.docs_url if of_class else None
    is_unlike = status in _UNLIKE_THEIR_CLASS
    if of_class and not is_unlike:
        return Classification(of_class.recovery, of_class.actor, docs_url)
    if status // 100 == 4:  # noqa: PLR2004
        recovery: Recovery = "transient" if is_unlike else "correctable"
        return Classification(recovery, "caller", docs_url)
    is_outage = status // 100 == 5 and not is_unlike  # noqa: PLR2004
    return Classification(
        "transient" if is_outage else "terminal", "operator", docs_url
    )


NOTHING: Final = _parse(None, None, None, None)
"""The result if nothing can be read."""
