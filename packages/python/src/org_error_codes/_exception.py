"""Understanding what a client library raised, whichever it is."""

from dataclasses import replace
from functools import partial
from typing import Final, cast

from ._api_error import ApiError
from ._failure import failure_in
from ._parse import NOTHING, parse_error
from ._parsed_error import ParsedError
from ._property import at, attempt
from ._response import error_from_response, status_of

_MAX_CAUSES: Final = 8
"""How many errors are looked at, each the cause of the last; it ends loops too."""

_FIRST_STATUS: Final = 100
_FIRST_ERROR: Final = 400


def error_from_exception(
    exception: BaseException,
    *,
    now: int | None = None,
) -> ParsedError:
    """Tell what is known of an error from what a client library raised.

    The exceptions of httpx, requests, aiohttp, urllib, openai and their kin are told by
    their parts and the names of their classes, so none of these has to be installed;
    an exception that was raised `from` one of them counts as well. Where there was no
    answer, a connection that failed or timed out is `transient`; a task that was
    cancelled, and anything else, is `terminal`. The rules are U1 to U6 of the contract
    in `packages/conformance`.

    It never raises. The body of a response that has still to be read is read, except
    one that takes an `await`: give that to `error_from_async_response`.

    Args:
        exception: What was raised.
        now: The time in milliseconds since 1970; the clock's, if left out.

    """
    try:
        return _understood(exception, now)
    except Exception:  # noqa: BLE001
        return NOTHING


def _understood(exception: object, now: int | None) -> ParsedError:
    errors = _chain(exception)
    for error in errors:
        # A hostile one holds no answer.
        answered = attempt(partial(_error_in, now=now), error, None)
        if answered:
            return answered
    message = attempt(str, exception, "") if errors else None
    parsed = parse_error(body=message)
    if parsed.known:
        return parsed
    recovery, actor = failure_in(errors)
    return replace(parsed, recovery=recovery, actor=actor)


def _chain(exception: object) -> list[BaseException]:
    errors: list[BaseException] = []
    # By its class: what it says of itself in `__class__` may be anything.
    while issubclass(type(exception), BaseException) and len(errors) < _MAX_CAUSES:
        errors.append(cast("BaseException", exception))
        exception = at(exception, "__cause__")
    return errors


def _error_in(error: object, now: int | None) -> ParsedError | None:
    """Give the error of the answer that an exception holds, if it tells of one."""
    if isinstance(error, ApiError):
        answer = error.to_answer()
        return parse_error(
            status=answer.status,
            headers=answer.headers,
            body=answer.body,
            now=now,
        )
    for holder in (at(error, "response"), error):
        status = status_of(holder)
        if status is not None and status >= _FIRST_STATUS:
            parsed = error_from_response(holder, now=now)
            # A connection that breaks off leaves the status that the answer began with.
            return None if status < _FIRST_ERROR and parsed.code is None else parsed
    return _error_of_event(error)


def _error_of_event(error: object) -> ParsedError | None:
    """Give the error in an event of a stream.

    openai keeps what stands in its `error`, anthropic the whole body; neither keeps the
    status and the headers that the stream began with.
    """
    body = at(error, "body")
    if not isinstance(body, dict):
        return None
    parsed = parse_error(body=body if "error" in body else {"error": body})
    return None if parsed.format == "text" else parsed
