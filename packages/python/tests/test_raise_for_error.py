"""One call raises the error in a response, with the real client libraries."""

import asyncio
import http.client
import urllib.error
import urllib.request
from urllib.parse import urlsplit

import aiohttp
import httpx
import pytest
import requests
import server
import urllib3

from org_error_codes import (
    ReceivedError,
    error_from_exception,
    parse_error,
    raise_for_error,
    raise_for_error_async,
)

EXPECTED = parse_error(status=server.STATUS, headers=server.HEADERS, body=server.BODY)


def test_httpx(origin: str) -> None:
    with pytest.raises(ReceivedError) as raised:
        raise_for_error(httpx.get(f"{origin}/error"))
    assert raised.value.error == EXPECTED


def test_httpx_as_a_stream(origin: str) -> None:
    with (
        httpx.stream("GET", f"{origin}/error") as response,
        pytest.raises(ReceivedError) as raised,
    ):
        raise_for_error(response)
    assert raised.value.error == EXPECTED


def test_requests(origin: str) -> None:
    with pytest.raises(ReceivedError) as raised:
        raise_for_error(requests.get(f"{origin}/error", timeout=60))
    assert raised.value.error == EXPECTED


def test_urllib(origin: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as response:
        urllib.request.urlopen(f"{origin}/error")  # noqa: S310
    with pytest.raises(ReceivedError) as raised:
        raise_for_error(response.value)
    assert raised.value.error == EXPECTED


def test_http_client_and_urllib3(origin: str) -> None:
    connection = http.client.HTTPConnection(urlsplit(origin).netloc)
    connection.request("GET", "/error")
    with pytest.raises(ReceivedError) as raised:
        raise_for_error(connection.getresponse())
    connection.close()
    assert raised.value.error == EXPECTED
    with urllib3.PoolManager() as pool, pytest.raises(ReceivedError) as raised:
        raise_for_error(pool.request("GET", f"{origin}/error"))
    assert raised.value.error.status == server.STATUS


@pytest.mark.parametrize("stream", [True, False], ids=["stream", "read"])
def test_httpx_asynchronous(origin: str, stream: bool) -> None:  # noqa: FBT001
    async def fetch() -> None:
        async with httpx.AsyncClient() as client:
            request = client.build_request("GET", f"{origin}/error")
            response = await client.send(request, stream=stream)
            try:
                await raise_for_error_async(response)
            finally:
                await response.aclose()

    with pytest.raises(ReceivedError) as raised:
        asyncio.run(fetch())
    assert raised.value.error == EXPECTED


def test_aiohttp(origin: str) -> None:
    async def fetch() -> None:
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"{origin}/error") as response,
        ):
            await raise_for_error_async(response)

    with pytest.raises(ReceivedError) as raised:
        asyncio.run(fetch())
    assert raised.value.error == EXPECTED


@pytest.mark.parametrize("status", [100, 200, 304, 399])
def test_a_response_without_an_error_is_returned(status: int) -> None:
    response = httpx.Response(status)
    assert raise_for_error(response) is response
    assert asyncio.run(raise_for_error_async(response)) is response


@pytest.mark.parametrize("value", [None, "text", object()])
def test_a_value_that_is_not_a_response_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="is not a response: it has no status"):
        raise_for_error(value)
    with pytest.raises(TypeError, match="is not a response: it has no status"):
        asyncio.run(raise_for_error_async(value))


def test_what_it_raises_is_read_like_any_other_exception() -> None:
    outer = RuntimeError("Could not sum up.")
    outer.__cause__ = ReceivedError(EXPECTED)
    assert error_from_exception(outer) is EXPECTED
