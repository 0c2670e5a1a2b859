"""The shape of a body, and the fields in it."""

import re
from typing import Final, NamedTuple

from ._body import Tree
from ._generated.settings import ACCEPTS, Format
from ._generated.wire import Pointer, Pointers
from ._values import plain, whole

_MISSING: Final = object()

_INDEX: Final = re.compile("0|[1-9][0-9]*")

_NOTHING: Final = ("", "<nil>")
"""An empty text, and what Go prints for a missing value."""

_MAX_SAFE: Final = 2**53 - 1


class Fields(NamedTuple):
    """The fields of a body by a shape; the texts are not cleaned yet."""

    format: Format
    message: str
    code: str | None
    type: str | None
    param: str | None


def fit(body: Tree) -> Fields | None:
    """Return the fields by the first shape that fits closely, else loosely."""
    loose: Fields | None = None
    for format_, shape in ACCEPTS:
        message = _at(body, shape.message)
        code = _at(body, shape.code)
        type_ = _at(body, shape.type)
        param = _at(body, shape.param)
        fields = Fields(
            format_,
            plain(message) or "",
            _code(code),
            _word(type_),
            _word(param),
        )
        if isinstance(message, str):
            if _is_marked(shape, code, type_, param):
                return fields
        elif (fields.type if shape.code is None else fields.code) is None:
            continue
        loose = loose or fields
    return loose


def _is_marked(shape: Pointers, code: object, type_: object, param: object) -> bool:
    if shape.code is None:
        return type_ is not _MISSING
    return code is not _MISSING or param is not _MISSING


def _at(value: object, pointer: Pointer | None) -> object:
    """Return the value at a JSON Pointer."""
    if pointer is None:
        return _MISSING
    for key in pointer:
        if isinstance(value, dict):
            # The methods of the base types, because a subclass may override them.
            value = dict.get(value, key, _MISSING)
        elif isinstance(value, list) and _INDEX.fullmatch(key):
            index = int(key)
            has_item = index < list.__len__(value)
            value = list.__getitem__(value, index) if has_item else _MISSING
        else:
            return _MISSING
    return value


def _word(value: object) -> str | None:
    text = plain(value)
    return None if text in _NOTHING else text


def _code(value: object) -> str | None:
    if isinstance(value, str):
        return _word(value)
    number = whole(value)
    return None if number is None or abs(number) > _MAX_SAFE else str(number)
