"""The types of the settings."""

from dataclasses import dataclass
from typing import TypeAlias

Pointer: TypeAlias = tuple[str, ...]
"""The keys of a JSON Pointer (RFC 6901)."""


@dataclass(frozen=True, slots=True)
class Pointers:
    """Where a body has its fields; None for a field that it does not have."""

    message: Pointer
    code: Pointer | None
    type: Pointer | None
    param: Pointer | None


@dataclass(frozen=True, slots=True)
class BodyFields:
    """What the body of an error response is made of."""

    code: str | None
    status: int
    message: str
    category: str
    param: str | None
    meaning: str
    docs_url: str


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often to try, and how long to wait in between, in seconds."""

    attempts: int
    """The greatest number of attempts, the first one included."""
    initial_delay: float
    """The delay after the first attempt; it doubles after each further one."""
    max_delay: float
    """The longest computed delay."""
    max_retry_after: float
    """The longest wait to accept from a server; a longer one ends the attempts."""
