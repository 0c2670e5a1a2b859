"""Exceptions that hold no response, U4 and U6."""

import asyncio
from dataclasses import replace

import aiohttp
import httpx
import pytest
import requests
from apps import GROUP, caused_by

from org_error_codes import ApiError, ErrorCode, error_from_exception, parse_error


@pytest.mark.parametrize(
    "raised",
    [KeyboardInterrupt(), GeneratorExit(), asyncio.CancelledError()],
)
def test_an_interrupt_is_for_the_caller(raised: BaseException) -> None:
    error = error_from_exception(raised)
    assert (error.recovery, error.actor) == ("terminal", "caller")


@pytest.mark.parametrize(
    "raised",
    [
        ValueError("No."),
        httpx.UnsupportedProtocol("No."),
        httpx.LocalProtocolError("No."),
        requests.exceptions.InvalidURL("No."),
        aiohttp.InvalidURL("No."),
    ],
    ids=lambda raised: type(raised).__qualname__,
)
def test_anything_else_is_terminal(raised: BaseException) -> None:
    expected = replace(parse_error(body=str(raised)), recovery="terminal")
    assert error_from_exception(raised) == expected


def test_the_message_is_that_of_the_outermost_exception_that_has_one() -> None:
    raised = TimeoutError()
    raised.__cause__ = ValueError(" ")
    raised.__cause__.__cause__ = OSError("No route to host.")
    error = error_from_exception(raised)
    assert (error.message, error.recovery) == ("No route to host.", "transient")
    assert error_from_exception(ValueError()).message == ""


def test_a_status_that_the_message_has_as_json_decides() -> None:
    raised = RuntimeError('{"code":502,"message":"Network connection lost."}')
    error = error_from_exception(raised)
    assert (error.status, error.recovery) == (502, "transient")
    assert error.message == "Network connection lost."


def test_an_api_error_even_in_a_group_is_what_its_client_would_receive() -> None:
    raised = ApiError(ErrorCode.MODEL_NOT_FOUND, status=503, request_id="r-2")
    sent = raised.render()
    received = parse_error(status=503, headers=sent.headers, body=sent.body)
    group = GROUP("", [ValueError(), raised, ApiError(ErrorCode.INVALID_REQUEST)])
    for found in (raised, group, caused_by(group)):
        assert error_from_exception(found) == received


def test_a_date_is_compared_with_the_given_time() -> None:
    date = {"retry-after": "Thu, 01 Jan 1970 00:00:30 GMT"}
    request = httpx.Request("GET", "http://127.0.0.1")
    response = httpx.Response(503, headers=date, request=request)
    raised = httpx.HTTPStatusError("No.", request=request, response=response)
    assert error_from_exception(raised, now=20).retry_after == 10
