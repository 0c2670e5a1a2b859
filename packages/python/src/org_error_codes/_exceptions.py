"""Reading the exceptions of client libraries."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Final, TypeAlias

from ._causes import MAX_ERRORS, is_exception, members_of
from ._errors import ParsedError
from ._generated.entry import Actor, Recovery
from ._mcp import broke_off
from ._parse import NOTHING, parse_error
from ._received import error_in, is_bare
from ._values import at, attempt, class_names

_Failure: TypeAlias = tuple[Recovery, Actor]
"""The meaning of an error without a response."""

_CANCELLED: Final = frozenset(
    {"Cancelled", "CancelledError", "GeneratorExit", "KeyboardInterrupt"},
)
"""The caller gave up: classes of asyncio, concurrent.futures and trio."""

_DISCONNECTED: Final = frozenset(
    {
        "APIConnectionError",
        "BrokenResourceError",
        "ChunkedEncodingError",
        "ClientConnectionError",
        "ClientPayloadError",
        "ConnectionClosedError",
        "ConnectionError",
        "IncompleteRead",
        "IncompleteReadError",
        "NetworkError",
        "NewConnectionError",
        "ProxyError",
        "ReadTimeoutError",
        "RemoteProtocolError",
        "ResponseStreamingError",
        "SSLError",
        "Timeout",
        "TimeoutError",
        "TimeoutException",
        "URLError",
        "gaierror",
    },
)
"""The connection failed, was lost or timed out.

These are classes of Python, anyio, httpx, requests, aiohttp, urllib3, botocore, and of
the SDKs that Stainless generates, such as openai. Subclasses count too.
"""


def error_from_exception(
    exception: BaseException,
    *,
    now: float | None = None,
) -> ParsedError:
    """Parse the error in whatever a client library raised.

    It recognizes the exceptions of httpx, requests, aiohttp, urllib, openai, anthropic,
    LangChain, boto3, Google's clients, gRPC, MCP and similar libraries by their
    attributes and class names, so none of these libraries has to be installed. It
    follows `raise … from`. In a group, the first member that tells something counts.
    Without a response, a failed connection or a timeout is `transient`; a cancelled
    task, and anything else, is `terminal`.

    The function never raises. It reads a body that has not been read yet, unless that
    takes an `await`: for such a response use `error_from_async_response`.

    Args:
        exception: The exception to read.
        now: The current time in seconds since 1970.

    """
    # U3 to U9 of the contract.
    try:
        return _parsed(exception, now)
    except Exception:  # noqa: BLE001
        return NOTHING


def _parsed(exception: object, now: float | None) -> ParsedError:
    found = _found(exception, now, iter(range(MAX_ERRORS)))
    if isinstance(found, ParsedError):
        return found
    parsed = parse_error(body=_message_of(exception, iter(range(MAX_ERRORS))))
    if parsed.known or not found:
        return parsed
    recovery, actor = found
    return replace(parsed, recovery=recovery, actor=actor)


def _message_of(error: object, budget: Iterator[int]) -> str:
    """Return the message of the outermost exception that has one."""
    if not is_exception(error) or next(budget, None) is None:
        return ""
    message = attempt(str, error, "").strip()
    inner = (*members_of(error), at(error, "__cause__"))
    return message or next(filter(None, (_message_of(e, budget) for e in inner)), "")


def _found(
    error: object,
    now: float | None,
    budget: Iterator[int],
) -> ParsedError | _Failure | None:
    """Return the error in a response, else what happened to the connection.

    Either may be behind the exception: in the first member of a group that tells one
    of them, or in its cause. A response there takes precedence over the exception's
    own failure.
    """
    if not is_exception(error) or next(budget, None) is None:
        return None
    # An exception that raises while it is read has no response.
    received = attempt(partial(error_in, now=now), error, None)
    if received and not attempt(is_bare, error, None):
        return received
    inside = None
    for inner in (*members_of(error), at(error, "__cause__")):
        inside = _found(inner, now, budget)
        if inside:
            break
    if isinstance(inside, ParsedError):
        return inside
    return (
        inside or received if received else attempt(_failure_of, error, None) or inside
    )


def _failure_of(error: BaseException) -> _Failure | None:
    """Return what happened, by the names of the exception's classes."""
    names = class_names(error)
    if names & _CANCELLED:
        return "terminal", "caller"
    is_disconnected = names & _DISCONNECTED or broke_off(error)
    return ("transient", "operator") if is_disconnected else None
