"""How deep a body nests."""

import re
from typing import Final

_MAX_DEPTH: Final = 64

_TOKEN: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[{}\[\]]', re.DOTALL)
"""A string, or a bracket outside of strings."""


def too_deep(text: str) -> bool:
    """Tell whether more brackets are open at one place than a body may have.

    It counts on the text, so that it protects the parser from what it is given.
    """
    if text.count("{") + text.count("[") <= _MAX_DEPTH:
        return False
    depth = 0
    for token in _TOKEN.finditer(text):
        bracket = token[0]
        if bracket in "{[":
            depth += 1
            if depth > _MAX_DEPTH:
                return True
        elif bracket in "}]":
            depth -= 1
    return False
