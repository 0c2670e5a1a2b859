"""Understanding the response of a client library, whichever it is."""

from collections.abc import AsyncGenerator, Generator, Iterable
from contextlib import aclosing, closing
from inspect import iscoroutine
from typing import Any, Final, cast

from ._body import MAX_BYTES, first_bytes
from ._number import whole
from ._parse import NOTHING, parse_error
from ._parsed_error import ParsedError
from ._property import at, attempt

_CHUNK: Final = 65_536

_MAX_EMPTY: Final = 1_000
"""Chunks without a byte that are taken: a stream of them comes to an end as well."""


def error_from_response(response: object, *, now: int | None = None) -> ParsedError:
    """Tell what is known of an error from a response of httpx, requests or urllib.

    It reads the body, up to the limit of 1 MiB, unless that was read already; what
    comes of a stream can be read only once. It never raises: of a body that breaks off,
    what came counts.

    Args:
        response: What has `status_code` or `status`, `headers`, and a body to read.
        now: The time in milliseconds since 1970; the clock's, if left out.

    """
    try:
        body = _Read()
        try:
            with closing(_chunks(response)) as chunks:
                for chunk in chunks:
                    if body.has_enough(chunk):
                        break
        except Exception:  # noqa: BLE001, S110
            pass
        return _parsed(response, body, now)
    except Exception:  # noqa: BLE001
        return NOTHING


async def error_from_async_response(
    response: object,
    *,
    now: int | None = None,
) -> ParsedError:
    """Do what `error_from_response` does, where reading a body takes an `await`.

    Args:
        response: One of aiohttp, or of an `AsyncClient` of httpx.
        now: The time in milliseconds since 1970; the clock's, if left out.

    """
    try:
        body = _Read()
        try:
            async with aclosing(_async_chunks(response)) as chunks:
                async for chunk in chunks:
                    if body.has_enough(chunk):
                        break
        except Exception:  # noqa: BLE001, S110
            pass
        return _parsed(response, body, now)
    except Exception:  # noqa: BLE001
        return NOTHING


def status_of(response: object) -> int | None:
    """Give the status that a response, or an error that holds one, tells."""
    code = attempt(whole, at(response, "status_code"), None)
    return attempt(whole, at(response, "status"), None) if code is None else code


class _Read:
    """What was read of a body."""

    def __init__(self) -> None:
        self.body = bytearray()
        self.empty = 0

    def has_enough(self, chunk: object) -> bool:
        """Take a chunk, as much as there is room for; return whether that is enough."""
        if iscoroutine(chunk):  # An asynchronous response, read as if it were none.
            chunk.close()
        data = first_bytes(chunk, MAX_BYTES + 1 - len(self.body))
        if data is None:
            return True
        self.body += data
        self.empty += not data
        return len(self.body) > MAX_BYTES or self.empty > _MAX_EMPTY


def _parsed(response: object, read: _Read, now: int | None) -> ParsedError:
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
