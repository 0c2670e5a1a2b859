"""Reading untrusted values."""

from collections.abc import Callable
from typing import TypeVar

_Given = TypeVar("_Given")
_Read = TypeVar("_Read")
_Other = TypeVar("_Other")


def attempt(
    read: Callable[[_Given], _Read],
    value: _Given,
    otherwise: _Other,
) -> _Read | _Other:
    """Return what a function reads from a value, or `otherwise` if it raises.

    Interrupts, exits and cancellations pass, because they are not an `Exception`.
    """
    try:
        return read(value)
    except Exception:  # noqa: BLE001
        return otherwise


def at(value: object, name: str) -> object:
    """Return an attribute; None if it is missing, or if reading it raises."""
    try:
        return getattr(value, name, None)
    except Exception:  # noqa: BLE001
        return None


def class_names(value: object) -> frozenset[str]:
    """Return the names of a value's class and its base classes."""
    return frozenset(kind.__name__ for kind in type(value).__mro__)


def plain(value: object) -> str | None:
    """Return a text as an exact `str`, so that no subclass overrides its methods."""
    if type(value) is str:  # Nearly all texts.
        return value
    return str.__str__(value) if isinstance(value, str) else None


def whole(value: object) -> int | None:
    """Return a whole number, such as `429.0`, as an integer."""
    # The slots of the base types, because a subclass may override them.
    if isinstance(value, int):
        return None if isinstance(value, bool) else int.__index__(value)
    if isinstance(value, float) and float.is_integer(value):
        return float.__int__(value)
    return None


def duration(value: object) -> float | None:
    """Return a number of seconds that is at least 0."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return value if value >= 0 else None
