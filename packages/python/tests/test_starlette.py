"""How Starlette and FastAPI respond, H1 to H5, behind a real server."""

import logging
from collections.abc import Iterator

import httpx
import pytest
from apps import RAISED, Server, api_error, fastapi, starlette
from unnamed import PROBLEM, unnamed, unnamed_problem

from org_error_codes import STATUSES, ErrorCode, error_from_response
from org_error_codes.starlette import add_error_handlers


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
    assert response.headers["access-control-allow-origin"] == "*"
    assert response.json() == api_error().to_body()


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


@pytest.mark.parametrize("name", ["bug", "upstream", "outage"])
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
def test_a_body_that_is_no_json_is_the_clients_error(
    client: httpx.Client,
    path: str,
    body: bytes,
    caplog: pytest.LogCaptureFixture,
) -> None:
    response = client.post(path, content=body)
    # A route that reads an empty text itself may have it from anywhere.
    status = 500 if path == "/read/itself" and not body else 400
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
