"""The shape of a body, and the fields in it."""

import re
from typing import Final, NamedTuple

from ._body import Tree
from ._generated.settings import ACCEPTS, Format
from ._generated.wire import Constant, Pointer, Pointers
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
    shape: Pointers


def fit(body: Tree) -> Fields | None:
    """Return the fields by the first shape that fits closely, else loosely."""
    loose: Fields | None = None
    for format_, shape in ACCEPTS:
        if shape.constants and not _has_constants(body, shape):
            continue
        message = value_at(body, shape.message)
        code = value_at(body, shape.code)
        type_ = value_at(body, shape.type)
        param = value_at(body, shape.param)
        is_text = isinstance(message, str)
        is_loose = is_text or _is_coded(shape, code, type_)
        is_marked = is_text and _is_marked(shape, code, type_, param)
        is_close = is_loose if shape.message is None else is_marked
        if is_close or (is_loose and loose is None):
            fields = Fields(
                format_,
                plain(message) or "",
                code_of(code),
                word(type_),
                word(param),
                is_close,
                shape,
            )
            if is_close:
                return fields
            loose = fields
    return loose


def _has_constants(body: Tree, shape: Pointers) -> bool:
    """Return whether no place of a constant has another value."""
    # P85 of the contract.
    found = ((value_at(body, at), constant) for at, constant in shape.constants)
    return all(value is MISSING or _is(value, constant) for value, constant in found)


def _is(value: object, constant: Constant) -> bool:
    """Return whether two values are the same in JSON; for Python, False is 0."""
    if constant is None or isinstance(constant, bool):
        return value is constant
    if isinstance(constant, str):
        return plain(value) == constant
    number = float.__float__(value) if isinstance(value, float) else whole(value)
    return number == constant


def _is_coded(shape: Pointers, code: object, type_: object) -> bool:
    return (word(type_) if shape.code is None else code_of(code)) is not None


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


class Others(NamedTuple):
    """What else a body has at the places of its shape, as it was sent."""

    status: object = None
    docs_url: object = None
    request_id: object = None
    details: object = None


NO_OTHERS: Final = Others()


def others_in(body: Tree, shape: Pointers) -> Others:
    """Return what else a body has at the places of its shape."""
    pointers = shape.status, shape.docs_url, shape.request_id, shape.details
    values = (value_at(body, pointer) for pointer in pointers)
    return Others(*(None if value is MISSING else value for value in values))


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
