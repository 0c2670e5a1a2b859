"""The shape of a body, and the fields in it."""

import re
from typing import Final, NamedTuple

from ._body import Tree
from ._generated.settings import ACCEPTS, Format
from ._generated.wire import Pointer, Pointers
from ._values import plain, whole

MISSING: Final = object()
"""The value at a pointer that leads nowhere."""

_INDEX: Final = re.compile("0|[1-9][0-9]*")

_NOTHING: Final = ("", "<nil>")
"""An empty text, and the text that Go prints for a missing value."""

_MAX_SAFE: Final = 2**53 - 1


class Fields(NamedTuple):
    """The fields of a body by a shape; the texts are not cleaned yet."""

    format: Format
    message: str
    code: str | None
    type: str | None
    param: str | None
    is_close: bool
    """Whether the body has a mark of the shape besides the message."""


def fit(body: Tree) -> Fields | None:
    """Return the fields by the first shape that fits closely, else loosely."""
    loose: Fields | None = None
    for format_, shape in ACCEPTS:
        message = value_at(body, shape.message)
        code = value_at(body, shape.code)
        type_ = value_at(body, shape.type)
        param = value_at(body, shape.param)
        is_text = isinstance(message, str)
        is_close = is_text and _is_marked(shape, code, type_, param)
        fields = Fields(
            format_,
            plain(message) or "",
            code_of(code),
            word(type_),
            word(param),
            is_close,
        )
        if is_close:
            return fields
        if is_text or (fields.type if shape.code is None else fields.code) is not None:
            loose = loose or fields
    return loose


def _is_marked(shape: Pointers, code: object, type_: object, param: object) -> bool:
    if shape.code is None:
        return type_ is not MISSING
    return code is not MISSING or param is not MISSING


def value_at(value: object, pointer: Pointer | None) -> object:
    """Return the value at a JSON Pointer."""
    if pointer is None:
        return MISSING
    for key in pointer:
        if isinstance(value, dict):
            # The methods of the base types, because a subclass may override them.
            value = dict.get(value, key, MISSING)
        elif isinstance(value, list) and _INDEX.fullmatch(key):
            index = int(key)
            has_item = index < list.__len__(value)
            value = list.__getitem__(value, index) if has_item else MISSING
        else:
            return MISSING
    return value


def word(value: object) -> str | None:
    """Return a type or a param."""
    text = plain(value)
    return None if text in _NOTHING else text


def code_of(value: object) -> str | None:
    """Return a code, which may be a number."""
    if isinstance(value, str):
        return word(value)
    number = whole(value)
    return None if number is None or abs(number) > _MAX_SAFE else str(number)
