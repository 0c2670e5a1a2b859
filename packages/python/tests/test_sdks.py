"""What the SDKs of several providers raise, U3 to U9, with the real ones."""

import asyncio
from collections.abc import Callable
from concurrent import futures
from contextlib import closing
from functools import partial
from typing import Any

import anthropic
import boto3  # type: ignore[import-untyped]
import grpc  # type: ignore[import-untyped]
import httpx
import pytest
import requests
import server
import tenacity
from apps import GROUP
from botocore.config import Config  # type: ignore[import-untyped]
from google import genai
from google.api_core import exceptions as google_exceptions

from org_error_codes import ParsedError, error_from_exception, parse_error

# The SDK of Gemini derives from a class of aiohttp.
pytestmark = pytest.mark.filterwarnings("ignore:Inheritance class:DeprecationWarning")

# They have no types.
from_http_response: Any = google_exceptions.from_http_response
from_grpc_status: Any = google_exceptions.from_grpc_status
service_unavailable: Any = google_exceptions.ServiceUnavailable

MESSAGE = [{"role": "user", "content": [{"text": "?"}]}]


def error_of(ask: Callable[[], object]) -> ParsedError:
    with pytest.raises(Exception) as raised:  # noqa: PT011
        ask()
    return error_from_exception(raised.value)


def bedrock(url: str) -> Any:  # noqa: ANN401
    return boto3.client(
        "bedrock-runtime",
        endpoint_url=url,
        region_name="us-east-1",
        aws_access_key_id="key",
        aws_secret_access_key="key",  # noqa: S106
        config=Config(retries={"total_max_attempts": 1}, proxies={}),
    )


def gemini(url: str) -> genai.Client:
    return genai.Client(api_key="key", http_options={"base_url": url})


def test_an_exception_of_aws_is_read_by_its_name(origin: str) -> None:
    with closing(bedrock(f"{origin}/aws")) as client:
        error = error_of(lambda: client.converse(modelId="m", messages=MESSAGE))
    assert (error.status, error.type) == (429, "ThrottlingException")
    assert (error.message, error.body) == ("Too many requests.", None)
    assert (error.request_id, error.retry_after) == ("a-1", 2)
    assert error.recovery == parse_error(status=429).recovery


def test_what_no_exception_of_aws_stands_for_has_no_name(origin: str) -> None:
    with closing(bedrock(f"{origin}/html")) as client:
        error = error_of(lambda: client.converse(modelId="m", messages=MESSAGE))
    assert (error.status, error.type, error.message) == (502, None, "Bad Gateway")


def test_so_is_one_inside_of_a_stream(origin: str) -> None:
    with closing(bedrock(f"{origin}/aws_stream")) as client:
        response = client.converse_stream(modelId="m", messages=MESSAGE)
        with closing(response["stream"]) as stream:
            error = error_of(lambda: list(stream))
    assert (error.status, error.type) == (429, "ThrottlingException")
    assert error.message == "Too many requests."


def test_a_connection_of_boto3_that_fails_can_be_tried_again(origin: str) -> None:
    with closing(bedrock(f"{origin}/gone")) as client:
        error = error_of(lambda: client.converse(modelId="m", messages=MESSAGE))
    assert (error.status, error.recovery) == (None, "transient")


def test_so_can_one_that_does_not_come_about() -> None:
    with closing(bedrock(server.refused())) as client:
        error = error_of(lambda: client.converse(modelId="m", messages=MESSAGE))
    assert (error.status, error.recovery) == (None, "transient")


def test_an_error_of_gemini_is_what_parse_error_makes_of_it(origin: str) -> None:
    with closing(gemini(f"{origin}/google")) as client:
        ask = partial(client.models.generate_content, model="m", contents="?")
        error = error_of(ask)
    expected = parse_error(status=429, headers=server.HEADERS, body=server.EXHAUSTED)
    assert error == expected


def test_an_asynchronous_one_keeps_its_body_too(origin: str) -> None:
    async def ask() -> None:
        async with gemini(f"{origin}/google").aio as client:
            await client.models.generate_content(model="m", contents="?")

    error = error_of(lambda: asyncio.run(ask()))
    assert (error.status, error.message) == (429, "Quota exceeded.")
    assert (error.request_id, error.retry_after) == ("r-1", 2)


def test_an_error_inside_of_its_stream_tells_its_status(origin: str) -> None:
    with closing(gemini(f"{origin}/google_stream")) as client:
        stream = client.models.generate_content_stream(model="m", contents="?")
        error = error_of(lambda: list(stream))
    assert (error.status, error.message) == (429, "Quota exceeded.")
    assert error.retry_after == 58


def test_an_error_of_googles_http_is_what_parse_error_makes_of_it(origin: str) -> None:
    response = requests.get(f"{origin}/google", timeout=60)
    error = error_from_exception(from_http_response(response))
    assert error == parse_error(
        status=429,
        headers=server.HEADERS,
        body=server.EXHAUSTED,
    )


def test_an_error_of_googles_grpc_is_read_by_its_name() -> None:
    for raised in (
        from_grpc_status(grpc.StatusCode.UNAVAILABLE, "Down."),
        service_unavailable("Down."),
    ):
        error = error_from_exception(raised)
        assert (error.status, error.type) == (503, "UNAVAILABLE")
        assert (error.message, error.recovery) == ("Down.", "transient")


def test_an_error_of_grpc_is_read_by_its_name() -> None:
    def abort(_: object, context: grpc.ServicerContext) -> None:
        context.abort(grpc.StatusCode.RESOURCE_EXHAUSTED, "Quota exceeded.")

    handler = grpc.unary_unary_rpc_method_handler(abort)
    with futures.ThreadPoolExecutor(1) as pool:
        service = grpc.server(pool)
        service.add_generic_rpc_handlers(
            [grpc.method_handlers_generic_handler("a", {"b": handler})],
        )
        port = service.add_insecure_port("127.0.0.1:0")
        service.start()
        with grpc.insecure_channel(f"127.0.0.1:{port}") as channel:
            call = channel.unary_unary("/a/b")
            error = error_of(lambda: call(b"", wait_for_ready=True, timeout=60))
        service.stop(None).wait()
    assert (error.status, error.type) == (429, "RESOURCE_EXHAUSTED")
    assert error.message == "Quota exceeded."


def test_an_error_inside_of_anthropics_stream_tells_its_status(origin: str) -> None:
    with anthropic.Anthropic(
        api_key="key",
        base_url=f"{origin}/anthropic",
        max_retries=0,
    ) as client:
        stream = client.messages.create(
            max_tokens=1,
            messages=[{"role": "user", "content": "?"}],
            model="m",
            stream=True,
        )
        error = error_of(lambda: list(stream))
    assert (error.status, error.type) == (529, "overloaded_error")
    assert (error.message, error.request_id) == ("Overloaded", "r-1")
    assert error.recovery == "transient"


class StatusError(Exception):
    """What an application raises for a status."""

    status_code = 500


def test_a_status_alone_gives_way_to_what_is_behind_it() -> None:
    raised = StatusError()
    assert error_from_exception(raised).status == 500
    for cause, status, recovery in (
        (response_error(404), 404, "correctable"),
        (ConnectionResetError(), None, "transient"),
    ):
        raised.__cause__ = cause
        error = error_from_exception(raised)
        assert (error.status, error.recovery) == (status, recovery)


def response_error(status: int) -> httpx.HTTPStatusError:
    request = httpx.Request("GET", "http://127.0.0.1")
    response = httpx.Response(status, request=request, json=server.BODY)
    return httpx.HTTPStatusError("No.", request=request, response=response)


def test_a_wrapper_of_retries_is_its_last_error() -> None:
    @tenacity.retry(stop=tenacity.stop_after_attempt(2))
    def ask() -> None:
        raise response_error(503)

    with pytest.raises(tenacity.RetryError) as raised:
        ask()
    assert error_from_exception(raised.value).status == 503


@pytest.mark.parametrize(
    ("members", "status", "recovery"),
    [
        ([ValueError(), response_error(503), response_error(404)], 503, "correctable"),
        (
            [ValueError(), ConnectionResetError(), response_error(404)],
            None,
            "transient",
        ),
        ([ValueError(), GROUP("", [response_error(404)])], 404, "correctable"),
        ([ValueError(), TypeError()], None, "terminal"),
    ],
)
def test_a_group_is_the_first_of_its_members_that_tells_what_happened(
    members: list[Exception],
    status: int | None,
    recovery: str,
) -> None:
    outer = RuntimeError()
    outer.__cause__ = GROUP("Several.", members)
    for raised in (GROUP("Several.", members), outer):
        error = error_from_exception(raised)
        assert (error.status, error.recovery) == (status, recovery)


def test_a_success_that_says_no_error_is_a_connection_that_broke_off() -> None:
    request = httpx.Request("GET", "http://127.0.0.1")
    raised = httpx.RemoteProtocolError("Broke off.", request=request)
    raised.response = httpx.Response(200, request=request)  # type: ignore[attr-defined]
    error = error_from_exception(raised)
    assert (error.status, error.recovery) == (None, "transient")


def test_a_success_that_says_an_error_is_that_error() -> None:
    raised = response_error(200)
    error = error_from_exception(raised)
    assert (error.status, error.code) == (200, "invalid_request")
