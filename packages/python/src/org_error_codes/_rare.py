"""The places in a body that few bodies have."""

from typing import Final

from ._body import Tree
from ._generated.well_known import UPSTREAM_POINTERS, WAIT_POINTERS
from ._wait import DETAILS

_POINTERS: Final = (*UPSTREAM_POINTERS, *WAIT_POINTERS, DETAILS)

_KEYS: Final = frozenset(pointer[:2][-1] for pointer in _POINTERS)
"""Each pointer's second key, or its only one."""


def has_rare(body: Tree) -> bool:
    """Return whether a body may have the text of an upstream, or a wait."""
    if not _KEYS.isdisjoint(body):
        return True
    for value in body.values():
        if type(value) is dict:
            if not _KEYS.isdisjoint(value):
                return True
        elif isinstance(value, (dict, list)):
            return True
    return False
