"""Whether to try again, after how long, and why."""

import math
import random as randomness
from dataclasses import dataclass
from typing import Final, Literal, Protocol, TypeAlias

from ._generated.entry import Recovery
from ._generated.settings import RETRY, RetryPolicy
from ._number import whole

Reason: TypeAlias = Literal[
    "attempts_used_up",
    "server_refused",
    "correctable",
    "terminal",
    "retry_after_too_long",
    "server_asked",
    "transient",
]
"""Why there is a further attempt (the last two), or none."""

_MAX_EXPONENT: Final = 30

_RECOVERIES: Final[tuple[Recovery, ...]] = ("transient", "correctable", "terminal")


class Retryable(Protocol):
    """As much of an error as decides about a retry."""

    @property
    def recovery(self) -> Recovery:
        """Whether sending again can help."""

    @property
    def retry_after_ms(self) -> int | None:
        """How long the server asks to wait."""

    @property
    def should_retry(self) -> bool | None:
        """Whether the server asks to try again, or not to."""


@dataclass(frozen=True, slots=True)
class RetryDecision:
    """Whether to try again, after how long, and why."""

    delay_ms: int | None
    """How long to wait before the next attempt; None if there is to be none."""
    reason: Reason

    @property
    def retry(self) -> bool:
        """Whether to try again; then there is a `delay_ms`."""
        return self.delay_ms is not None


_GIVE_UP: Final = RetryDecision(None, "terminal")


def decide_retry(
    error: Retryable,
    attempt: int,
    *,
    random: float | None = None,
    policy: RetryPolicy = RETRY,
) -> RetryDecision:
    """Decide whether to try again after an error.

    It never raises: after what cannot be read there is no further attempt. The rules
    are D1 to D8 of the contract in `packages/conformance`.

    Args:
        error: What `parse_error` gave, or an `ApiError`.
        attempt: The attempt that has just failed; 1 is the first one.
        random: From 0 up to but not including 1; it shortens a computed delay by up to
            a quarter, so that clients do not come back all at once.
        policy: Other figures than the catalogue's.

    """
    try:
        return _decide(error, max(whole(attempt) or 1, 1), random, policy)
    except Exception:  # noqa: BLE001
        return _GIVE_UP


def _decide(
    error: Retryable,
    count: int,
    random: float | None,
    policy: RetryPolicy,
) -> RetryDecision:
    recovery: Recovery = "terminal"
    for known in _RECOVERIES:
        if error.recovery == known:
            recovery = known
    asked, retry_after_ms = error.should_retry, _delay(error.retry_after_ms)
    if count >= policy.attempts:
        return RetryDecision(None, "attempts_used_up")
    if asked is False:
        return RetryDecision(None, "server_refused")
    if asked is not True and recovery != "transient":
        return RetryDecision(None, recovery)
    reason: Reason = "server_asked" if asked is True else "transient"
    if retry_after_ms is None:
        share = randomness.random() if random is None else random  # noqa: S311
        return RetryDecision(_back_off(count, share, policy), reason)
    if retry_after_ms > policy.max_retry_after_ms:
        return RetryDecision(None, "retry_after_too_long")
    return RetryDecision(retry_after_ms, reason)


def _delay(given: object) -> int | None:
    """Return a wait that is a number of at least 0; anything else is none."""
    return int(given) if isinstance(given, (int, float)) and given >= 0 else None


def _back_off(attempt: int, random: float, policy: RetryPolicy) -> int:
    growth = 2.0 ** min(attempt - 1, _MAX_EXPONENT)
    delay = min(float(policy.max_delay_ms), policy.initial_delay_ms * growth)
    # Not max: it would keep a NaN.
    share = min(random, 1) if random > 0 else 0
    return max(math.floor(delay * (1 - 0.25 * share)), 0)
