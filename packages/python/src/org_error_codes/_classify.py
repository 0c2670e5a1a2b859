"""What an error means by its status."""

from functools import cache
from typing import Final, NamedTuple

from ._generated.entry import Actor, Recovery, StatusEntry
from ._generated.statuses import STATUSES

_UNLIKE_THEIR_CLASS: Final = (408, 425, 429, 501, 505)


class Classification(NamedTuple):
    """What an error means."""

    recovery: Recovery
    actor: Actor
    docs_url: str | None


def entry_of_status(status: int) -> StatusEntry | None:
    """Return what the catalogue says about a status, or about its class."""
    return STATUSES.get(status) or STATUSES.get(f"{status // 100}xx")


def type_of_status(status: int) -> str:
    """Return the name of a status, which is the type of a body without a category."""
    entry = entry_of_status(status)
    return entry.name if entry else "error"


@cache
def classify(status: int | None) -> Classification:
    """Classify a status without a known code."""
    # P51 to P56 of the contract.
    number = status or 0
    is_unlike = number in _UNLIKE_THEIR_CLASS
    keys = (number,) if is_unlike else (number, f"{number // 100}xx")
    entries = [STATUSES[key] for key in keys if key in STATUSES]
    is_client = number // 100 == 4  # noqa: PLR2004
    is_transient = number >= 400 and is_client == is_unlike  # noqa: PLR2004
    recovery: Recovery = "correctable" if is_client else "terminal"
    if is_transient:
        recovery = "transient"
    actor: Actor = "caller" if is_client else "operator"
    entry = entry_of_status(number)
    return Classification(
        next((entry.recovery for entry in entries if entry.recovery), recovery),
        next((entry.actor for entry in entries if entry.actor), actor),
        entry.docs_url if entry else None,
    )
