"""Responses of the client libraries, read and not yet read."""

import asyncio
import http.client
import json
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
    ParsedError,
    error_from_async_response,
    error_from_response,
    parse_error,
)

EXPECTED = parse_error(status=server.STATUS, headers=server.HEADERS, body=server.BODY)


def test_httpx_has_read_its_response(origin: str) -> None:
    response = httpx.get(f"{origin}/error")
    assert error_from_response(response) == EXPECTED
    assert error_from_response(response) == EXPECTED
    assert response.json() == server.BODY


def test_httpx_streams_its_response(origin: str) -> None:
    with httpx.stream("GET", f"{origin}/error") as response:
        assert error_from_response(response) == EXPECTED


def test_requests_has_read_its_response(origin: str) -> None:
    response = requests.get(f"{origin}/error", timeout=60)
    assert error_from_response(response) == EXPECTED
    assert error_from_response(response) == EXPECTED
    assert response.json() == server.BODY


def test_requests_streams_its_response(origin: str) -> None:
    with requests.get(f"{origin}/error", stream=True, timeout=60) as response:
        assert error_from_response(response) == EXPECTED


def test_requests_did_not_make_its_response() -> None:
    response = requests.Response()
    response.status_code = server.STATUS
    response.headers.update(server.HEADERS)
    assert error_from_response(response).format == "empty"
    vars(response)["_content"] = json.dumps(server.BODY).encode()
    assert error_from_response(response) == EXPECTED


def test_urllib_raises_its_response(origin: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as raised:
        urllib.request.urlopen(f"{origin}/error")  # noqa: S310
    assert error_from_response(raised.value) == EXPECTED


def test_http_client_and_urllib3_read_their_response(origin: str) -> None:
    connection = http.client.HTTPConnection(urlsplit(origin).netloc)
    connection.request("GET", "/error")
    assert error_from_response(connection.getresponse()) == EXPECTED
    connection.close()
    with urllib3.PoolManager() as pool:
        response = pool.request("GET", f"{origin}/error", preload_content=False)
        assert error_from_response(response) == EXPECTED


@pytest.mark.parametrize("stream", [True, False], ids=["stream", "read"])
def test_httpx_waits_for_its_response(origin: str, stream: bool) -> None:  # noqa: FBT001
    async def ask() -> ParsedError:
        async with httpx.AsyncClient() as client:
            request = client.build_request("GET", f"{origin}/error")
            response = await client.send(request, stream=stream)
            error = await error_from_async_response(response)
            await response.aclose()
            return error

    assert asyncio.run(ask()) == EXPECTED


@pytest.mark.parametrize("path", ["error", "cut", "long"])
def test_aiohttp_waits_for_its_response(origin: str, path: str) -> None:
    async def ask() -> ParsedError:
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"{origin}/{path}") as response,
        ):
            return await error_from_async_response(response)

    long = parse_error(status=server.STATUS, headers=server.HEADERS, body="x" * 1000)
    # Of a body that breaks off, what came counts.
    assert asyncio.run(ask()) == (long if path == "long" else EXPECTED)


def test_aiohttp_keeps_what_it_has_read(origin: str) -> None:
    async def ask() -> ParsedError:
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"{origin}/error") as response,
        ):
            assert await response.json() == server.BODY
            return await error_from_async_response(response)

    assert asyncio.run(ask()) == EXPECTED


def test_a_long_body_is_read_to_the_limit(origin: str) -> None:
    read = 0
    with httpx.stream("GET", f"{origin}/long") as response:
        error = error_from_response(response)
        read = response.num_bytes_downloaded
    assert (error.format, error.message) == ("text", "x" * 1000)
    assert 1_048_576 < read < 2_000_000


def test_of_a_body_that_breaks_off_what_came_counts(origin: str) -> None:
    with httpx.stream("GET", f"{origin}/cut") as response:
        assert error_from_response(response) == EXPECTED
    # requests hands over nothing of a chunk that is not whole.
    with requests.get(f"{origin}/cut", stream=True, timeout=60) as got:
        without_body = parse_error(status=server.STATUS, headers=server.HEADERS)
        assert error_from_response(got) == without_body


def test_of_a_body_that_someone_else_has_read_nothing_counts(origin: str) -> None:
    without_body = parse_error(status=server.STATUS, headers=server.HEADERS)
    with httpx.stream("GET", f"{origin}/error") as response:
        list(response.iter_raw())
        assert error_from_response(response) == without_body


@pytest.mark.parametrize("nothing", [None, 5, object(), "text"])
def test_anything_else_is_like_an_empty_response(nothing: object) -> None:
    assert error_from_response(nothing) == parse_error()
    assert asyncio.run(error_from_async_response(nothing)) == parse_error()
