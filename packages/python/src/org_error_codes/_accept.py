"""The format that a request asks for."""

import re
from typing import Final

from ._generated.settings import FORMAT, AnswerFormat
from ._text import SPACE, plain

_WEIGHT: Final = re.compile(r"0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?")

_MAX_ELEMENTS: Final = 1_000
"""Elements that are looked at."""


def negotiate(accept: str | None) -> AnswerFormat:
    """Choose the format to answer in, by the `accept` header of the request.

    It is `problem` where that is asked for by name, else the catalogue's own. The rules
    are R11 to R13 of the contract in `packages/conformance`.
    """
    try:
        return _asked_for(plain(accept) or "")
    except Exception:  # noqa: BLE001
        return FORMAT


def _asked_for(accept: str) -> AnswerFormat:
    weights: dict[str, float] = {}
    for element in accept.split(",", _MAX_ELEMENTS)[:_MAX_ELEMENTS]:
        kind, *parameters = (part.strip(SPACE).lower() for part in element.split(";"))
        given = (text[2:] for text in parameters if text.startswith("q="))
        weight = next(given, "1")
        if _WEIGHT.fullmatch(weight):
            weights[kind] = max(weights.get(kind, 0), float(weight))
    problem = weights.get("application/problem+json", 0)
    own = weights.get("application/json", 0)
    return "problem" if problem > 0 and problem >= own else FORMAT
