"""Error handlers for Starlette and FastAPI.

They need Starlette: `pip install org-error-codes[starlette]`, or FastAPI.
"""

from codecs import BOM_UTF8
from json import JSONDecodeError
from traceback import walk_tb
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ._api_error import ApiError
from ._render import render_error

__all__ = ["add_error_handlers", "error_handler"]

_BAD_REQUEST: Final = 400
_UNPROCESSABLE: Final = 422


def add_error_handlers(app: Starlette) -> None:
    """Add error handlers to an app of Starlette or FastAPI.

    An `ApiError` decides its response, as problem details if the request asks for
    those. A request that the framework itself refuses, such as one that fails its
    validation, keeps its 4xx status. A request whose body is not JSON gets status 400,
    if a route reads it as JSON. Anything else gets status 500, and is raised again for
    the server's log. A response has nothing of what was raised in it, except what an
    `ApiError` says.
    """
    # H1 to H5 of the contract.
    for kind in (ApiError, HTTPException, Exception, *_refusals()):
        app.add_exception_handler(kind, error_handler)
    for kind in _MALFORMED:
        app.add_exception_handler(kind, _malformed_handler)


async def error_handler(request: Request, raised: Exception) -> Response:
    """Return the response to an exception; `add_error_handlers` adds this handler."""
    accept = request.headers.get("accept")
    rendered = render_error(raised, accept, status=_refusal(request, raised))
    return Response(rendered.body, rendered.status, dict(rendered.headers))


async def _malformed_handler(request: Request, raised: Exception) -> Response:
    if _is_malformed(request, raised):
        return await error_handler(request, raised)
    # The application's own: the handler of `Exception` gets it, and then the log.
    raise raised


_MALFORMED: Final = (JSONDecodeError, UnicodeDecodeError)
"""What `Request.json` raises for a body that is not JSON, or not text."""


def _is_malformed(request: Request, raised: Exception) -> bool:
    """Return whether the body of this very request could not be read as JSON.

    Either the request's own `json` raised the exception, or it is about the text of the
    body, because a route passed that to a JSON reader. An empty text could be any text.
    """
    if not isinstance(raised, _MALFORMED):
        return False
    for frame, _ in walk_tb(raised.__traceback__):
        reader = frame.f_locals.get("self") if frame.f_code is _READER else None
        if isinstance(reader, Request) and reader.scope is request.scope:
            return True
    body = getattr(request, "_body", None)
    if not isinstance(body, bytes) or not body:
        return False
    if isinstance(raised, UnicodeDecodeError):
        return raised.object == body
    return raised.doc.encode("utf-8", "surrogatepass") == body.removeprefix(BOM_UTF8)


_READER: Final = Request.json.__code__


def _refusal(request: Request, raised: Exception) -> int | None:
    """Return the status with which the framework refuses the request."""
    if isinstance(raised, HTTPException):
        return raised.status_code
    if _is_malformed(request, raised):
        return _BAD_REQUEST
    return _UNPROCESSABLE if isinstance(raised, _refusals()) else None


def _refusals() -> tuple[type[Exception], ...]:
    """Return what FastAPI, if it is installed, raises for an invalid request."""
    try:
        from fastapi.exceptions import RequestValidationError  # noqa: PLC0415
    except ImportError:
        return ()
    return (RequestValidationError,)
