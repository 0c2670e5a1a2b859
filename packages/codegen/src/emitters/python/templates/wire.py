"""The types of the settings."""

from dataclasses import dataclass
from typing import TypeAlias

Pointer: TypeAlias = tuple[str, ...]
"""The keys of a JSON Pointer (RFC 6901)."""


@dataclass(frozen=True, slots=True)
class Pointers:
    """The places of a body's fields; None for a field that the shape lacks."""

    message: Pointer
    code: Pointer | None
    type: Pointer | None
    param: Pointer | None


@dataclass(frozen=True, slots=True)
class BodyFields:
    """The values of an error response's body."""

    code: str | None
    status: int
    message: str
    category: str
    param: str | None
    meaning: str
    docs_url: str


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often to try, and how long to wait between attempts, in seconds."""

    attempts: int
    """The maximum number of attempts, including the first."""
    initial_delay: float
    """The delay after the first attempt; it doubles after each further one."""
    max_delay: float
    """The longest computed delay."""
    max_retry_after: float
    """The longest wait to accept from a server; a longer one ends the attempts."""
