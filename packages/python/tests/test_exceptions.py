"""Exceptions that hold no answer of a server, U4 and U6, and those that are hostile."""

import asyncio
from dataclasses import replace

import aiohttp
import httpx
import pytest
import requests

from org_error_codes import ApiError, ErrorCode, error_from_exception, parse_error


@pytest.mark.parametrize(
    "raised",
    [KeyboardInterrupt(), GeneratorExit(), asyncio.CancelledError()],
)
def test_so_is_an_interrupt(raised: BaseException) -> None:
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


def test_an_api_error_is_what_its_client_would_receive() -> None:
    raised = ApiError(ErrorCode.MODEL_NOT_FOUND, status=503, request_id="r-2")
    answer = raised.to_answer()
    assert error_from_exception(raised) == parse_error(
        status=503,
        headers=answer.headers,
        body=answer.body,
    )


def test_a_date_is_compared_with_the_given_time() -> None:
    date = {"retry-after": "Thu, 01 Jan 1970 00:00:30 GMT"}
    request = httpx.Request("GET", "http://127.0.0.1")
    response = httpx.Response(503, headers=date, request=request)
    raised = httpx.HTTPStatusError("No.", request=request, response=response)
    assert error_from_exception(raised, now=20_000).retry_after_ms == 10_000


class _Bomb(Exception):  # noqa: N818
    """Raises whatever of it is read."""

    def __getattribute__(self, name: str) -> object:
        raise RuntimeError(name)

    def __str__(self) -> str:
        raise RuntimeError


class _Mirror(Exception):  # noqa: N818
    """Answers every question with itself."""

    def __getattr__(self, name: str) -> object:
        return self

    def __call__(self, *_: object) -> object:
        return self


@pytest.mark.parametrize("make", [_Bomb, _Mirror])
def test_a_hostile_error_does_not_make_it_raise(make: type[Exception]) -> None:
    assert error_from_exception(make()).recovery == "terminal"


def test_nor_does_one_that_came_of_itself() -> None:
    error = ValueError("loop")
    error.__cause__ = error
    assert error_from_exception(error).message == "loop"
