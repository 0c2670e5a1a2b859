"""The shape of a body, and the fields in it."""

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from ._body import Tree
from ._generated.settings import ACCEPTS, Format
from ._generated.wire import Constant, Pointer, Pointers
from ._values import plain, whole

MISSING: Final = object()
"""The value at a pointer that leads nowhere."""

_INDEX: Final = re.compile("0|[1-9][0-9]*")

_NIL: Final = "<nil>"
"""The text that Go prints for a missing value."""

_PROBLEM: Final[str] = "problem"
"""The format of problem details (RFC 9457), which a catalogue may not accept."""

_MAX_SAFE: Final = 2**53 - 1


class Others(NamedTuple):
    """What else a body has at the places of its shape, as it was sent."""

    status: object = None
    docs_url: object = None
    request_id: object = None
    details: object = None


NO_OTHERS: Final = Others()


@dataclass(slots=True)
class Content:
    """The content of a body; the texts are not cleaned yet."""

    format: Format
    message: str = ""
    code: str | None = None
    type: str | None = None
    param: str | None = None
    others: Others = NO_OTHERS
    has_rare: bool = False
    """Whether the body may have the text of an upstream, or a wait."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """A shape, and what reading a body by it needs."""

    format: Format
    shape: Pointers
    parent: Pointer | None
    """The keys of the object that has the fields; None if no one object has them."""
    message: object
    """The key of the message in that object; MISSING, which is no key, for none."""
    code: object
    type: object
    param: object
    has_code: bool
    has_param_mark: bool
    """Whether a param tells the shape from others."""
    has_constants: bool
    has_others: bool


def _plan(format_: Format, shape: Pointers) -> _Plan:
    pointers = shape.message, shape.code, shape.type, shape.param
    parents = {pointer[:-1] for pointer in pointers if pointer is not None}
    keys = [pointer[-1] if pointer else MISSING for pointer in pointers]
    others = shape.status, shape.docs_url, shape.request_id, shape.details
    return _Plan(
        format=format_,
        shape=shape,
        parent=parents.pop() if len(parents) == 1 else None,
        message=keys[0],
        code=keys[1],
        type=keys[2],
        param=keys[3],
        has_code=shape.code is not None,
        # Problem details have a param only where an error has one.
        has_param_mark=format_ != _PROBLEM,
        has_constants=bool(shape.constants),
        has_others=any(others),
    )


_PLANS: Final = tuple(_plan(format_, shape) for format_, shape in ACCEPTS)


def fit(body: Tree) -> tuple[Content | None, bool]:
    """Return the content by the first shape that fits closely, else loosely.

    A body fits closely if it has a mark of the shape besides the message.
    """
    loose: Content | None = None
    for plan in _PLANS:
        shape = plan.shape
        if plan.has_constants and not _has_constants(body, shape):
            continue
        parent = value_at(body, plan.parent)
        if type(parent) is dict:
            message = parent.get(plan.message, MISSING)
            code = parent.get(plan.code, MISSING)
            type_ = parent.get(plan.type, MISSING)
            param = parent.get(plan.param, MISSING)
        else:
            message = value_at(body, shape.message)
            code = value_at(body, shape.code)
            type_ = value_at(body, shape.type)
            param = value_at(body, shape.param)
        is_text = isinstance(message, str)
        if not is_text and not _is_coded(plan, code, type_):
            continue
        if plan.has_code:
            is_marked = code is not MISSING or (
                plan.has_param_mark and param is not MISSING
            )
        else:
            is_marked = type_ is not MISSING
        is_close = (is_text and is_marked) or shape.message is None
        if is_close or loose is None:
            content = Content(
                plan.format,
                plain(message) or "",
                code_of(code),
                word(type_),
                word(param),
                others_in(body, shape) if plan.has_others else NO_OTHERS,
            )
            if is_close:
                return content, True
            loose = content
    return loose, False


def _is_coded(plan: _Plan, code: object, type_: object) -> bool:
    return (code_of(code) if plan.has_code else word(type_)) is not None


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


def value_at(value: object, pointer: Pointer | None) -> object:
    """Return the value at a JSON Pointer."""
    if pointer is None:
        return MISSING
    for key in pointer:
        # Nearly all values are of this very type.
        value = value.get(key, MISSING) if type(value) is dict else _member(value, key)
    return value


def _member(value: object, key: str) -> object:
    # The methods of the base types, because a subclass may override them.
    if isinstance(value, dict):
        return dict.get(value, key, MISSING)
    if isinstance(value, list) and _INDEX.fullmatch(key):
        index = int(key)
        has_item = index < list.__len__(value)
        return list.__getitem__(value, index) if has_item else MISSING
    return MISSING


def others_in(body: Tree, shape: Pointers) -> Others:
    """Return what else a body has at the places of its shape."""
    pointers = shape.status, shape.docs_url, shape.request_id, shape.details
    values = (value_at(body, pointer) for pointer in pointers)
    return Others(*(None if value is MISSING else value for value in values))


def word(value: object) -> str | None:
    """Return a type or a param."""
    text = plain(value)
    return None if not text or text == _NIL else text


def code_of(value: object) -> str | None:
    """Return a code, which may be a number."""
    if isinstance(value, str):
        return word(value)
    number = whole(value)
    return None if number is None or abs(number) > _MAX_SAFE else str(number)
