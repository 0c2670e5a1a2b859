"""The types of the catalogue's tables."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from .error_code import ErrorCode, SentCode

Recovery: TypeAlias = Literal["transient", "correctable", "terminal"]
"""What can help: the same request later, a changed request, or nothing."""

Actor: TypeAlias = Literal["caller", "account_owner", "operator", "upstream"]
"""Who has to act."""


@dataclass(frozen=True, slots=True)
class Deprecation:
    """Why and since when a code is deprecated."""

    reason: str
    replaced_by: ErrorCode | None = None
    since: str | None = None
    """The version that deprecated the code."""
    sunset: str | None = None
    """The day after which the code may be removed, such as `2027-06-30`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeEntry:
    """What the catalogue says about a code. What it does not say is None."""

    code: ErrorCode
    value: SentCode
    """The code as it is sent."""
    category: str | None = None
    meaning: str
    action: str | None = None
    statuses: tuple[int | str, ...]
    """The HTTP statuses of the code: numbers, and classes such as `5xx`.

    It is empty if they are not known.
    """
    recovery: Recovery | None = None
    """What can help; None if that depends on the status of the response."""
    actor: Actor | None = None
    """Who has to act; None if that depends on the status of the response."""
    docs_url: str
    """The permanent URL of the code's page."""
    deprecated: Deprecation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusEntry:
    """What the catalogue says about a status, or about a class such as `5xx`.

    What it does not say is None.
    """

    status: int | str
    name: str
    meaning: str
    cause: str | None = None
    recovery: Recovery | None = None
    actor: Actor | None = None
    docs_url: str
    """The permanent URL of the status's page."""
