"""What client libraries raise, U3 to U8, with the real libraries."""

import asyncio
from itertools import product

import aiohttp
import httpx
import openai
import pytest
import requests
import server
from clients import CLIENTS, Ask

from org_error_codes import (
    ParsedError,
    decide_retry,
    error_from_exception,
    parse_error,
)

EXPECTED = parse_error(status=server.STATUS, headers=server.HEADERS, body=server.BODY)
WITHOUT_BODY = parse_error(status=server.STATUS, headers=server.HEADERS)

clients = pytest.mark.parametrize("ask", CLIENTS.values(), ids=CLIENTS)

PATIENCE_S = 60
"""Only a hang reaches it."""


def error_of(ask: Ask, url: str, timeout: float = PATIENCE_S) -> ParsedError:
    try:
        ask(url, timeout)
    except Exception as raised:  # noqa: BLE001
        return error_from_exception(raised)
    pytest.fail("It raised nothing.")


@clients
def test_a_response_is_what_parse_error_makes_of_it(ask: Ask, origin: str) -> None:
    error = error_of(ask, f"{origin}/error")
    # aiohttp keeps no body.
    expected = WITHOUT_BODY if ask is CLIENTS["aiohttp"] else EXPECTED
    assert error == expected


@clients
def test_a_body_that_is_no_json_is_the_message(ask: Ask, origin: str) -> None:
    error = error_of(ask, f"{origin}/html")
    message = "" if ask is CLIENTS["aiohttp"] else server.HTML
    assert (error.status, error.message, error.recovery) == (502, message, "transient")


@clients
def test_an_empty_response_is_classified_by_its_status(ask: Ask, origin: str) -> None:
    assert error_of(ask, f"{origin}/empty") == parse_error(status=429)


@pytest.mark.parametrize(
    ("name", "path"),
    list(product(CLIENTS, ["cut_success", "gone", "silent"])),
)
def test_a_connection_that_fails_can_be_tried_again(
    name: str,
    path: str,
    origin: str,
) -> None:
    timeout = 0.1 if path == "silent" else PATIENCE_S
    error = error_of(CLIENTS[name], f"{origin}/{path}", timeout)
    assert (error.status, error.code) == (None, None)
    assert (error.recovery, error.actor) == ("transient", "operator")
    assert decide_retry(error, 1).retry


@clients
def test_so_can_one_that_does_not_come_about(ask: Ask) -> None:
    error = error_of(ask, f"{server.refused()}/error")
    assert (error.status, error.code) == (None, None)
    assert (error.recovery, error.actor) == ("transient", "operator")


def test_the_message_is_that_of_the_outermost_error() -> None:
    try:
        try:
            CLIENTS["httpx"](server.refused(), PATIENCE_S)
        except httpx.ConnectError as cause:
            message = "Could not sum up."
            raise RuntimeError(message) from cause
    except RuntimeError as raised:
        error = error_from_exception(raised)
    assert (error.message, error.recovery) == ("Could not sum up.", "transient")


def test_an_error_caused_by_a_response_is_that_of_the_response(origin: str) -> None:
    raised = RuntimeError("Could not sum up.")
    with pytest.raises(requests.HTTPError) as cause:
        CLIENTS["requests"](f"{origin}/error", PATIENCE_S)
    raised.__cause__ = LookupError()
    raised.__cause__.__cause__ = cause.value
    assert error_from_exception(raised) == EXPECTED


def test_an_error_that_only_happened_meanwhile_is_no_cause(origin: str) -> None:
    def ask() -> None:
        try:
            CLIENTS["requests"](f"{origin}/error", PATIENCE_S)
        except requests.HTTPError:
            raise LookupError  # noqa: B904

    with pytest.raises(LookupError) as raised:
        ask()
    assert isinstance(raised.value.__context__, requests.HTTPError)
    assert error_from_exception(raised.value).recovery == "terminal"


def test_an_event_of_a_stream_keeps_its_error(origin: str) -> None:
    url = f"{origin}/stream?"
    with openai.OpenAI(api_key="key", base_url=url, max_retries=0) as client:
        stream = client.responses.create(input="?", model="m", stream=True)
        with pytest.raises(openai.APIError) as raised:
            list(stream)
    assert error_from_exception(raised.value) == parse_error(body=server.BODY)


def test_a_stream_that_nobody_has_read_is_read(origin: str) -> None:
    with httpx.stream("GET", f"{origin}/error") as response:
        with pytest.raises(httpx.HTTPStatusError) as raised:
            response.raise_for_status()
        assert error_from_exception(raised.value) == EXPECTED


def test_a_stream_that_takes_an_await_tells_its_status(origin: str) -> None:
    async def ask() -> ParsedError:
        async with (
            httpx.AsyncClient() as client,
            client.stream("GET", f"{origin}/error") as response,
        ):
            with pytest.raises(httpx.HTTPStatusError) as raised:
                response.raise_for_status()
            return error_from_exception(raised.value)

    assert asyncio.run(ask()) == WITHOUT_BODY


def test_a_cancelled_task_is_for_the_caller(origin: str) -> None:
    async def ask() -> BaseException:
        async with aiohttp.ClientSession() as session:
            asking = asyncio.create_task(session.get(f"{origin}/silent"))
            await asyncio.wait([asking], timeout=0.01)
            asking.cancel()
            (raised,) = await asyncio.gather(asking, return_exceptions=True)
            assert isinstance(raised, BaseException)
            return raised

    error = error_from_exception(asyncio.run(ask()))
    assert (error.recovery, error.actor) == ("terminal", "caller")
