"""How Starlette and FastAPI respond, H6 to H13, behind a real server."""

import logging
from collections.abc import Callable, Iterator
from typing import Annotated

import guide
import httpx
import pytest
from apps import (
    BEHIND,
    OLD_BODY,
    RAISED,
    Server,
    api_error,
    fastapi,
    starlette,
)
from fastapi import Body, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.testclient import TestClient, WebSocketDenialResponse
from unnamed import PROBLEM, unnamed, unnamed_problem

from org_error_codes import STATUSES, ApiError, ErrorCode, error_from_response
from org_error_codes.starlette import add_error_handlers, error_handler


@pytest.fixture(scope="module", params=[starlette, fastapi])
def client(request: pytest.FixtureRequest) -> Iterator[httpx.Client]:
    app = request.param()
    add_error_handlers(app)
    headers = {"origin": "http://a.example"}
    # uvicorn closes a connection after what was raised comes to it.
    limits = httpx.Limits(max_keepalive_connections=0)
    with (
        Server(app).run_in_thread() as origin,
        httpx.Client(base_url=origin, headers=headers, limits=limits) as client,
    ):
        yield client


def test_an_api_error_decides_its_response(client: httpx.Client) -> None:
    response = client.get("/throw/raised")
    assert response.status_code == 503
    names = ["content-type", "retry-after", "x-oneapi-request-id"]
    assert [response.headers[name] for name in names] == [
        "application/json",
        "2",
        "r-1",
    ]
    assert response.headers["access-control-allow-origin"] == "http://a.example"
    assert response.json() == api_error().to_body()


@pytest.mark.parametrize(
    ("name", "sent"),
    [("bug", "abc-1"), ("unnamed", None), ("teapot", None), ("raised", "r-1")],
)
def test_the_id_of_the_request_is_in_the_header_that_no_middleware_sets(
    client: httpx.Client,
    name: str,
    sent: str | None,
) -> None:
    response = client.get(f"/throw/{name}", headers={"x-request-id": "abc-1"})
    assert response.headers.get("x-oneapi-request-id") == sent


@pytest.mark.parametrize("name", BEHIND)
def test_so_does_one_that_is_behind_what_was_raised(
    client: httpx.Client,
    name: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    response = client.get(f"/throw/{name}")
    assert (response.status_code, response.json()) == (503, api_error().to_body())
    assert response.headers["retry-after"] == "2"
    assert response.headers["access-control-allow-origin"] == "http://a.example"
    client.get("/throw/raised")  # After that, what came before is logged.
    assert caplog.records == []


def test_so_does_one_of_a_middleware(client: httpx.Client) -> None:
    response = client.get("/middleware")
    assert (response.status_code, response.json()) == (503, api_error().to_body())


def test_its_client_gets_back_what_was_raised(client: httpx.Client) -> None:
    error = error_from_response(client.get("/throw/raised"))
    assert (error.code, error.status) == (ErrorCode.MODEL_NOT_FOUND, 503)
    assert (error.message, error.request_id) == (api_error().message, "r-1")
    assert error.retry_after == 2


def test_problem_details_are_sent_on_request(client: httpx.Client) -> None:
    response = client.get("/throw/raised", headers={"accept": PROBLEM})
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json() == api_error().to_body("problem")
    bug = client.get("/throw/bug", headers={"accept": PROBLEM})
    assert bug.json() == unnamed_problem(500, "5xx")


@pytest.mark.parametrize("name", ["bug", "upstream", "odd"])
def test_anything_else_is_the_servers_error(client: httpx.Client, name: str) -> None:
    response = client.get(f"/throw/{name}")
    assert response.status_code == 500
    assert response.json() == unnamed("5xx")
    assert "secret" not in f"{response.headers} {response.text}"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/nowhere", 404), ("GET", "/read", 405), ("GET", "/throw/teapot", 418)],
)
def test_a_request_that_the_framework_refuses_keeps_its_status(
    client: httpx.Client,
    method: str,
    path: str,
    status: int,
) -> None:
    response = client.request(method, path)
    assert response.status_code == status
    assert response.json() == unnamed(status if status in STATUSES else "4xx")
    assert "secret" not in f"{response.headers} {response.text}"


def test_a_malformed_path_is_any_other_path(client: httpx.Client) -> None:
    paths = {"target": b"/%E0%A4%A"}, {"target": b"/throw/%E0%A4%A"}
    unknown, matched = [client.get("/", extensions=target) for target in paths]
    assert (unknown.status_code, unknown.json()) == (404, unnamed(404))
    assert (matched.status_code, matched.json()) == (418, unnamed("4xx"))


@pytest.mark.parametrize(
    ("name", "status", "header", "value"),
    [
        ("gateway", 502, "x-trace", "t-1"),
        ("outage", 503, "retry-after", "7"),
        ("limited", 429, "retry-after", "7"),
        ("denied", 401, "www-authenticate", "Bearer"),
        ("range", 416, "content-range", "bytes */9"),
    ],
)
def test_an_error_of_http_keeps_its_status_and_its_headers(
    client: httpx.Client,
    name: str,
    status: int,
    header: str,
    value: str,
) -> None:
    response = client.get(f"/throw/{name}")
    assert (response.status_code, response.headers[header]) == (status, value)
    of_class = f"{status // 100}xx"
    assert response.json() == unnamed(status if status in STATUSES else of_class)
    assert "secret" not in f"{response.headers} {response.text}"


def test_headers_of_the_body_that_is_replaced_do_not_stay(client: httpx.Client) -> None:
    response = client.get("/throw/outage", headers={"accept-encoding": "identity"})
    own = {
        "content-type": "application/json",
        "content-length": response.headers["content-length"],
    }
    assert {name: response.headers.get(name) for name in OLD_BODY} == {
        **dict.fromkeys(OLD_BODY),
        **own,
    }


def test_a_method_that_is_not_allowed_keeps_those_that_are(
    client: httpx.Client,
) -> None:
    assert client.get("/read").headers["allow"] == "POST"


@pytest.mark.parametrize(
    ("name", "status", "location"),
    [
        ("see_other", 303, "/elsewhere"),
        ("temporary", 307, "/elsewhere"),
        ("unmodified", 304, None),
    ],
)
def test_what_is_no_error_goes_on_untouched(
    client: httpx.Client,
    name: str,
    status: int,
    location: str | None,
) -> None:
    response = client.get(f"/throw/{name}")
    assert (response.status_code, response.headers.get("location")) == (
        status,
        location,
    )
    assert "accept" not in response.headers.get("vary", "").lower().split(", ")


def test_the_framework_itself_sends_what_is_no_error() -> None:
    texts = {starlette: "See Other", fastapi: '{"detail":"See Other"}'}
    for make, text in texts.items():
        app = make()
        add_error_handlers(app)
        client = TestClient(app, follow_redirects=False)
        assert client.get("/throw/see_other").text == text


def test_a_response_varies_by_accept_beside_what_it_varied_by(
    client: httpx.Client,
) -> None:
    vary = client.get("/throw/gateway").headers["vary"].split(", ")
    assert sorted(vary) == ["Accept", "Accept-Encoding", "Cookie", "Origin"]


def test_a_middleware_outside_can_encode_the_body(client: httpx.Client) -> None:
    headers = {"accept-encoding": "gzip"}
    response = client.get("/throw/gateway", headers=headers)
    assert response.headers["content-encoding"] == "gzip"
    assert response.json() == unnamed("5xx")


def test_a_handler_of_the_application_comes_first(client: httpx.Client) -> None:
    assert client.get("/throw/conflict").text == "handled"


@pytest.mark.parametrize(
    ("path", "challenge"),
    [("/oauth2", "Bearer"), ("/basic", "Basic")],
)
def test_security_of_fastapi_keeps_its_challenge(path: str, challenge: str) -> None:
    app = fastapi()
    add_error_handlers(app)
    response = TestClient(app).get(path)
    assert (response.status_code, response.json()) == (401, unnamed(401))
    assert response.headers["www-authenticate"] == challenge


@pytest.mark.parametrize("make", [starlette, fastapi])
def test_a_websocket_is_denied_with_the_error(make: Callable[[], Starlette]) -> None:
    app = make()
    add_error_handlers(app)
    with (
        pytest.raises(WebSocketDenialResponse) as denied,
        TestClient(app).websocket_connect("/socket/denied"),
    ):
        pass
    response = denied.value
    assert (response.status_code, response.json()) == (503, api_error().to_body())


@pytest.mark.parametrize("make", [starlette, fastapi])
def test_a_connection_that_was_upgraded_is_left_to_the_server(
    make: Callable[[], Starlette],
) -> None:
    app = make()
    add_error_handlers(app)
    with (
        pytest.raises(ApiError),
        TestClient(app).websocket_connect("/socket/upgraded") as websocket,
    ):
        websocket.receive_text()


def test_so_does_a_request_that_is_not_valid() -> None:
    app = fastapi()
    add_error_handlers(app)
    with Server(app).run_in_thread() as origin:
        response = httpx.get(f"{origin}/books?count=secret")
    assert response.status_code == 422
    assert response.json() == unnamed("4xx")


@pytest.mark.parametrize("path", ["/read", "/read/itself"])
@pytest.mark.parametrize(
    "body", [b"{", b"", b"\xff", b"\xef\xbb\xbf{", b'"\xed\xa0\x80']
)
def test_a_body_that_is_no_json_is_the_clients_error_if_the_request_reads_it(
    client: httpx.Client,
    path: str,
    body: bytes,
    caplog: pytest.LogCaptureFixture,
) -> None:
    response = client.post(path, content=body)
    status = 400 if path == "/read" else 500
    assert response.status_code == status
    assert response.json() == unnamed(status if status == 400 else "5xx")
    client.get("/throw/raised")  # After that, what came before is logged.
    assert bool(caplog.records) == (status == 500)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/read/something-else?text={", b"{}"),
        ("/read/something-else?text={", b""),
        ("/read/something-else?text=", b""),
        ("/read/something-else?text={", b"{ "),
        ("/read/bytes", b"{}"),
    ],
)
def test_any_other_json_is_the_applications_error(
    client: httpx.Client,
    path: str,
    body: bytes,
    caplog: pytest.LogCaptureFixture,
) -> None:
    response = client.post(path, content=body)
    assert (response.status_code, response.json()) == (500, unnamed("5xx"))
    client.get("/throw/raised")  # After that, what came before is logged.
    assert len(caplog.records) == 1


def test_a_server_logs_what_was_raised(
    client: httpx.Client,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR):
        client.get("/throw/bug")
        client.get("/throw/raised")
    logged = [record.exc_info and record.exc_info[1] for record in caplog.records]
    assert logged == [RAISED["bug"]]


def test_a_response_to_head_has_headers_alone(client: httpx.Client) -> None:
    response = client.head("/throw/raised")
    assert (response.status_code, response.headers["retry-after"]) == (503, "2")
    assert response.content == b""


def test_a_response_that_has_begun_is_broken_off(client: httpx.Client) -> None:
    with client.stream("GET", "/late") as response:
        assert response.status_code == 200
        with pytest.raises(httpx.RemoteProtocolError):
            response.read()
    assert client.get("/throw/bug").status_code == 500


def take(item: Annotated[str, Body(embed=True)]) -> str:
    return item


def test_the_guide_gives_a_code_to_what_fastapi_refuses() -> None:
    app = guide.run("RequestValidationError")["app"]
    app.post("/orders")(take)
    client = TestClient(app)
    response = client.post("/orders", json={})
    error = error_from_response(response)
    assert (error.status, error.code) == (400, ErrorCode.INVALID_REQUEST)
    assert error.message == "Field required"
    response = client.get("/nowhere")
    assert (response.status_code, response.json()) == (404, unnamed(404))
    assert client.post("/orders", json={"item": "a"}).status_code == 200


def test_the_guide_says_what_fastapi_raises() -> None:
    app = FastAPI()
    raised: list[BaseException | None] = []

    async def note(request: Request, refused: Exception) -> Response:
        raised.append(refused)
        return await error_handler(request, refused)

    for kind in (HTTPException, RequestValidationError):
        app.add_exception_handler(kind, note)
    app.post("/orders")(take)
    client = TestClient(app)
    headers = {"content-type": guide.JSON}
    large = {"item": "x" * 3_000_000}
    assert guide.column("FastAPI") == guide.cells(
        raised,
        {
            "a body that is not JSON": lambda: client.post(
                "/orders", content="{", headers=headers
            ),
            "a field that is missing": lambda: client.post("/orders", json={}),
            "a body that is too large": lambda: client.post("/orders", json=large),
            "an address that no route has": lambda: client.get("/nowhere"),
            "another method": lambda: client.get("/orders"),
        },
    )
