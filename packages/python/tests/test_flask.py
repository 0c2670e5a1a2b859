"""How Flask responds, H1 to H5."""

import logging
from collections.abc import Iterator
from typing import NoReturn

import pytest
from apps import api_error
from flask import Flask, Response, abort, jsonify, redirect, request
from flask.testing import FlaskClient
from unnamed import PROBLEM, unnamed, unnamed_problem
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as BaseResponse

from org_error_codes import STATUSES
from org_error_codes.flask import add_error_handlers


@pytest.fixture
def client() -> FlaskClient:
    app = Flask(__name__)
    add_error_handlers(app)

    @app.get("/raised")
    def raised() -> NoReturn:
        raise api_error()

    @app.get("/bug")
    def bug() -> NoReturn:
        message = "secret"
        raise RuntimeError(message)

    @app.get("/abort/<int:status>")
    def fail(status: int) -> NoReturn:
        abort(status, "secret")

    @app.get("/response")
    def response() -> NoReturn:
        abort(Response("as it is", 402))

    @app.get("/redirect")
    def elsewhere() -> BaseResponse:
        return redirect("/bug")

    @app.get("/slash/")
    def slash() -> str:
        return "slash"

    @app.post("/read")
    def read() -> Response:
        return jsonify(request.get_json())

    @app.get("/late")
    def late() -> Response:
        def half() -> Iterator[bytes]:
            yield b"the first half"
            raise api_error()

        return Response(half())

    return app.test_client()


def test_an_api_error_decides_its_response(client: FlaskClient) -> None:
    response = client.get("/raised")
    assert (response.status_code, response.json) == (503, api_error().to_body())
    names = ["content-type", "retry-after", "x-oneapi-request-id"]
    assert [response.headers[name] for name in names] == [
        "application/json",
        "2",
        "r-1",
    ]


def test_problem_details_are_sent_on_request(client: FlaskClient) -> None:
    response = client.get("/raised", headers={"accept": PROBLEM})
    assert response.content_type == "application/problem+json"
    assert response.json == api_error().to_body("problem")
    bug = client.get("/bug", headers={"accept": PROBLEM})
    assert bug.json == unnamed_problem(500, "5xx")


@pytest.mark.parametrize("path", ["/bug", "/abort/500", "/abort/503"])
def test_anything_else_is_the_servers_error(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert (response.status_code, response.json) == (500, unnamed("5xx"))
    assert "secret" not in f"{response.headers} {response.text}"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/read", 405),
        ("POST", "/read", 415),
        ("GET", "/abort/418", 418),
    ],
)
def test_a_request_that_flask_refuses_keeps_its_status(
    client: FlaskClient,
    method: str,
    path: str,
    status: int,
) -> None:
    response = client.open(path, method=method)
    assert response.status_code == status
    assert response.json == unnamed(status if status in STATUSES else "4xx")
    assert "secret" not in f"{response.headers} {response.text}"


def test_so_does_one_whose_body_is_not_json(client: FlaskClient) -> None:
    response = client.post("/read", data="{", content_type="application/json")
    assert (response.status_code, response.json) == (400, unnamed(400))


def test_what_is_not_an_error_passes(client: FlaskClient) -> None:
    assert client.get("/redirect").headers["location"] == "/bug"
    assert client.get("/slash").status_code == 308
    assert client.get("/response").text == "as it is"


def test_flask_logs_a_bug_alone(
    client: FlaskClient,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR):
        client.get("/bug")
        client.get("/raised")
        client.get("/nowhere")
    logged = [record.exc_info and record.exc_info[1] for record in caplog.records]
    assert list(map(str, logged)) == ["secret"]


def test_a_response_that_has_begun_is_broken_off(client: FlaskClient) -> None:
    response = client.get("/late", buffered=False)
    assert response.status_code == 200
    with pytest.raises(type(api_error())):
        response.get_data()


def test_a_handler_of_the_application_comes_first(client: FlaskClient) -> None:
    def teapot(_: HTTPException) -> tuple[str, int]:
        return "teapot", 418

    client.application.register_error_handler(418, teapot)
    assert client.get("/abort/418").text == "teapot"
