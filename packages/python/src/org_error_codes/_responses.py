"""Reading the responses of client libraries."""

from collections.abc import AsyncGenerator, Generator, Iterable
from contextlib import aclosing, closing, suppress
from inspect import iscoroutine
from typing import Any, Final, TypeVar, cast

from ._body import MAX_BYTES, first_bytes
from ._errors import ParsedError, ReceivedError
from ._parse import NOTHING, parse_error
from ._values import at, attempt, whole

_Response = TypeVar("_Response")

_CHUNK: Final = 65_536

_MAX_EMPTY: Final = 1_024
"""How many empty chunks to read before giving up."""

_FIRST_ERROR: Final = 400


def error_from_response(response: object, *, now: float | None = None) -> ParsedError:
    """Parse the error in a response of httpx, requests, urllib3 or urllib.

    It reads up to 1 MiB of the body, unless that was already read. A streamed body can
    be read only once. The function never raises: it uses as much of a truncated body as
    arrived.

    Args:
        response: The response of a client library.
        now: The current time in seconds since 1970.

    """
    try:
        body = _Reading()
        with suppress(Exception), closing(_chunks(response)) as chunks:
            for chunk in chunks:
                if body.is_enough_with(chunk):
                    break
        return _parsed(response, body, now)
    except Exception:  # noqa: BLE001
        return NOTHING


async def error_from_async_response(
    response: object,
    *,
    now: float | None = None,
) -> ParsedError:
    """Parse the error in a response of aiohttp, or of an `AsyncClient` of httpx.

    Like `error_from_response`, for bodies that need an `await`.

    Args:
        response: The response of a client library.
        now: The current time in seconds since 1970.

    """
    try:
        body = _Reading()
        with suppress(Exception):
            async with aclosing(_async_chunks(response)) as chunks:
                async for chunk in chunks:
                    if body.is_enough_with(chunk):
                        break
        return _parsed(response, body, now)
    except Exception:  # noqa: BLE001
        return NOTHING


def raise_for_error(response: _Response) -> _Response:
    """Raise the error in a response, if its status is 400 or above.

    It accepts the same responses as `error_from_response`.

    Args:
        response: The response of a client library.

    Returns:
        The response, if it is not an error.

    Raises:
        ReceivedError: The status is 400 or above.
        TypeError: The value has no status, so it is not a response.

    """
    if _is_error(response):
        raise ReceivedError(error_from_response(response))
    return response


async def raise_for_error_async(response: _Response) -> _Response:
    """Raise the error in a response, if its status is 400 or above.

    Like `raise_for_error`, for bodies that need an `await`: for aiohttp, and for an
    `AsyncClient` of httpx.

    Args:
        response: The response of a client library.

    Returns:
        The response, if it is not an error.

    Raises:
        ReceivedError: The status is 400 or above.
        TypeError: The value has no status, so it is not a response.

    """
    if _is_error(response):
        raise ReceivedError(await error_from_async_response(response))
    return response


def status_of(response: object) -> int | None:
    """Return the status of a response, or of an error that has one."""
    code = attempt(whole, at(response, "status_code"), None)
    return attempt(whole, at(response, "status"), None) if code is None else code


def _is_error(response: object) -> bool:
    status = status_of(response)
    if status is None:
        message = f"{type(response).__name__} is not a response: it has no status."
        raise TypeError(message)
    return status >= _FIRST_ERROR


class _Reading:
    """The part of a body that was read."""

    def __init__(self) -> None:
        self.body = bytearray()
        self.empty = 0

    def is_enough_with(self, chunk: object) -> bool:
        """Add a chunk, up to the limit."""
        if iscoroutine(chunk):  # An asynchronous response, read as a synchronous one.
            chunk.close()
        data = first_bytes(chunk, MAX_BYTES + 1 - len(self.body))
        if data is None:
            return True
        self.body += data
        self.empty += not data
        return len(self.body) > MAX_BYTES or self.empty >= _MAX_EMPTY


def _parsed(response: object, read: _Reading, now: float | None) -> ParsedError:
    headers: Any = at(response, "headers")
    return parse_error(
        status=status_of(response),
        headers=headers,
        body=bytes(read.body),
        now=now,
    )


def _chunks(response: Any) -> Generator[object, None, None]:  # noqa: ANN401
    if hasattr(response, "iter_bytes"):  # httpx
        yield from cast("Iterable[bytes]", response.iter_bytes())
    elif hasattr(response, "iter_content"):  # requests
        if response.raw is None:  # A response that a test has made.
            yield response.content
            return
        yield from cast("Iterable[bytes]", response.iter_content(_CHUNK))
    else:  # urllib, http.client, urllib3
        yield response.read(MAX_BYTES + 1)


async def _async_chunks(response: Any) -> AsyncGenerator[object, None]:  # noqa: ANN401
    if hasattr(response, "aiter_bytes"):  # httpx
        async for chunk in response.aiter_bytes():
            yield chunk
    elif response.content.at_eof():  # aiohttp, whose response keeps what was read
        yield await response.read()
    else:
        async for chunk in response.content.iter_chunked(_CHUNK):
            yield chunk
