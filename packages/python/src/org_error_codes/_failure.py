"""What to do about a request that got no answer."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from ._generated.entry import Actor, Recovery
from ._property import attempt

_GIVEN_UP: Final = frozenset(
    {"Cancelled", "CancelledError", "GeneratorExit", "KeyboardInterrupt"},
)
"""The caller gave up: classes of asyncio, concurrent.futures and trio."""

_UNREACHED: Final = frozenset(
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
"""There was no connection, it broke off, or it took too long.

These are classes of Python, httpx, requests, aiohttp, urllib3 and the SDKs that are
made by Stainless, such as openai; what derives from them counts as well.
"""


class Failure(NamedTuple):
    """What to do about a request that got no answer."""

    recovery: Recovery
    actor: Actor


def failure_in(errors: Iterable[BaseException]) -> Failure:
    """Say what to do after errors of which none holds an answer; the first decides."""
    for error in errors:
        names: frozenset[str] = attempt(_names, error, frozenset())
        if names & _GIVEN_UP:
            return Failure("terminal", "caller")
        if names & _UNREACHED:
            return Failure("transient", "operator")
    return Failure("terminal", "operator")


def _names(error: object) -> frozenset[str]:
    return frozenset(kind.__name__ for kind in type(error).__mro__)
