"""Error handlers for Flask.

They need Flask: `pip install org-error-codes[flask]`.
"""

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from ._api_error import ApiError
from ._render import render_error

__all__ = ["add_error_handlers", "error_handler"]


def add_error_handlers(app: Flask) -> None:
    """Add error handlers to an app.

    An `ApiError` decides its response, as problem details if the request asks for
    those. A request that Flask itself refuses keeps its 4xx status. Anything else gets
    status 500, and Flask logs it. A response has nothing of what was raised in it,
    except what an `ApiError` says.
    """
    # H1 to H5 of the contract. Flask wraps a bug in an `InternalServerError`, after it
    # has logged it; a handler of `Exception` would keep it from the log.
    for kind in (ApiError, HTTPException):
        app.register_error_handler(kind, error_handler)


def error_handler(raised: Exception) -> Response:
    """Return the response to an exception; `add_error_handlers` adds this handler."""
    status = raised.code if isinstance(raised, HTTPException) else None
    rendered = render_error(raised, request.headers.get("accept"), status=status)
    return Response(rendered.body, rendered.status, dict(rendered.headers))
