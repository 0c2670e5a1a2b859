"""Reading the exceptions of client libraries."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Final, cast

from ._api_error import ApiError
from ._errors import ParsedError, ReceivedError
from ._generated.entry import Actor, Recovery
from ._parse import NOTHING, parse_error
from ._responses import error_from_response, status_of
from ._values import at, attempt

_MAX_CAUSES: Final = 8
"""The number of errors to look at, each the cause of the one before."""

_FIRST_STATUS: Final = 100
_FIRST_ERROR: Final = 400

_CANCELLED: Final = frozenset(
    {"Cancelled", "CancelledError", "GeneratorExit", "KeyboardInterrupt"},
)
"""The caller gave up: classes of asyncio, concurrent.futures and trio."""

_DISCONNECTED: Final = frozenset(
    {
        "APIConnectionError",
        "ChunkedEncodingError",
        "ClientConnectionError",
        "ClientPayloadError",
        "ConnectionError",
        "IncompleteRead",
        "IncompleteReadError",
        "NetworkError",
        "NewConnectionError",
        "ProxyError",
        "RemoteProtocolError",
        "SSLError",
        "Timeout",
        "TimeoutError",
        "TimeoutException",
        "URLError",
        "gaierror",
    },
)
"""The connection failed, broke off or timed out.

These are classes of Python, httpx, requests, aiohttp, urllib3, and of the SDKs that
Stainless generates, such as openai. Classes that derive from them count as well.
"""


def error_from_exception(
    exception: BaseException,
    *,
    now: float | None = None,
) -> ParsedError:
    """Parse the error in whatever a client library raised.

    It recognises the exceptions of httpx, requests, aiohttp, urllib, openai and similar
    libraries by their attributes and by the names of their classes, so none of these
    libraries has to be installed. It follows `raise … from`. Without a response, a
    connection that failed or timed out is `transient`; a task that was cancelled, and
    anything else, is `terminal`.

    The function never raises. It reads a body that has not been read yet, except one
    that takes an `await`: pass that response to `error_from_async_response`.

    Args:
        exception: What was raised.
        now: The current time in seconds since 1970.

    """
    # U1 to U6 of the contract.
    try:
        return _parsed(exception, now)
    except Exception:  # noqa: BLE001
        return NOTHING


def _parsed(exception: object, now: float | None) -> ParsedError:
    errors = _chain(exception)
    for error in errors:
        # An error that raises while it is read holds no response.
        received = attempt(partial(_error_in, now=now), error, None)
        if received:
            return received
    message = attempt(str, exception, "") if errors else None
    parsed = parse_error(body=message)
    if parsed.known:
        return parsed
    recovery, actor = _classify(errors)
    return replace(parsed, recovery=recovery, actor=actor)


def _chain(exception: object) -> list[BaseException]:
    errors: list[BaseException] = []
    # By the class itself, because `__class__` may be anything.
    while issubclass(type(exception), BaseException) and len(errors) < _MAX_CAUSES:
        errors.append(cast("BaseException", exception))
        exception = at(exception, "__cause__")
    return errors


def _error_in(error: object, now: float | None) -> ParsedError | None:
    """Return the error in the response that an exception holds, if it holds one."""
    if isinstance(error, ReceivedError):
        return error.error
    if isinstance(error, ApiError):
        sent = error.render()
        return parse_error(
            status=sent.status,
            headers=sent.headers,
            body=sent.body,
            now=now,
        )
    for holder in (at(error, "response"), error):
        status = status_of(holder)
        if status is not None and status >= _FIRST_STATUS:
            parsed = error_from_response(holder, now=now)
            # A connection that breaks off leaves the status that the response had.
            return None if status < _FIRST_ERROR and parsed.code is None else parsed
    return _error_of_event(error)


def _error_of_event(error: object) -> ParsedError | None:
    """Return the error in an event of a stream.

    openai keeps its `error` member, anthropic the whole body; neither keeps the status
    and the headers of the stream.
    """
    body = at(error, "body")
    if not isinstance(body, dict):
        return None
    parsed = parse_error(body=body if "error" in body else {"error": body})
    return None if parsed.format == "text" else parsed


def _classify(errors: Iterable[BaseException]) -> tuple[Recovery, Actor]:
    """Return what errors without a response mean; the first that says so decides."""
    for error in errors:
        names: frozenset[str] = attempt(_names, error, frozenset())
        if names & _CANCELLED:
            return "terminal", "caller"
        if names & _DISCONNECTED:
            return "transient", "operator"
    return "terminal", "operator"


def _names(error: object) -> frozenset[str]:
    return frozenset(kind.__name__ for kind in type(error).__mro__)
