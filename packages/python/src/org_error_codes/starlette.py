"""Answers of Starlette and FastAPI to whatever a route raises.

It needs Starlette: `pip install org-error-codes[starlette]`, or FastAPI.
"""

from codecs import BOM_UTF8
from json import JSONDecodeError
from traceback import walk_tb
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ._answer_to import answer_to
from ._api_error import ApiError

__all__ = ["add_error_handlers", "error_handler"]

_BAD_REQUEST: Final = 400
_UNPROCESSABLE: Final = 422


def add_error_handlers(app: Starlette) -> None:
    """Let an app, of Starlette or FastAPI, answer whatever its routes raise.

    An `ApiError` is answered as it says, as problem details if the request asks for
    those; a request that the framework itself refuses, such as one that fails its
    validation, keeps its 4xx status; a request whose body is no JSON, where a route
    reads it as JSON, is answered with status 400; anything else is answered with status
    500, and raised again for the server's log. Nothing of what was raised is told, but
    for an `ApiError`. The rules are H1 to H5 of the contract in `packages/conformance`.
    """
    for kind in (ApiError, HTTPException, Exception, *_refusals()):
        app.add_exception_handler(kind, error_handler)
    for kind in _MALFORMED:
        app.add_exception_handler(kind, _malformed_handler)


async def error_handler(request: Request, raised: Exception) -> Response:
    """Answer what was raised; the handler that `add_error_handlers` adds."""
    refusal = _refusal(request, raised)
    answer = answer_to(raised, request.headers.get("accept"), refusal=refusal)
    return Response(answer.body, answer.status, dict(answer.headers))


async def _malformed_handler(request: Request, raised: Exception) -> Response:
    if _is_malformed(request, raised):
        return await error_handler(request, raised)
    # The application's own: it goes on to the handler of any exception and to the log.
    raise raised


_MALFORMED: Final = (JSONDecodeError, UnicodeDecodeError)
"""What `Request.json` raises for a body that is no JSON, or no text."""


def _is_malformed(request: Request, raised: Exception) -> bool:
    """Return whether the body of this very request could not be read as JSON.

    Either the request's own `json` raised it, or it is about the body's text: that is
    so where a route gives the body to a JSON reader itself. An empty text could be any.
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
    """Give the status with which the framework itself refused the request."""
    if isinstance(raised, HTTPException):
        return raised.status_code
    if _is_malformed(request, raised):
        return _BAD_REQUEST
    return _UNPROCESSABLE if isinstance(raised, _refusals()) else None


def _refusals() -> tuple[type[Exception], ...]:
    """Name what FastAPI, where it is there, raises for a request that is not valid."""
    try:
        from fastapi.exceptions import RequestValidationError  # noqa: PLC0415
    except ImportError:
        return ()
    return (RequestValidationError,)
