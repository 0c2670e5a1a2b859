"""Reading values that may be anything."""

from collections.abc import Callable
from typing import TypeVar

_Read = TypeVar("_Read")
_Other = TypeVar("_Other")


def attempt(
    read: Callable[[object], _Read],
    value: object,
    otherwise: _Other,
) -> _Read | _Other:
    """Return what a function reads of a value, or something else where it raises.

    Interrupts, exits and cancellations pass: these are no `Exception`.
    """
    try:
        return read(value)
    except Exception:  # noqa: BLE001
        return otherwise


def at(value: object, name: str) -> object:
    """Return an attribute; None where there is none, or where reading it raises."""
    try:
        return getattr(value, name, None)
    except Exception:  # noqa: BLE001
        return None
