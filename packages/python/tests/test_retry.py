"""Decisions and retries, in seconds."""

import asyncio
import time
from collections.abc import Callable, Iterator

import httpx
import pytest

from org_error_codes import (
    DEFAULT_RETRY_POLICY,
    ApiError,
    ErrorCode,
    ReceivedError,
    RetryPolicy,
    decide_retry,
    parse_error,
    raise_for_error,
    retry,
)

POLICY = RetryPolicy(
    attempts=5,
    initial_delay=0.25,
    max_delay=0.25,
    max_retry_after=60,
)


@pytest.fixture
def delays(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Give the delays that are waited for, without waiting."""
    waited: list[float] = []

    async def sleep(delay: float) -> None:
        waited.append(delay)

    monkeypatch.setattr(time, "sleep", waited.append)
    monkeypatch.setattr(asyncio, "sleep", sleep)
    return waited


def responding(*responses: httpx.Response) -> Iterator[httpx.Response]:
    return iter(responses)


BUSY = httpx.Response(503, headers={"retry-after": "2"})
DENIED = httpx.Response(403, json={"error": {"message": "No.", "code": "x"}})
FINE = httpx.Response(200)


def test_an_api_error_decides() -> None:
    denied = ApiError(ErrorCode.ACCESS_DENIED, retry_after=1)
    assert decide_retry(denied, 1).reason == "correctable"
    busy = ApiError(ErrorCode.DO_REQUEST_FAILED, retry_after=0.7)
    assert decide_retry(busy, 1).delay == 0.7


def test_without_a_random_number_delays_differ() -> None:
    busy = parse_error(status=503)
    delays = {decide_retry(busy, 1).delay for _ in range(100)}
    assert len(delays) > 1
    assert all(delay and 0.375 <= delay <= 0.5 for delay in delays)


def test_the_catalogues_policy_is_in_seconds() -> None:
    assert (
        RetryPolicy(
            attempts=3,
            initial_delay=0.5,
            max_delay=8,
            max_retry_after=60,
        )
        == DEFAULT_RETRY_POLICY
    )


def fetching(responses: Iterator[httpx.Response]) -> Callable[[], int]:
    return lambda: raise_for_error(next(responses)).status_code


def test_a_transient_error_is_tried_again_after_the_wait(delays: list[float]) -> None:
    assert retry(fetching(responding(BUSY, BUSY, FINE)))() == 200
    assert delays == [2, 2]


def test_the_last_error_is_raised_when_the_attempts_are_used_up(
    delays: list[float],
) -> None:
    with pytest.raises(ReceivedError, match="status 503"):
        retry(fetching(responding(BUSY, BUSY, BUSY, FINE)))()
    assert delays == [2, 2]


def test_an_error_that_stays_is_raised_at_once(delays: list[float]) -> None:
    with pytest.raises(ReceivedError, match=r"x \(403\): No\."):
        retry(fetching(responding(DENIED, FINE)))()
    assert delays == []


def test_a_longer_wait_than_the_policy_allows_is_not_waited_for(
    delays: list[float],
) -> None:
    busy = httpx.Response(503, headers={"retry-after": "61"})
    with pytest.raises(ReceivedError):
        retry(fetching(responding(busy, FINE)))()
    assert delays == []


def test_a_policy_decides(delays: list[float]) -> None:
    lost = httpx.Response(503)
    responses = responding(lost, lost, lost, lost, FINE)
    assert retry(policy=POLICY)(fetching(responses))() == 200
    assert len(delays) == 4
    assert all(0.187 <= delay <= 0.25 for delay in delays)


def test_a_connection_that_fails_is_tried_again(delays: list[float]) -> None:
    attempts = 0

    @retry
    def connect(name: str, *, greeting: str) -> str:
        nonlocal attempts
        attempts += 1
        if attempts == 1:
            raise ConnectionResetError
        return f"{greeting}, {name}"

    assert connect("m-1", greeting="Hello") == "Hello, m-1"
    assert connect.__name__ == "connect"
    assert len(delays) == 1


def test_a_bug_is_raised_at_once(delays: list[float]) -> None:
    @retry
    def divide() -> float:
        return 1 / 0

    with pytest.raises(ZeroDivisionError):
        divide()
    assert delays == []


def test_an_async_function_is_tried_again(delays: list[float]) -> None:
    responses = responding(BUSY, FINE)

    @retry
    async def fetch() -> int:
        return raise_for_error(next(responses)).status_code

    assert asyncio.run(fetch()) == 200
    assert delays == [2]


def test_a_cancelled_task_is_not_tried_again(delays: list[float]) -> None:
    @retry
    async def fetch() -> None:
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(fetch())
    assert delays == []
