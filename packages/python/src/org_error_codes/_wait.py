"""The wait in a body, if no header has one."""

from itertools import islice
from typing import Final

from ._beyond_shapes import first
from ._body import Tree
from ._generated.well_known import WAIT_POINTERS
from ._http import limited, milliseconds, rounded_up
from ._shape import value_at
from ._values import duration, plain

DETAILS: Final = ("error", "details")
"""The place of Google's details."""

_MAX_DETAILS: Final = 16
"""How many details of an error are read."""


def wait_in(body: Tree) -> float | None:
    """Return the wait in seconds that a body asks for."""
    # P79 of the contract.
    wait = _retry_info_in(body)
    return first(WAIT_POINTERS, body, _number_of_seconds) if wait is None else wait


def _retry_info_in(body: Tree) -> float | None:
    """Return the wait of Google's `RetryInfo`, a duration such as `58s`."""
    details = value_at(body, DETAILS)
    if not isinstance(details, list):
        return None
    for detail in islice(list.__iter__(details), _MAX_DETAILS):
        type_ = plain(value_at(detail, ("@type",)))
        if type_ is not None and type_.endswith("google.rpc.RetryInfo"):
            delay = plain(value_at(detail, ("retryDelay",))) or ""
            wait = milliseconds(delay[:-1], 1000) if delay.endswith("s") else None
            return None if wait is None else limited(wait)
    return None


def _number_of_seconds(value: object) -> float | None:
    seconds = duration(value)
    return None if seconds is None else limited(rounded_up(seconds * 1000))
