"""Error handlers for Starlette and FastAPI.

They need Starlette: `pip install org-error-codes[starlette]`, or FastAPI.
"""

from collections.abc import Mapping
from inspect import isawaitable
from json import JSONDecodeError
from traceback import walk_tb
from typing import Any, Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketState

from ._api_error import ApiError
from ._causes import api_error_in
from ._generated.settings import REQUEST_ID_HEADERS
from ._http import headers_in, request_id_in
from ._render import describes_old_body, render_error

__all__ = ["add_error_handlers", "error_handler"]

_FIRST_ERROR: Final = 400
_BAD_REQUEST: Final = 400
_UNPROCESSABLE: Final = 422

_MALFORMED: Final = (JSONDecodeError, UnicodeDecodeError)
"""The exceptions of `Request.json` for a body that is not JSON, or not text."""

_UPGRADED: Final = "org_error_codes.upgraded"
"""The scope key that marks a connection that was already a WebSocket."""


def add_error_handlers(app: Starlette) -> None:
    """Add error handlers to an app of Starlette or FastAPI.

    An `ApiError` decides its response, even as a cause or as a member of a group; it is
    sent as problem details if the request asks for them. An `HTTPException` keeps its
    status and headers; the framework handles it if it is not an error, such as a
    redirect. A request that fails FastAPI's validation keeps status 422, and one whose
    body `Request.json` cannot read gets 400. Anything else gets status 500, and is
    raised again for the server's log. Only an `ApiError` discloses anything of an
    exception.

    If the error has no request id, the body has that of the request. The header is left
    to your middleware, except with such a status 500, which no middleware sees.
    """
    # H6 to H15 of the contract.
    framework = app.exception_handlers.get(
        HTTPException, ExceptionMiddleware(app).http_exception
    )

    async def handle_http(request: Request, raised: Exception) -> Response:
        if not isinstance(raised, HTTPException) or raised.status_code >= _FIRST_ERROR:
            return await error_handler(request, raised)
        sent: Any = framework(request, raised)
        response: Response = await sent if isawaitable(sent) else sent
        return response

    app.add_exception_handler(HTTPException, handle_http)
    raised_kinds: tuple[type[Exception], ...] = (ApiError, *_refusals())
    for kind in raised_kinds:
        app.add_exception_handler(kind, error_handler)
    app.add_exception_handler(Exception, _fault_handler)
    for kind in _MALFORMED:
        app.add_exception_handler(kind, _malformed_handler)
    # The last one is the innermost. The others may add headers to its response.
    app.user_middleware.append(Middleware(_WrappedErrors))


async def error_handler(request: Request, raised: Exception) -> Response:
    """Return the response to an exception; `add_error_handlers` adds this handler."""
    response = await _fault_handler(request, raised)
    own = getattr(api_error_in(raised), "request_id", None)
    for name in REQUEST_ID_HEADERS[:1]:
        # Middleware such as asgi-correlation-id appends the header.
        if response.headers.get(name) != own:
            del response.headers[name]
    return response


async def _fault_handler(request: Request, raised: Exception) -> Response:
    """Return the response to an exception that no middleware sees."""
    if isinstance(request, WebSocket):
        _leave_upgraded(request, raised)
    status, headers = _refusal(request, raised)
    rendered = render_error(
        raised,
        request.headers.get("accept"),
        status=status,
        request_id=request_id_in(headers_in(request.headers)),
    )
    response = Response(rendered.body, rendered.status, dict(rendered.headers))
    if not api_error_in(raised):
        _keep(headers, response)
    return response


def _leave_upgraded(websocket: WebSocket, raised: Exception) -> None:
    """Raise an exception again if it is too late for a response.

    It then arrives here again, with a new `WebSocket`.
    """
    if websocket.application_state is not WebSocketState.CONNECTING:
        websocket.scope[_UPGRADED] = True
    if _UPGRADED in websocket.scope:
        raise raised


def _keep(headers: Mapping[str, str], response: Response) -> None:
    """Add the headers that the framework would send, except those of its body."""
    for name, value in headers.items():
        if name.lower() == "vary":
            response.headers.add_vary_header(value)
        elif not describes_old_body(name, response.status_code):
            response.headers[name] = value


async def _malformed_handler(request: Request, raised: Exception) -> Response:
    if _is_malformed(request, raised):
        return await error_handler(request, raised)
    # The application's own error: the handler of `Exception` gets it, and then the log.
    raise raised


def _is_malformed(request: Request, raised: Exception) -> bool:
    """Return whether `json` of this request raised the exception."""
    if not isinstance(raised, _MALFORMED):
        return False
    for frame, _ in walk_tb(raised.__traceback__):
        reader = frame.f_locals.get("self") if frame.f_code.co_name == "json" else None
        if isinstance(reader, Request) and reader.scope is request.scope:
            return True
    return False


def _refusal(
    request: Request, raised: Exception
) -> tuple[int | None, Mapping[str, str]]:
    """Return the status and headers that were chosen for an exception."""
    if isinstance(raised, HTTPException):
        return raised.status_code, raised.headers or {}
    if _is_malformed(request, raised):
        return _BAD_REQUEST, {}
    return _UNPROCESSABLE if isinstance(raised, _refusals()) else None, {}


def _refusals() -> tuple[type[Exception], ...]:
    """Return FastAPI's exception for an invalid request, if it is installed."""
    try:
        from fastapi.exceptions import RequestValidationError  # noqa: PLC0415
    except ImportError:
        return ()
    return (RequestValidationError,)


class _WrappedErrors:
    """Responds if an `ApiError` caused what was raised.

    Handlers are found by the class of what was raised, and the one of `Exception` is
    outside all middleware.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        has_begun = False

        async def watched(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception as raised:
            if has_begun or scope["type"] != "http" or not api_error_in(raised):
                raise
            response = await error_handler(Request(scope), raised)
            await response(scope, receive, send)
