"""HTML pages, such as proxies send."""

import re
from typing import Final

from ._text import SPACE

_PAGE: Final = re.compile("<(?:!doctype html|html)", re.ASCII | re.IGNORECASE)

_TITLE: Final = re.compile("<title[^<>]*>([^<]*)<", re.ASCII | re.IGNORECASE)

_REFERENCE: Final = re.compile("&(?:amp|lt|gt|quot|#39|nbsp);")

_CHARACTERS: Final = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#39;": "'",
    "&nbsp;": " ",
}

_SPACES: Final = re.compile(f"[{SPACE}]+")


def title_of(text: str) -> str | None:
    """Return the title of a page; None if the text is not HTML or has no title."""
    # P77 of the contract.
    if not text.startswith("<") or not _PAGE.match(text):
        return None
    title = _TITLE.search(text)
    if not title:
        return None
    read = _REFERENCE.sub(lambda found: _CHARACTERS[found[0]], title[1])
    return _SPACES.sub(" ", read).strip(SPACE) or None
