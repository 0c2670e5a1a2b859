"""The content of a body."""

from typing import Final

from ._beyond_shapes import code_in, param_in, text_in, type_in, upstream_in
from ._body import ReadBody, Tree, read_body
from ._html import title_of
from ._listed import code_of_type, is_listed
from ._rare import has_rare
from ._shape import Content, fit
from ._text import SPACE, is_blank

_MAX_NESTED: Final = 3
"""How many errors that are nested as JSON in each other's messages are read."""


def content_of(body: ReadBody, nested: int = 0) -> Content:
    """Read a body by the shape that fits, then from the well-known places."""
    tree = body.tree
    if tree is None:
        return _without_shape(body)
    fitting, is_close = fit(tree)
    content = fitting or Content("json")
    if not is_close:
        _add_well_known(content, tree)
    if content.code is None and content.type is not None:
        content.code = code_of_type(content.type)
    message = content.message
    if is_blank(message):
        message = text_in(tree) or message
    if has_rare(tree):
        content.has_rare = True
        message = upstream_in(tree) or message
    if fitting is None and not (message or content.code or content.type):
        text = _without_shape(body)
        text.has_rare = content.has_rare
        return text
    content.message = message
    if message.lstrip(SPACE).startswith(("<", "{", "[")):
        _unwrap(content, nested)
    return content


def _without_shape(body: ReadBody) -> Content:
    if not body.text:
        return Content("text" if body.decoded else "empty")
    return Content("text", title_of(body.text) or body.text)


def _add_well_known(content: Content, body: Tree) -> None:
    """Add what is at the well-known places."""
    # P74 of the contract.
    if content.code is None:
        content.code = code_in(body)
    if content.type is None:
        content.type = type_in(body)
    if content.param is None:
        content.param = param_in(body)


def _unwrap(content: Content, nested: int) -> None:
    """Unwrap a message that is a page, or another error as JSON.

    A gateway got that from its upstream.
    """
    # P82 and P76 of the contract.
    content.message = title_of(content.message.strip(SPACE)) or content.message
    text = content.message.strip(SPACE)
    if nested == _MAX_NESTED or not text.startswith(("{", "[")):
        return
    body = read_body(text)
    if body.tree is None:
        return
    inner = content_of(body, nested + 1)
    if is_blank(inner.message):
        return
    content.message = inner.message
    code = content.code
    if code is None or (
        inner.code is not None and is_listed(inner.code) and not is_listed(code)
    ):
        content.code = inner.code
    if content.type is None:
        content.type = inner.type
    if content.param is None:
        content.param = inner.param
