"""The causes of an exception."""

from collections.abc import Iterator
from typing import Final, TypeGuard

from ._api_error import ApiError
from ._values import at

MAX_ERRORS: Final = 64
"""The maximum number of errors to look at. It also ends cycles."""


def is_exception(value: object) -> TypeGuard[BaseException]:
    """Return whether a value is an exception by its actual class.

    Its `__class__` could claim anything.
    """
    return issubclass(type(value), BaseException)


def members_of(error: BaseException) -> tuple[object, ...]:
    """Return the exceptions of a group."""
    members = at(error, "exceptions")
    return members[:MAX_ERRORS] if type(members) is tuple else ()


def api_error_in(raised: object) -> ApiError | None:
    """Return the `ApiError` that was raised or caused what was raised.

    The outermost one wins: members of a group in their order, then the cause.
    """
    errors = _errors_in(raised, iter(range(MAX_ERRORS)))
    return next((error for error in errors if isinstance(error, ApiError)), None)


def _errors_in(raised: object, budget: Iterator[int]) -> Iterator[BaseException]:
    if not is_exception(raised) or next(budget, None) is None:
        return
    yield raised
    for error in (*members_of(raised), at(raised, "__cause__")):
        yield from _errors_in(error, budget)
