"""Error handlers for Flask.

They need Flask: `pip install org-error-codes[flask]`.
"""

from typing import Final

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.wrappers import Response as BaseResponse

from ._api_error import ApiError
from ._causes import api_error_in
from ._generated.settings import REQUEST_ID_HEADERS
from ._http import headers_in, request_id_in
from ._render import describes_old_body, render_error

__all__ = ["add_error_handlers", "error_handler"]

_FIRST_ERROR: Final = 400


def add_error_handlers(app: Flask) -> None:
    """Add error handlers to an app.

    An `ApiError` decides its response, even as a cause or as a member of a group; it is
    sent as problem details if the request asks for them. An `HTTPException` keeps its
    status and headers; Flask handles it if it is not an error, such as a redirect, or
    has its own response. Anything else gets status 500, and Flask logs it. Only an
    `ApiError` discloses anything of an exception. A response has the request's id if
    the error has none.
    """
    # H6 to H15 of the contract.
    for kind in (ApiError, HTTPException):
        app.register_error_handler(kind, error_handler)
    app.register_error_handler(Exception, _wrapped_handler)
    # The function that is registered first is called last.
    app.after_request(_with_one_id)


def error_handler(raised: Exception) -> BaseResponse | HTTPException:
    """Return the response to an exception; `add_error_handlers` adds this handler."""
    behind: BaseException = raised
    old: BaseResponse | None = None
    if isinstance(raised, HTTPException):
        old = raised.get_response(request.environ)
        if raised.response is not None or old.status_code < _FIRST_ERROR:
            return raised
    if isinstance(raised, InternalServerError):
        behind = raised.original_exception or raised
    status = old.status_code if old else None
    rendered = render_error(
        behind,
        request.headers.get("accept"),
        status=status,
        request_id=request_id_in(headers_in(request.headers)),
    )
    response = _Sent(rendered.body, rendered.status, dict(rendered.headers))
    if old and not api_error_in(behind):
        _keep(old, response)
    return response


class _Sent(Response):
    """A response to an exception."""


def _with_one_id(response: Response) -> Response:
    """Leave the id that the application has added to ours."""
    for name in REQUEST_ID_HEADERS[:1] if isinstance(response, _Sent) else ():
        ids = response.headers.getlist(name)
        if len(ids) > 1:
            response.headers[name] = ids[-1]
    return response


def _wrapped_handler(raised: Exception) -> BaseResponse | HTTPException:
    if api_error_in(raised):
        return error_handler(raised)
    # A bug: Flask logs it and wraps it in an `InternalServerError`, which comes back.
    raise raised


def _keep(old: BaseResponse, response: Response) -> None:
    """Add the headers of the replaced response, except those of its body."""
    response.vary.update(old.vary)
    for name, value in old.headers:
        is_old = describes_old_body(name, response.status_code)
        if not is_old and name.lower() != "vary":
            response.headers.add(name, value)
