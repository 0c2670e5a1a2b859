"""The types of the settings."""

from dataclasses import dataclass
from typing import TypeAlias

from .error_code import SentCode

Pointer: TypeAlias = tuple[str, ...]
"""The keys of a JSON Pointer (RFC 6901)."""

Constant: TypeAlias = str | float | bool | None
"""A value that a body always has in one place."""


@dataclass(frozen=True, slots=True)
class Pointers:
    """The places of a body's fields; None for a field that the shape lacks."""

    message: Pointer | None = None
    code: Pointer | None = None
    type: Pointer | None = None
    param: Pointer | None = None
    status: Pointer | None = None
    docs_url: Pointer | None = None
    request_id: Pointer | None = None
    details: Pointer | None = None
    constants: tuple[tuple[Pointer, Constant], ...] = ()


@dataclass(frozen=True, slots=True)
class BodyFields:
    """The values of an error response's body."""

    code: SentCode | None
    status: int
    message: str
    type: str
    param: str | None
    meaning: str
    docs_url: str | None
    request_id: str | None
    details: object


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
