"""Received errors."""

from dataclasses import dataclass
from typing import Final

from ._body import Tree
from ._generated.entry import Actor, CodeEntry, Recovery
from ._generated.settings import Format
from ._text import log_line


# Not frozen: that would take a fifth of the time that a body takes to parse.
@dataclass(slots=True)
class ParsedError:
    """What is known about a received error.

    `str(error)` is the line for logs: `code (status): message [request id]`.
    """

    format: Final[Format]
    """The shape of the body; `json`, `text` and `empty` if it has no known shape."""
    code: Final[str | None]
    """The code; an `ErrorCode` if it is known."""
    sent_code: Final[str | None]
    """The code as it was sent, which can be another value of `code`."""
    entry: Final[CodeEntry | None]
    """What the catalogue says about a known code."""
    status: Final[int | None]
    """The HTTP status, from 100 to 599; below 400, the one that the body states."""
    message: Final[str]
    """The message for people, at most 1,000 characters. Never match on it."""
    type: Final[str | None]
    """The kind of error, as the body states it."""
    param: Final[str | None]
    """The request field that caused the error."""
    request_id: Final[str | None]
    """The id of the request."""
    details: Final[object]
    """What else the body says about the error, if its shape has a place for that."""
    retry_after: Final[float | None]
    """How many seconds the server asks to wait, at most 365 days."""
    should_retry: Final[bool | None]
    """Whether the server asks for a retry; None if it does not say."""
    recovery: Final[Recovery]
    """What can help: the same request later, a changed request, or nothing."""
    actor: Final[Actor]
    """Who has to act."""
    docs_url: Final[str | None]
    """The URL of the code's page, else the body's URL, else that of the status."""
    body: Final[Tree | None]
    """The whole body, if it is a JSON object, or the first object of a list."""

    @property
    def known(self) -> bool:
        """Whether this version of the package has the code, and thus an `entry`."""
        return self.entry is not None

    def __str__(self) -> str:
        """Return the line for logs."""
        return log_line(self.sent_code, self.status, self.message, self.request_id)


class ReceivedError(Exception):
    """An error response as an exception.

    `raise_for_error` raises it. Its line in a traceback has the code, the status, the
    message and the request id.

    Attributes:
        error: The parsed error.

    """

    error: ParsedError

    def __init__(self, error: ParsedError) -> None:
        """Create an exception from a parsed error."""
        super().__init__(error)
        self.error = error

    def __str__(self) -> str:
        """Return the line for logs."""
        return str(self.error)
