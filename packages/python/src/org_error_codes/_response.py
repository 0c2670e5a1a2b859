"""Understanding the response of a client library, whichever it is."""

from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import suppress
from typing import Any, Final, cast

from ._body import MAX_BYTES
from ._number import whole
from ._parse import parse_error
from ._parsed_error import ParsedError
from ._property import at

_CHUNK: Final = 65_536


def error_from_response(response: object, *, now: int | None = None) -> ParsedError:
    """Tell what is known of an error from a response of httpx, requests or urllib.

    It reads the body, up to the limit of 1 MiB, unless that was read already; what
    comes of a stream can be read only once. It never raises: of a body that breaks off,
    what came counts.

    Args:
        response: What has `status_code` or `status`, `headers`, and a body to read.
        now: The time in milliseconds since 1970; the clock's, if left out.

    """
    body = bytearray()
    with suppress(Exception):
        for chunk in _chunks(response):
            body += chunk
            if len(body) > MAX_BYTES:
                break
    return _parsed(response, body, now)


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
    body = bytearray()
    with suppress(Exception):
        async for chunk in _async_chunks(response):
            body += chunk
            if len(body) > MAX_BYTES:
                break
    return _parsed(response, body, now)


def status_of(response: object) -> int | None:
    """Give the status that a response, or an error that holds one, tells."""
    code = whole(at(response, "status_code"))
    return whole(at(response, "status")) if code is None else code


def _parsed(response: object, body: bytearray, now: int | None) -> ParsedError:
    headers: Any = at(response, "headers")
    return parse_error(
        status=status_of(response),
        headers=headers,
        body=bytes(body),
        now=now,
    )


def _chunks(response: Any) -> Iterator[bytes]:  # noqa: ANN401
    if hasattr(response, "iter_bytes"):  # httpx
        yield from cast("Iterable[bytes]", response.iter_bytes())
    elif hasattr(response, "iter_content"):  # requests
        yield from cast("Iterable[bytes]", response.iter_content(_CHUNK))
    else:  # urllib, http.client, urllib3
        yield response.read(MAX_BYTES + 1)


async def _async_chunks(response: Any) -> AsyncIterator[bytes]:  # noqa: ANN401
    if hasattr(response, "aiter_bytes"):  # httpx
        async for chunk in response.aiter_bytes():
            yield chunk
    elif response.content.at_eof():  # aiohttp, whose response keeps what was read
        yield await response.read()
    else:
        async for chunk in response.content.iter_chunked(_CHUNK):
            yield chunk
