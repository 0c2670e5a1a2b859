"""Fields of common error bodies, in a body of any shape."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Final, TypeVar

from ._body import Tree
from ._generated.well_known import (
    CODE_POINTERS,
    PARAM_POINTERS,
    QUALIFIED_TYPE_POINTERS,
    STATUS_OF,
    STATUS_POINTERS,
    TEXT_KEYS,
    TYPE_POINTERS,
    UPSTREAM_POINTERS,
)
from ._generated.wire import Pointer
from ._shape import MISSING, code_of, value_at, word
from ._text import is_blank
from ._values import plain

_Value = TypeVar("_Value")

_MAX_VALUES: Final = 256
"""How many values of a body are searched for its text."""

_MAX_STEPS: Final = 16
"""How many keys of a field's path are shown."""

_ERROR_STATUS: Final = re.compile("[45][0-9][0-9]")


def text_in(body: object) -> str:
    """Return the message for people in a body; the empty text if there is none."""
    # P72 and P73 of the contract.
    return _text_of(body, iter(range(_MAX_VALUES)))


def upstream_in(body: Tree) -> str | None:
    """Return what a gateway's upstream said."""
    # P83 of the contract.
    return first(UPSTREAM_POINTERS, body, _text)


def _text(value: object) -> str | None:
    text = plain(value)
    return None if text is None or is_blank(text) else text


def _text_of(value: object, budget: Iterator[int]) -> str:
    if next(budget, None) is None:
        return ""
    if isinstance(value, str):
        text = plain(value) or ""
        return "" if is_blank(text) else text
    # The methods of the base types, because a subclass may override them.
    if isinstance(value, list):
        items = islice(list.__iter__(value), _MAX_VALUES)
        return _joined(_text_of(item, budget) for item in items)
    if not isinstance(value, dict):
        return ""
    for key in TEXT_KEYS:
        member = dict.get(value, key, MISSING)
        if member is MISSING:
            continue
        text = _text_of(member, budget)
        if not text and key == "errors":
            text = _text_by_field(member, budget)
        if text:
            return _labelled(_path_in(value), text)
    return ""


def _text_by_field(errors: object, budget: Iterator[int]) -> str:
    if not isinstance(errors, dict):
        return ""
    texts = (plain(key) for key in dict.keys(errors))
    names = sorted(name for name in texts if name is not None)[:_MAX_VALUES]
    return _joined(
        _labelled(name, _text_of(dict.get(errors, name), budget)) for name in names
    )


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(filter(None, texts))


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text}" if label and text else text


def _path_in(error: Tree) -> str:
    """Return the path in an error's `loc`: `body.model`."""
    steps = dict.get(error, "loc")
    if not isinstance(steps, list):
        return ""
    codes = map(code_of, islice(list.__iter__(steps), _MAX_STEPS))
    return ".".join(code for code in codes if code is not None)


def code_in(body: Tree) -> str | None:
    """Return the code in a body."""
    # P74 of the contract. OAuth puts the code in `error`, next to a description.
    code = first(CODE_POINTERS, body, code_of)
    if code is None and isinstance(dict.get(body, "error_description"), str):
        return word(dict.get(body, "error"))
    return code


def type_in(body: Tree) -> str | None:
    """Return the type in a body."""
    type_ = first(TYPE_POINTERS, body, word)
    return (
        first(QUALIFIED_TYPE_POINTERS, body, _unqualified) if type_ is None else type_
    )


def param_in(body: Tree) -> str | None:
    """Return the param in a body."""
    return first(PARAM_POINTERS, body, word)


def _unqualified(value: object) -> str | None:
    return word((word(value) or "").rpartition("#")[2])


def status_in(body: Tree, names: tuple[str | None, ...]) -> int | None:
    """Return the HTTP status in a body: a number, or the status that a name implies.

    Args:
        body: The body.
        names: Its code and type; none if the catalogue has the code.

    """
    # P78 of the contract.
    status = first(STATUS_POINTERS, body, error_status)
    if status is not None or not names:
        return status
    for name in names:
        status = _status_of_name(name)
        if status is not None:
            return status
    return first((*TYPE_POINTERS, *QUALIFIED_TYPE_POINTERS), body, _status_of_name)


def error_status(value: object) -> int | None:
    """Return a status from 400 to 599, which may be a text of its digits."""
    status = code_of(value) or ""
    return int(status) if _ERROR_STATUS.fullmatch(status) else None


def _status_of_name(value: object) -> int | None:
    return STATUS_OF.get(_unqualified(value) or "")


def first(
    pointers: Iterable[Pointer],
    body: object,
    read: Callable[[object], _Value | None],
) -> _Value | None:
    """Return the value at the first pointer that has one."""
    for pointer in pointers:
        value = value_at(body, pointer)
        found = None if value is MISSING else read(value)
        if found is not None:
            return found
    return None
