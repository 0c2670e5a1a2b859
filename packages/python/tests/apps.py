"""The same routes in Starlette and FastAPI, behind a real server on the loopback."""

import builtins
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Annotated, Any

import uvicorn
from fastapi import Depends, FastAPI
from fastapi.security import HTTPBasic, OAuth2PasswordBearer
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket

from org_error_codes import ApiError, ErrorCode

GROUP: Any = vars(builtins)["ExceptionGroup"]
"""`ExceptionGroup`, which mypy has to take for missing: Python 3.10 lacks it."""


def api_error() -> ApiError:
    error = ApiError(
        ErrorCode.MODEL_NOT_FOUND,
        "No model of that name is up.",
        status=503,
        retry_after=1.5,
        request_id="r-1",
    )
    error.__cause__ = RuntimeError("secret")
    return error


class Upstream(Exception):  # noqa: N818
    """An error that looks like a response, as those of client libraries do."""

    status = status_code = 401
    code = "secret"


def caused_by(cause: BaseException, depth: int = 1) -> Exception:
    """Give an error that has another behind it, so many causes away."""
    error: BaseException = cause
    for _ in range(depth):
        wrapper = LookupError("secret")
        wrapper.__cause__ = error
        error = wrapper
    assert isinstance(error, Exception)
    return error


BEHIND: dict[str, Exception] = {
    "wrapped": caused_by(api_error()),
    "deep": caused_by(api_error(), 60),
    "grouped": GROUP("secret", [ValueError("secret"), api_error(), api_error()]),
    "both": caused_by(GROUP("secret", [GROUP("secret", [caused_by(api_error())])])),
}
"""Errors that an `ApiError` is behind."""


class Conflict(Exception):  # noqa: N818
    """An error that the application has a handler for."""


OLD_BODY = {
    "content-type": "text/secret",
    "content-length": "6",
    "content-encoding": "secret",
    "content-language": "secret",
    "content-range": "secret",
    "content-disposition": "secret",
    "accept-ranges": "secret",
    "etag": "secret",
    "last-modified": "secret",
}

RAISED: dict[str, Exception] = {
    "raised": api_error(),
    "bug": RuntimeError("secret"),
    "unnamed": ApiError(ErrorCode.MODEL_NOT_FOUND),
    "upstream": Upstream("secret"),
    "teapot": HTTPException(418, "secret"),
    "\ufffd%A": HTTPException(418, "secret"),
    "gateway": HTTPException(502, "secret", {"x-trace": "t-1", "Vary": "Cookie"}),
    "outage": HTTPException(503, "secret", {"Retry-After": "7", **OLD_BODY}),
    "limited": HTTPException(429, "secret", {"Retry-After": "7"}),
    "range": HTTPException(416, "secret", {"Content-Range": "bytes */9"}),
    "denied": HTTPException(401, "secret", {"WWW-Authenticate": "Bearer"}),
    "odd": HTTPException(600, "secret"),
    "see_other": HTTPException(303, headers={"Location": "/elsewhere"}),
    "temporary": HTTPException(307, headers={"Location": "/elsewhere"}),
    "unmodified": HTTPException(304, headers={"ETag": '"e"'}),
    "conflict": Conflict("secret"),
    **BEHIND,
}


async def throw(request: Request) -> Response:
    raise RAISED[request.path_params["name"]]


async def late(_: Request) -> Response:
    async def half() -> AsyncIterator[bytes]:
        yield b"the first half"
        message = "secret"
        raise RuntimeError(message)

    return StreamingResponse(half())


async def read(request: Request) -> Response:
    return JSONResponse(await request.json())


async def read_itself(request: Request) -> Response:
    return JSONResponse(json.loads(await request.body()))


async def read_something_else(request: Request) -> Response:
    await request.body()
    return JSONResponse(json.loads(request.query_params["text"]))


async def read_bytes(request: Request) -> Response:
    await request.body()
    return JSONResponse(b"\xff".decode())


async def denied_socket(_: WebSocket) -> None:
    raise api_error()


async def upgraded_socket(websocket: WebSocket) -> None:
    await websocket.accept()
    raise api_error()


async def handle_conflict(_: Request, __: Exception) -> Response:
    return Response("handled", 409)


class RaisingMiddleware:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope.get("path") == "/middleware":
            raise api_error()
        await self.app(scope, receive, send)


MIDDLEWARE = [
    Middleware(GZipMiddleware, minimum_size=1),
    Middleware(CORSMiddleware, allow_origins=["http://a.example"]),
    Middleware(RaisingMiddleware),
]

ROUTES: list[BaseRoute] = [
    WebSocketRoute("/socket/denied", denied_socket),
    WebSocketRoute("/socket/upgraded", upgraded_socket),
    Route("/throw/{name}", throw),
    Route("/late", late),
    Route("/read", read, methods=["POST"]),
    Route("/read/itself", read_itself, methods=["POST"]),
    Route("/read/something-else", read_something_else, methods=["POST"]),
    Route("/read/bytes", read_bytes, methods=["POST"]),
]


def starlette() -> Starlette:
    return Starlette(
        routes=ROUTES,
        middleware=MIDDLEWARE,
        exception_handlers={Conflict: handle_conflict},
    )


def fastapi() -> FastAPI:
    app = FastAPI(
        routes=ROUTES,
        middleware=MIDDLEWARE,
        exception_handlers={Conflict: handle_conflict},
    )

    @app.get("/books")
    def books(count: int) -> int:
        return count

    @app.get("/oauth2")
    def oauth2(token: Annotated[str, Depends(OAuth2PasswordBearer("token"))]) -> str:
        return token

    @app.get("/basic")
    def basic(credentials: Annotated[object, Depends(HTTPBasic())]) -> str:
        return str(credentials)

    return app


class Server(uvicorn.Server):
    """A server that says on which port it listens."""

    def __init__(self, app: Starlette) -> None:
        super().__init__(uvicorn.Config(app, host="127.0.0.1", port=0, log_config=None))

    @contextmanager
    def run_in_thread(self) -> Iterator[str]:
        self.config.load()
        self.lifespan = self.config.lifespan_class(self.config)
        socket = self.config.bind_socket()
        thread = Thread(target=self.run, kwargs={"sockets": [socket]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{socket.getsockname()[1]}"
        finally:
            self.should_exit = True
            thread.join()
            socket.close()
