"""The same routes in Starlette and FastAPI, behind a real server on the loopback."""

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from threading import Thread

import uvicorn
from fastapi import FastAPI
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from org_error_codes import ApiError, ErrorCode

CORS = Middleware(CORSMiddleware, allow_origins=["*"])


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


RAISED: dict[str, Exception] = {
    "raised": api_error(),
    "bug": RuntimeError("secret"),
    "upstream": Upstream("secret"),
    "teapot": HTTPException(418, "secret", {"x-secret": "secret"}),
    "outage": HTTPException(503, "secret", {"x-secret": "secret"}),
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


ROUTES: list[BaseRoute] = [
    Route("/throw/{name}", throw),
    Route("/late", late),
    Route("/read", read, methods=["POST"]),
    Route("/read/itself", read_itself, methods=["POST"]),
    Route("/read/something-else", read_something_else, methods=["POST"]),
    Route("/read/bytes", read_bytes, methods=["POST"]),
]


def starlette() -> Starlette:
    return Starlette(routes=ROUTES, middleware=[CORS])


def fastapi() -> FastAPI:
    app = FastAPI(routes=ROUTES, middleware=[CORS])

    @app.get("/books")
    def books(count: int) -> int:
        return count

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
