"""Texts as the contract counts them: in code points, without lone surrogates."""

from typing import Final

SPACE: Final = " \t\n\r"
"""JSON's whitespace; no other counts."""

_MAX_CHARACTERS: Final = 1000


def plain(value: object) -> str | None:
    """Return a text as a `str` of no other class, so that nothing overrides it."""
    return str.__str__(value) if isinstance(value, str) else None


def well_formed(text: str) -> str:
    """Put U+FFFD for each lone surrogate.

    Two surrogates that make a pair are the character that they stand for: a text that
    was put together from UTF-16 can have such.
    """
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def cut(text: str) -> str:
    """Leave no more than a result may hold."""
    return text[:_MAX_CHARACTERS]
