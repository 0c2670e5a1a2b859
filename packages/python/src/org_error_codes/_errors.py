"""Errors that were received."""

from dataclasses import dataclass

from ._body import Tree
from ._generated.entry import Actor, CodeEntry, Recovery
from ._generated.settings import Format
from ._text import log_line


@dataclass(frozen=True, slots=True)
class ParsedError:
    """What is known about an error that was received.

    `str(error)` is its line for a log: `code (status): message [request id]`.
    """

    format: Format
    """The shape of the body; `json`, `text` and `empty` stand for bodies of none."""
    code: str | None
    """The code as it was sent; an `ErrorCode` if it is known."""
    entry: CodeEntry | None
    """What the catalogue says about a known code."""
    status: int | None
    """The HTTP status, from 100 to 599; if that tells no error, the one in the body."""
    message: str
    """The message for people, at most 1,000 characters. Never match on it."""
    type: str | None
    """The kind of error that the body names."""
    param: str | None
    """The request field at fault."""
    request_id: str | None
    """The id of the request, for the support of the API."""
    retry_after: float | None
    """How many seconds the server asks to wait, at most 365 days."""
    should_retry: bool | None
    """Whether the server asks to try again; None if it says nothing."""
    recovery: Recovery
    """What helps: the same request later, a changed request, or nothing."""
    actor: Actor
    """Who has to act before the error goes away."""
    docs_url: str | None
    """The permanent URL of the page about the code, else about the status."""
    body: Tree | None
    """The whole body, if it is a JSON object; of a list of them, the first one."""

    @property
    def known(self) -> bool:
        """Whether this version of the package has the code, and so its `entry`."""
        return self.entry is not None

    def __str__(self) -> str:
        """Return the line for a log."""
        return log_line(self.code, self.status, self.message, self.request_id)


class ReceivedError(Exception):
    """An error response, as an exception.

    `raise_for_error` raises it. The line in a traceback has the code, the status, the
    message and the request id.

    Attributes:
        error: What is known about the error.

    """

    error: ParsedError

    def __init__(self, error: ParsedError) -> None:
        """Make an exception of a parsed error."""
        super().__init__(error)
        self.error = error

    def __str__(self) -> str:
        """Return the line for a log."""
        return str(self.error)
