"""Text as the contract counts it: in code points, without lone surrogates."""

import re
from typing import Final

SPACE: Final = " \t\n\r"
"""JSON's whitespace."""

_MAX_CHARACTERS: Final = 1000

_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def is_blank(text: str) -> bool:
    """Return whether a text is only whitespace."""
    return not text.strip(SPACE)


def well_formed(text: str) -> str:
    """Replace each lone surrogate with U+FFFD.

    Two surrogates that form a pair become the character that they encode, because a
    text that was assembled from UTF-16 can have such pairs.
    """
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def cut(text: str) -> str:
    """Cut a text to the maximum length of a result."""
    return text[:_MAX_CHARACTERS]


def clean(text: str) -> str:
    """Return a text as a result has it."""
    is_clean = text.isascii() and len(text) <= _MAX_CHARACTERS  # Nearly all texts.
    return text if is_clean else cut(well_formed(text))


def log_line(
    code: str | None,
    status: int | None,
    message: str,
    request_id: str | None,
) -> str:
    """Return the text form of an error: `code (status): message [request id]`.

    Missing parts are left out. The result is one line, so that no message can forge a
    log line.
    """
    head = code or ""
    if status is not None:
        head = f"{head} ({status})" if head else f"status {status}"
    line = f"{head}: {message}" if head and message else head or message
    line = line or "unknown error"
    if request_id:
        line = f"{line} [request {request_id}]"
    return _CONTROL.sub(" ", well_formed(line))
