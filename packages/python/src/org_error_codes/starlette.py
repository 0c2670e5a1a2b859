"""Answers of Starlette and FastAPI to whatever a route raises.

It needs Starlette: `pip install org-error-codes[starlette]`, or FastAPI.
"""

from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ._answer_to import answer_to
from ._api_error import ApiError

__all__ = ["add_error_handlers", "error_handler"]

_UNPROCESSABLE: Final = 422


def add_error_handlers(app: Starlette) -> None:
    """Let an app, of Starlette or FastAPI, answer whatever its routes raise.

    An `ApiError` is answered as it says, as problem details if the request asks for
    those; a request that the framework itself refuses, such as one that fails its
    validation, keeps its 4xx status; anything else is answered with status 500, and
    raised again for the server's log. Nothing of what was raised is told, but for an
    `ApiError`. The rules are H1 to H5 of the contract in `packages/conformance`.
    """
    for kind in (ApiError, HTTPException, Exception, *_refusals()):
        app.add_exception_handler(kind, error_handler)


async def error_handler(request: Request, raised: Exception) -> Response:
    """Answer what was raised; the handler that `add_error_handlers` adds."""
    answer = answer_to(raised, request.headers.get("accept"), refusal=_refusal(raised))
    return Response(answer.body, answer.status, dict(answer.headers))


def _refusal(raised: Exception) -> int | None:
    """Give the status with which the framework itself refused the request."""
    if isinstance(raised, HTTPException):
        return raised.status_code
    return _UNPROCESSABLE if isinstance(raised, _refusals()) else None


def _refusals() -> tuple[type[Exception], ...]:
    """Name what FastAPI, where it is there, raises for a request that is not valid."""
    try:
        from fastapi.exceptions import RequestValidationError  # noqa: PLC0415
    except ImportError:
        return ()
    return (RequestValidationError,)
