"""The id of the request that an error is about."""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple, TypeGuard

from ._generated.settings import REQUEST_ID_HEADERS, REQUEST_ID_SUFFIX

_ID: Final = re.compile(r"[!-+\--~]{1,256}")
"""Visible ASCII without comma, which joins headers."""


def is_request_id(text: object) -> TypeGuard[str]:
    """Return whether something can be the id of a request."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


def request_id_in(headers: Mapping[str, str]) -> str | None:
    """Find the id of the request in headers by their names in lower case."""
    for name in REQUEST_ID_HEADERS:
        value = headers.get(name)
        if is_request_id(value):
            return value
    return None


class End(NamedTuple):
    """The id of a request at the end of a message."""

    id: str
    at: int
    """Where what precedes it ends."""


def request_id_at_end(message: str) -> End | None:
    """Find the id of the request that a message ends with."""
    if REQUEST_ID_SUFFIX is None:
        return None
    before, after = REQUEST_ID_SUFFIX
    if not message.endswith(after):
        return None
    end = len(message) - len(after)
    at = message.rfind(before, 0, end)
    found = message[at + len(before) : end]
    return End(found, at) if at >= 0 and is_request_id(found) else None
