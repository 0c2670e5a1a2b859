"""What LangChain and MCP raise, U3 to U9, with the real ones."""

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

import pytest
import server
from langchain_google_genai import ChatGoogleGenerativeAI
from langchain_openai import ChatOpenAI
from mcp.client import Client
from mcp.server import MCPServer
from mcp.shared.exceptions import MCPError
from pydantic import SecretStr

from org_error_codes import ParsedError, error_from_exception, parse_error

# The SDK of Gemini derives from a class of aiohttp.
pytestmark = pytest.mark.filterwarnings("ignore:Inheritance class:DeprecationWarning")

KEY = SecretStr("key")


def error_of(ask: Callable[[], object]) -> ParsedError:
    with pytest.raises(BaseException) as raised:  # noqa: PT011
        ask()
    return error_from_exception(raised.value)


def openai(url: str, timeout: float = 60) -> ChatOpenAI:
    return ChatOpenAI(
        model="m",
        api_key=KEY,
        base_url=url,
        max_retries=0,
        timeout=timeout,
    )


def google(url: str) -> ChatGoogleGenerativeAI:
    return ChatGoogleGenerativeAI(
        model="m",
        google_api_key=KEY,
        base_url=url,
        max_retries=1,
    )


def test_an_error_of_langchain_is_the_one_of_openai_behind_it(origin: str) -> None:
    assert error_of(lambda: openai(f"{origin}/error").invoke("?")) == parse_error(
        status=server.STATUS,
        headers=server.HEADERS,
        body=server.BODY,
    )


def test_a_page_of_a_proxy_is_its_message(origin: str) -> None:
    error = error_of(lambda: openai(f"{origin}/html").invoke("?"))
    assert (error.status, error.message) == (502, server.HTML)


def test_an_error_inside_of_langchains_stream_tells_its_code(origin: str) -> None:
    error = error_of(lambda: list(openai(f"{origin}/stream").stream("?")))
    assert (error.status, error.code, error.message) == (None, "invalid_request", "No.")


@pytest.mark.parametrize("path", ["gone", "cut_success"])
def test_a_connection_of_langchain_that_fails_can_be_tried_again(
    origin: str,
    path: str,
) -> None:
    error = error_of(lambda: openai(f"{origin}/{path}").invoke("?"))
    assert (error.status, error.recovery) == (None, "transient")


def test_so_can_a_request_that_takes_too_long(origin: str) -> None:
    error = error_of(lambda: openai(f"{origin}/silent", timeout=0.05).invoke("?"))
    assert (error.status, error.recovery) == (None, "transient")


def test_an_error_of_langchains_gemini_is_the_one_of_google_behind_it(
    origin: str,
) -> None:
    error = error_of(lambda: google(f"{origin}/google").invoke("?"))
    assert (error.status, error.message) == (429, "Quota exceeded.")
    assert (error.request_id, error.retry_after) == ("r-1", 2)


def test_one_inside_of_its_stream_tells_its_status(origin: str) -> None:
    error = error_of(lambda: list(google(f"{origin}/google_stream").stream("?")))
    assert (error.status, error.retry_after) == (429, 58)


def mcp(call: Callable[[Client], Coroutine[Any, Any, object]]) -> object:
    service = MCPServer("service")

    @service.tool()
    def fail() -> str:
        raise MCPError(-32603, "No.")

    @service.tool()
    async def wait() -> str:
        await asyncio.Event().wait()
        return ""

    async def ask() -> object:
        async with Client(service) as client:
            return await call(client)

    return asyncio.run(ask())


def test_an_error_of_mcp_is_the_code_of_json_rpc() -> None:
    error = error_of(partial(mcp, lambda client: client.call_tool("fail")))
    assert (error.status, error.code, error.message) == (None, "-32603", "No.")
    assert error.recovery == "terminal"


def test_a_request_of_mcp_that_takes_too_long_can_be_tried_again() -> None:
    def wait(client: Client) -> Coroutine[Any, Any, object]:
        return client.call_tool("wait", read_timeout_seconds=0.01)

    error = error_of(partial(mcp, wait))
    assert (error.code, error.recovery, error.actor) == (None, "transient", "operator")


def test_so_can_a_connection_of_mcp_that_fails(origin: str) -> None:
    async def ask() -> None:
        async with Client(f"{origin}/gone"):
            pass

    error = error_of(lambda: asyncio.run(ask()))
    assert (error.code, error.recovery, error.actor) == (None, "transient", "operator")
