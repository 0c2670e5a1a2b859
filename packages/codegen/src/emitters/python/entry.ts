/** `entry.py`: the types of the tables, which are the same for every catalogue. */
export const entryTypes = `"""What the catalogue says of a code or of a status."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from .error_code import ErrorCode

Recovery: TypeAlias = Literal["transient", "correctable", "terminal"]
"""Whether sending again can help: the same request later, a changed one, or never."""

Actor: TypeAlias = Literal["caller", "account_owner", "operator", "upstream"]
"""Who has to act before the error goes away."""


@dataclass(frozen=True, slots=True)
class Deprecation:
    """Why a code is not to be raised any more."""

    reason: str
    replaced_by: ErrorCode | None = None
    since: str | None = None
    """The version that first said so."""
    sunset: str | None = None
    """The day from which the code may be gone, such as \`\`2027-06-30\`\`."""


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """What the catalogue says of a code."""

    code: ErrorCode
    category: str
    meaning: str
    action: str
    statuses: tuple[int | str, ...]
    """The statuses that it comes with, classes such as \`\`5xx\`\` included."""
    recovery: Recovery
    actor: Actor
    page: str
    """Its permanent address."""
    deprecated: Deprecation | None = None


@dataclass(frozen=True, slots=True)
class StatusEntry:
    """What the catalogue says of a status, or of a class of statuses."""

    status: int | str
    name: str
    meaning: str
    cause: str
    recovery: Recovery
    actor: Actor
    page: str
    """Its permanent address."""
`;
