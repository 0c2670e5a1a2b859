"""The content of a body."""

from typing import Final, NamedTuple

from ._beyond_shapes import code_in, param_in, text_in, type_in, upstream_in
from ._body import ReadBody, read_body
from ._generated.settings import Format
from ._html import title_of
from ._listed import code_of_type, is_listed
from ._shape import NO_OTHERS, Others, fit, others_in
from ._text import SPACE, is_blank

_MAX_NESTED: Final = 3
"""How many errors that are nested as JSON in each other's messages are read."""


class Content(NamedTuple):
    """The content of a body; the texts are not cleaned yet."""

    format: Format
    message: str = ""
    code: str | None = None
    type: str | None = None
    param: str | None = None
    others: Others = NO_OTHERS


def content_of(body: ReadBody, nested: int = 0) -> Content:
    """Read a body by the shape that fits, then from the well-known places."""
    tree = body.tree
    if tree is None:
        return _without_shape(body)
    fields = fit(tree)
    format_: Format = "json"
    message, code, type_, param, others = "", None, None, None, NO_OTHERS
    if fields:
        format_, message, code, type_, param, _, shape = fields
        if shape.status or shape.docs_url or shape.request_id or shape.details:
            others = others_in(tree, shape)
    if not (fields and fields.is_close):
        code = code_in(tree) if code is None else code
        type_ = type_in(tree) if type_ is None else type_
        param = param_in(tree) if param is None else param
    if code is None and type_ is not None:
        code = code_of_type(type_)
    if is_blank(message):
        message = text_in(tree) or message
    message = upstream_in(tree) or message
    message = title_of(message.strip(SPACE)) or message
    if fields is None and not message and code is None and type_ is None:
        return _without_shape(body)
    content = Content(format_, message, code, type_, param, others)
    return _with_inner(content, nested) if nested < _MAX_NESTED else content


def _without_shape(body: ReadBody) -> Content:
    if not body.text:
        return Content("text" if body.decoded else "empty")
    return Content("text", title_of(body.text) or body.text)


def _with_inner(content: Content, nested: int) -> Content:
    """Unwrap an error whose message is another error as JSON.

    A gateway got that from its upstream.
    """
    # P76 of the contract.
    text = content.message.strip(SPACE)
    if not text.startswith(("{", "[")):
        return content
    body = read_body(text)
    if body.tree is None:
        return content
    inner = content_of(body, nested + 1)
    if is_blank(inner.message):
        return content
    code = content.code
    if code is None or (
        inner.code is not None and is_listed(inner.code) and not is_listed(code)
    ):
        code = inner.code
    return content._replace(
        message=inner.message,
        code=code,
        type=inner.type if content.type is None else content.type,
        param=inner.param if content.param is None else content.param,
    )
