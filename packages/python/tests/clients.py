"""How each client library asks a server and raises what went wrong."""

import asyncio
import urllib.request
from collections.abc import Callable
from typing import TypeAlias

import aiohttp
import httpx
import openai
import requests

Ask: TypeAlias = Callable[[str, float], None]
"""Asks an address, for so many seconds at most; raises what the library raises."""


def _httpx(url: str, timeout: float) -> None:
    httpx.get(url, timeout=timeout).raise_for_status()


def _httpx_async(url: str, timeout: float) -> None:
    async def ask() -> None:
        async with httpx.AsyncClient(timeout=timeout) as client:
            (await client.get(url)).raise_for_status()

    asyncio.run(ask())


def _httpx_stream(url: str, timeout: float) -> None:
    with httpx.stream("GET", url, timeout=timeout) as response:
        try:
            response.raise_for_status()
        except httpx.HTTPStatusError:
            response.read()
            raise
        response.read()


def _requests(url: str, timeout: float) -> None:
    requests.get(url, timeout=timeout).raise_for_status()


def _urllib(url: str, timeout: float) -> None:
    with urllib.request.urlopen(url, timeout=timeout) as response:  # noqa: S310
        response.read()


def _aiohttp(url: str, timeout: float) -> None:
    async def ask() -> None:
        limits = aiohttp.ClientTimeout(total=timeout)
        async with (
            aiohttp.ClientSession(timeout=limits) as session,
            session.get(url) as response,
        ):
            response.raise_for_status()
            await response.read()

    asyncio.run(ask())


def _openai(url: str, timeout: float) -> None:
    with openai.OpenAI(
        api_key="key",
        base_url=url,
        max_retries=0,
        timeout=timeout,
    ) as client:
        client.get(url, cast_to=object)


def _openai_async(url: str, timeout: float) -> None:
    async def ask() -> None:
        async with openai.AsyncOpenAI(
            api_key="key",
            base_url=url,
            max_retries=0,
            timeout=timeout,
        ) as client:
            await client.get(url, cast_to=object)

    asyncio.run(ask())


CLIENTS: dict[str, Ask] = {
    "httpx": _httpx,
    "httpx, asynchronous": _httpx_async,
    "httpx, as a stream": _httpx_stream,
    "requests": _requests,
    "urllib": _urllib,
    "aiohttp": _aiohttp,
    "openai": _openai,
    "openai, asynchronous": _openai_async,
}
