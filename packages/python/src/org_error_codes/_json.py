"""JSON as RFC 8259 has it, and nothing more; Python's own reader takes `NaN` too."""

import json
from typing import Final, NoReturn, TypeAlias

Tree: TypeAlias = dict[str, object]
"""A JSON object."""

_MAX_DIGITS: Final = 640
"""Nobody can set the limit of `int` lower; beyond it, it may refuse the digits."""


def object_in(text: str) -> Tree | None:
    """Read the JSON object that a text is, if it is one."""
    # Most texts that are none do not start like one: no need for a costly exception.
    if not text.startswith("{"):
        return None
    try:
        value, end = _DECODER.raw_decode(text)
    except ValueError:
        return None
    return value if end == len(text) else None


def _integer(digits: str) -> float:
    return int(digits) if len(digits) <= _MAX_DIGITS else float(digits)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


_DECODER: Final = json.JSONDecoder(parse_int=_integer, parse_constant=_refuse)
