"""What vectors cannot say of parse_error: the forms of headers and bodies in Python."""

import http.client
import sys
from collections.abc import Mapping
from email.message import Message
from types import MappingProxyType

import httpx
import multidict
import pytest
import requests
import urllib3

from org_error_codes import CODES, ErrorCode, parse_error

PAIRS = [("X-Should-Retry", "true"), ("Retry-After", "2"), ("X-Request-ID", "r-1")]


def message(kind: type[Message]) -> Message:
    headers = kind()
    for name, value in PAIRS:
        headers[name] = value
    return headers


@pytest.mark.parametrize(
    "headers",
    [
        dict(PAIRS),
        {name: [value] for name, value in PAIRS},
        {name: (value,) for name, value in PAIRS},
        PAIRS,
        iter(PAIRS),
        httpx.Headers(PAIRS),
        requests.structures.CaseInsensitiveDict(PAIRS),
        multidict.CIMultiDictProxy(multidict.CIMultiDict(PAIRS)),
        urllib3.HTTPHeaderDict(PAIRS),
        message(Message),
        message(http.client.HTTPMessage),
    ],
    ids=lambda headers: type(headers).__name__,
)
def test_headers_are_read_whatever_holds_them(headers: Mapping[str, str]) -> None:
    error = parse_error(headers=headers)
    found = (error.should_retry, error.retry_after, error.request_id)
    assert found == (True, 2, "r-1")


@pytest.mark.parametrize(
    "headers",
    [
        httpx.Headers([("retry-after", "1"), ("retry-after", "2")]),
        multidict.CIMultiDict([("retry-after", "2"), ("Retry-After", "1")]),
        urllib3.HTTPHeaderDict([("retry-after", "2"), ("Retry-After", "1")]),
    ],
    ids=lambda headers: type(headers).__name__,
)
def test_the_greatest_of_several_delays_counts(headers: Mapping[str, str]) -> None:
    assert parse_error(headers=headers).retry_after == 2


BODY = b'{"error":{"message":"No.","code":"invalid_request"}}'


@pytest.mark.parametrize(
    "body", [BODY, bytearray(BODY), memoryview(BODY), BODY.decode()]
)
def test_a_body_is_read_whatever_holds_it(body: bytes) -> None:
    error = parse_error(body=body)
    assert error.code is ErrorCode.INVALID_REQUEST
    assert error.entry is CODES["invalid_request"]


def test_a_mapping_is_a_body_that_was_decoded() -> None:
    body = MappingProxyType({"code": "invalid_request", "message": "No."})
    assert parse_error(body=body).code is ErrorCode.INVALID_REQUEST


def test_numbers_of_any_length_are_numbers() -> None:
    digits = "9" * 100_000
    body = f'{{"error":{{"message":"No.","code":{digits}}},"n":[{digits},-{digits}.0]}}'
    error = parse_error(body=body)
    assert (error.format, error.message, error.code) == ("openai", "No.", None)
    assert error.body is not None
    assert error.body["n"] == [float("inf"), float("-inf")]


def test_the_limit_of_digits_that_a_program_sets_does_not_count() -> None:
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(sys.int_info.str_digits_check_threshold)
    try:
        error = parse_error(body='{"message":"No.","code":1%s}' % ("0" * 640))
    finally:
        sys.set_int_max_str_digits(limit)
    assert (error.format, error.message) == ("flat", "No.")


@pytest.mark.parametrize(
    "body",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        '{"a":' * 100_000 + "1" + "}" * 100_000,
        '{"a":"' + '\\"' * 500_000,
        '{"a":"' + "[" * 1_000_000 + '"}',
        "{" + " " * 10_000_000,
        b"\xff" * 10_000_000,
    ],
    ids=range(7),
)
def test_no_body_is_too_much(body: str | bytes) -> None:
    error = parse_error(status=500, body=body)
    assert (error.status, error.format) == (500, "text")
    assert len(error.message) <= 1000


def test_halves_of_a_character_that_meet_are_that_character() -> None:
    body = '{"message":"\ud83d\\ude00","code":"x"}'
    assert parse_error(body=body).message == "\U0001f600"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({5: "No.", "msg": "Yes."}, "Yes."),
        ({"errors": {5: "No.", "b": "2", "a": ["1"]}}, "a: 1; b: 2"),
        ([{"msg": "Yes."}, {"msg": "No."}], "Yes."),
        ({"errors": ["x"] * 300}, "; ".join(["x"] * 254)),
    ],
)
def test_a_decoded_body_of_any_shape_has_its_text(
    body: dict[str, object],
    message: str,
) -> None:
    error = parse_error(body=body)
    assert (error.format, error.message) == ("json", message)


def test_a_body_that_has_itself_in_it_comes_to_an_end() -> None:
    body: dict[str, object] = {}
    body["errors"] = [body, body]
    error = parse_error(status=503, body=body)
    assert (error.status, error.format, error.message) == (503, "text", "")
