"""An error that was received."""

from dataclasses import dataclass

from ._generated.entry import Actor, CodeEntry, Recovery
from ._generated.settings import Format
from ._json import Tree


@dataclass(frozen=True, slots=True)
class ParsedError:
    """An error that was received. Ask `known` first, or compare `code`."""

    format: Format
    """The shape that the body has; `text` if it has none, `empty` if there is none."""
    code: str | None
    """As it was sent; an `ErrorCode` if it is known."""
    entry: CodeEntry | None
    """What the catalogue says of a known code."""
    status: int | None
    """From 100 to 599."""
    message: str
    """For a person, at most 1,000 characters. It may change: never match on it."""
    type: str | None
    param: str | None
    """The request field at fault."""
    request_id: str | None
    retry_after_ms: int | None
    """How long the server asks to wait, at most 365 days."""
    should_retry: bool | None
    """Whether the server asks to try again, or not to."""
    recovery: Recovery
    """Whether sending again can help."""
    actor: Actor
    """Who has to act."""
    page: str | None
    """The permanent address that explains the code, else the status."""
    body: Tree | None
    """The whole body, with the fields that no shape names, if it is a JSON object."""

    @property
    def known(self) -> bool:
        """Whether the code is one of this version's; then there is an `entry`."""
        return self.entry is not None
