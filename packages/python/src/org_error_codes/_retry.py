"""Retries."""

import math
import random as randomness
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial, wraps
from inspect import iscoroutinefunction
from itertools import count
from typing import Any, Final, Literal, ParamSpec, TypeAlias, TypeVar, overload

from ._api_error import ApiError
from ._errors import ParsedError
from ._exceptions import error_from_exception
from ._generated.entry import Recovery
from ._generated.settings import DEFAULT_RETRY_POLICY
from ._generated.wire import RetryPolicy
from ._values import at, duration, whole

_P = ParamSpec("_P")
_R = TypeVar("_R")

Reason: TypeAlias = Literal[
    "attempts_used_up",
    "server_refused",
    "correctable",
    "terminal",
    "retry_after_too_long",
    "server_asked",
    "transient",
]
"""The reason for a decision; the last two allow another attempt."""

_MAX_EXPONENT: Final = 30

_RECOVERIES: Final[tuple[Recovery, ...]] = ("transient", "correctable", "terminal")


@dataclass(frozen=True, slots=True)
class RetryDecision:
    """Whether to retry, after how long, and why."""

    delay: float | None
    """How many seconds to wait before the next attempt; None to give up."""
    reason: Reason

    @property
    def retry(self) -> bool:
        """Whether to retry; then there is a `delay`."""
        return self.delay is not None


_GIVE_UP: Final = RetryDecision(None, "terminal")


def decide_retry(
    error: ParsedError | ApiError,
    attempt: int,
    *,
    random: float | None = None,
    policy: RetryPolicy = DEFAULT_RETRY_POLICY,
) -> RetryDecision:
    """Decide whether to retry after an error.

    It never raises: if the error cannot be read, the decision is to give up.

    Args:
        error: The error of the failed attempt.
        attempt: The number of the failed attempt, starting at 1.
        random: A number from 0 up to but not including 1. It shortens a computed delay
            by up to a quarter, so that clients do not retry together. Default: random.
        policy: How often to try, and how long to wait.

    """
    # D1 to D8 of the contract.
    try:
        return _decide(error, max(whole(attempt) or 1, 1), random, policy)
    except Exception:  # noqa: BLE001
        return _GIVE_UP


@overload
def retry(function: Callable[_P, _R], /) -> Callable[_P, _R]: ...
@overload
def retry(
    *,
    policy: RetryPolicy = ...,
) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]: ...
def retry(
    function: Callable[..., Any] | None = None,
    /,
    *,
    policy: RetryPolicy = DEFAULT_RETRY_POLICY,
) -> Callable[..., Any]:
    """Call a function again if it raises an error that a retry can help.

    Use it as a decorator, `@retry` or `@retry(policy=…)`, on plain and on `async`
    functions. It reads exceptions with `error_from_exception` and respects
    `Retry-After`. The function has to be safe to repeat, and the client's own retries
    have to be off.

    Args:
        function: The function to call.
        policy: How often to try, and how long to wait.

    Returns:
        The function with retries. It raises what the last attempt raised.

    """
    if function is None:
        return partial(_retrying, policy=policy)
    return _retrying(function, policy)


def _retrying(function: Callable[..., Any], policy: RetryPolicy) -> Callable[..., Any]:
    def delay_after(raised: Exception, attempt: int) -> float | None:
        error = error_from_exception(raised)
        return decide_retry(error, attempt, policy=policy).delay

    @wraps(function)
    def call(*args: object, **kwargs: object) -> object:
        for attempt in count(1):
            try:
                return function(*args, **kwargs)
            except Exception as raised:
                delay = delay_after(raised, attempt)
                if delay is None:
                    raise
            time.sleep(delay)
        raise AssertionError  # Unreachable.

    @wraps(function)
    async def call_async(*args: object, **kwargs: object) -> object:
        import asyncio  # noqa: PLC0415 - most programs do not need it

        for attempt in count(1):
            try:
                return await function(*args, **kwargs)
            except Exception as raised:
                delay = delay_after(raised, attempt)
                if delay is None:
                    raise
            await asyncio.sleep(delay)
        raise AssertionError  # Unreachable.

    return call_async if iscoroutinefunction(function) else call


def _decide(
    error: object,
    attempt: int,
    random: float | None,
    policy: RetryPolicy,
) -> RetryDecision:
    said, asked = at(error, "recovery"), at(error, "should_retry")
    recovery = said if said in _RECOVERIES else "terminal"
    retry_after = duration(at(error, "retry_after"))
    if attempt >= policy.attempts:
        return RetryDecision(None, "attempts_used_up")
    if asked is False:
        return RetryDecision(None, "server_refused")
    if asked is not True and recovery != "transient":
        return RetryDecision(None, recovery)
    if retry_after is not None and retry_after > policy.max_retry_after:
        return RetryDecision(None, "retry_after_too_long")
    if retry_after is None:
        share = randomness.random() if random is None else random  # noqa: S311
        retry_after = _back_off(attempt, share, policy)
    return RetryDecision(retry_after, "server_asked" if asked else "transient")


def _back_off(attempt: int, random: float, policy: RetryPolicy) -> float:
    """Return the computed delay in seconds, rounded to milliseconds."""
    growth = 2.0 ** min(attempt - 1, _MAX_EXPONENT)
    longest, first = (
        _milliseconds(policy.max_delay),
        _milliseconds(policy.initial_delay),
    )
    delay = min(longest, first * growth)
    # Not max: it would keep a NaN.
    share = min(random, 1) if random > 0 else 0
    return max(math.floor(delay * (1 - 0.25 * share)), 0) / 1000


def _milliseconds(seconds: float) -> float:
    # 1.001 * 1000 is less than 1001.
    return round(seconds * 1000, 3)
