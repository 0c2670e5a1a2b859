"""How Flask responds, H6 to H13."""

import gzip
import json
import logging
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

import guide
import pytest
from apps import BEHIND, OLD_BODY, api_error
from flask import (
    Flask,
    Response,
    abort,
    after_this_request,
    jsonify,
    redirect,
    request,
    send_file,
)
from flask.testing import FlaskClient
from flask.typing import ResponseReturnValue
from flask_compress import Compress
from flask_limiter import Limiter
from unnamed import PROBLEM, unnamed, unnamed_problem
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import (
    BadRequest,
    BadRequestKeyError,
    HTTPException,
    ServiceUnavailable,
    Unauthorized,
)

from org_error_codes import STATUSES, ApiError, ErrorCode
from org_error_codes.flask import add_error_handlers, error_handler


class Outage(ServiceUnavailable):
    """An error with headers, some of which describe its body."""

    def get_headers(self, *args: Any, **kwargs: Any) -> list[tuple[str, str]]:  # noqa: ANN401
        return [
            *super().get_headers(*args, **kwargs),
            *OLD_BODY.items(),
            ("Vary", "Origin"),
        ]


class SeeOther(HTTPException):
    """What is no error."""

    code = 303

    def get_headers(self, *_: object, **__: object) -> list[tuple[str, str]]:
        return [("Location", "/bug")]


RAISED: dict[str, Exception] = {
    "raised": api_error(),
    "bug": RuntimeError("secret"),
    "unnamed": ApiError(ErrorCode.MODEL_NOT_FOUND),
    "denied": Unauthorized(
        www_authenticate=[WWWAuthenticate("bearer"), WWWAuthenticate("basic")],
    ),
    "outage": Outage(retry_after=7),
    "see-other": SeeOther(),
    **BEHIND,
}


def throw(name: str) -> NoReturn:
    raise RAISED[name]


def fail(status: int) -> NoReturn:
    abort(status, "secret")


def fail_with_a_response() -> NoReturn:
    abort(Response("as it is", 402))


def fail_with_a_redirect() -> NoReturn:
    abort(redirect("/bug"))


def fail_afterwards() -> str:
    @after_this_request
    def fail(_: Response) -> NoReturn:
        raise api_error()

    return "after"


def fail_with_a_cookie() -> NoReturn:
    @after_this_request
    def set_cookie(response: Response) -> Response:
        response.set_cookie("a", "b")
        response.vary.add("Cookie")
        return response

    raise api_error()


def read() -> Response:
    return jsonify(request.get_json())


def late() -> Response:
    def half() -> Iterator[bytes]:
        yield b"the first half"
        raise api_error()

    return Response(half())


@pytest.fixture
def client() -> FlaskClient:
    app = Flask(__name__)
    add_error_handlers(app)
    for name in RAISED:
        app.add_url_rule(f"/{name}", name, partial(throw, name))
    app.add_url_rule("/abort/<int:status>", view_func=fail)
    app.add_url_rule("/response", view_func=fail_with_a_response)
    app.add_url_rule("/abort-redirect", view_func=fail_with_a_redirect)
    app.add_url_rule("/after", view_func=fail_afterwards)
    app.add_url_rule("/cookie", view_func=fail_with_a_cookie)
    app.add_url_rule("/redirect", "redirect", partial(redirect, "/bug"))
    app.add_url_rule("/slash/", "slash", str)
    app.add_url_rule("/read", view_func=read, methods=["POST"])
    app.add_url_rule("/late", view_func=late)
    return app.test_client()


@pytest.mark.parametrize("name", ["bug", "unnamed", "denied"])
def test_the_id_of_the_request_is_sent_where_the_error_has_none(
    client: FlaskClient,
    name: str,
) -> None:
    def ids(value: str, path: str = name) -> list[str]:
        response = client.get(f"/{path}", headers={"x-request-id": value})
        return response.headers.getlist("x-oneapi-request-id")

    assert ids("abc-1") == ["abc-1"]
    assert ids("a,b") == []
    assert ids("abc-1", "raised") == ["r-1"]


def test_an_id_that_the_application_adds_stays_alone(client: FlaskClient) -> None:
    @client.application.after_request
    def add(response: Response) -> Response:
        response.headers.add("X-OneAPI-Request-Id", "r-2")
        return response

    for path in ("bug", "raised"):
        response = client.get(f"/{path}", headers={"x-request-id": "abc-1"})
        assert response.headers.getlist("x-oneapi-request-id") == ["r-2"]


def test_an_api_error_decides_its_response(client: FlaskClient) -> None:
    response = client.get("/raised")
    assert (response.status_code, response.json) == (503, api_error().to_body())
    names = ["content-type", "retry-after", "x-oneapi-request-id"]
    assert [response.headers[name] for name in names] == [
        "application/json",
        "2",
        "r-1",
    ]


@pytest.mark.parametrize("name", BEHIND)
def test_so_does_one_that_is_behind_what_was_raised(
    client: FlaskClient,
    name: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    client.application.testing = True  # A bug would be raised here.
    response = client.get(f"/{name}")
    assert (response.status_code, response.json) == (503, api_error().to_body())
    assert caplog.records == []


def test_so_does_one_that_comes_after_the_view(client: FlaskClient) -> None:
    response = client.get("/after")
    assert (response.status_code, response.json) == (503, api_error().to_body())


def test_problem_details_are_sent_on_request(client: FlaskClient) -> None:
    response = client.get("/raised", headers={"accept": PROBLEM})
    assert response.content_type == "application/problem+json"
    assert response.json == api_error().to_body("problem")
    bug = client.get("/bug", headers={"accept": PROBLEM})
    assert bug.json == unnamed_problem(500, "5xx")


@pytest.mark.parametrize("path", ["/bug", "/abort/500"])
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
        ("GET", "/abort/502", 502),
        ("GET", "/outage", 503),
        ("GET", "/denied", 401),
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
    of_class = f"{status // 100}xx"
    assert response.json == unnamed(status if status in STATUSES else of_class)
    assert "secret" not in f"{response.headers} {response.text}"


def test_a_malformed_path_is_any_other_path(client: FlaskClient) -> None:
    client.application.add_url_rule("/named/<name>", "named", lambda name: name)
    # As a server passes on "/%E0%A4%A".
    unknown = client.get(environ_overrides={"PATH_INFO": "/\xe0\xa4%A"})
    assert (unknown.status_code, unknown.json) == (404, unnamed(404))
    matched = client.get(environ_overrides={"PATH_INFO": "/named/\xe0\xa4%A"})
    assert matched.text == "\ufffd%A"


def test_so_does_one_whose_body_is_not_json(client: FlaskClient) -> None:
    response = client.post("/read", data="{", content_type="application/json")
    assert (response.status_code, response.json) == (400, unnamed(400))


def test_an_error_keeps_its_headers_but_those_of_its_body(client: FlaskClient) -> None:
    response = client.get("/outage")
    assert response.headers["retry-after"] == "7"
    assert response.headers.getlist("vary") == ["Accept, Origin"]
    own = {
        "content-type": "application/json",
        "content-length": f"{len(response.data)}",
    }
    assert {name: response.headers.get(name) for name in OLD_BODY} == {
        **dict.fromkeys(OLD_BODY),
        **own,
    }
    assert client.get("/denied").headers.getlist("www-authenticate") == [
        "Bearer",
        "Basic",
    ]
    allowed = client.get("/read").headers["allow"]
    assert set(allowed.split(", ")) == {"POST", "OPTIONS"}


def test_what_is_done_after_the_request_stays(client: FlaskClient) -> None:
    response = client.get("/cookie")
    assert response.headers["set-cookie"] == "a=b; Path=/"
    assert response.headers["vary"] == "Accept, Cookie"


def test_a_limit_keeps_its_status_and_headers(client: FlaskClient) -> None:
    limiter = Limiter(
        lambda: "one",
        app=client.application,
        storage_uri="memory://",
        headers_enabled=True,
    )
    client.application.add_url_rule("/limited", view_func=limiter.limit("1/day")(str))
    assert client.get("/limited").status_code == 200
    response = client.get("/limited")
    assert (response.status_code, response.json) == (429, unnamed(429))
    assert response.headers["x-ratelimit-limit"] == "1"
    assert int(response.headers["retry-after"]) > 0


def test_a_range_keeps_the_length_of_the_file(client: FlaskClient) -> None:
    client.application.add_url_rule("/file", "file", partial(send_file, __file__))
    response = client.get("/file", headers={"range": "bytes=9999999-"})
    assert (response.status_code, response.json) == (416, unnamed("4xx"))
    size = Path(__file__).stat().st_size
    assert response.headers["content-range"] == f"bytes */{size}"


def test_compression_outside_leaves_an_error_as_it_is(client: FlaskClient) -> None:
    client.application.config["COMPRESS_MIN_SIZE"] = 0
    Compress(client.application)
    client.application.add_url_rule("/fine", view_func=lambda: "fine")
    headers = {"accept-encoding": "gzip"}
    assert client.get("/fine", headers=headers).content_encoding == "gzip"
    response = client.get("/raised", headers=headers)
    assert "content-encoding" not in response.headers
    assert response.headers["vary"] == "Accept, Accept-Encoding"
    assert response.json == api_error().to_body()


def test_what_is_encoded_after_the_request_is_sent_so(client: FlaskClient) -> None:
    @client.application.after_request
    def encode(response: Response) -> Response:
        response.set_data(gzip.compress(response.get_data()))
        response.content_encoding = "gzip"
        return response

    response = client.get("/raised")
    assert response.content_encoding == "gzip"
    assert json.loads(gzip.decompress(response.data)) == api_error().to_body()


def test_a_response_to_head_has_headers_alone(client: FlaskClient) -> None:
    response = client.head("/raised")
    assert (response.status_code, response.headers["retry-after"]) == (503, "2")
    assert response.data == b""


def test_what_is_not_an_error_passes(client: FlaskClient) -> None:
    assert client.get("/redirect").headers["location"] == "/bug"
    see_other = client.get("/see-other")
    assert (see_other.status_code, see_other.headers["location"]) == (303, "/bug")
    assert "vary" not in see_other.headers
    aborted = client.get("/abort-redirect")
    assert (aborted.status_code, aborted.headers["location"]) == (302, "/bug")
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


def take() -> str:
    return str(request.get_json() if request.is_json else request.form["item"])


def test_the_guide_gives_a_code_to_what_flask_refuses() -> None:
    app = guide.run("Flask(__name__)")["app"]
    app.add_url_rule("/orders", view_func=take, methods=["POST"])
    client = app.test_client()
    for body, content_type in (("{", guide.JSON), ("", None)):
        response = client.post("/orders", data=body, content_type=content_type)
        assert response.status_code == 400
        assert response.json["error"]["code"] == "invalid_request"
    # Any other exception of werkzeug still has its status, and no code.
    assert client.get("/nowhere").json == unnamed(404)
    assert client.post("/orders", json={}).status_code == 200


def test_the_filter_of_the_guide_adds_the_id_to_what_flask_logs(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    app = client.application
    app.testing = False
    app.logger.addFilter(guide.run("logging.Filter")["WithRequestID"]())
    client.get("/bug", headers={"x-request-id": "abc-1"})
    app.logger.error("outside of a request")
    assert [vars(record)["request_id"] for record in caplog.records] == ["abc-1", None]


def test_the_guide_says_what_flask_raises() -> None:
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = 50
    raised: list[BaseException | None] = []

    @app.errorhandler(HTTPException)
    def note(refused: HTTPException) -> ResponseReturnValue:
        raised.append(refused)
        return error_handler(refused)

    app.add_url_rule("/orders", view_func=take, methods=["POST"])
    client = app.test_client()
    assert guide.column("Flask") == guide.cells(
        raised,
        {
            "a body that is not JSON": lambda: client.post(
                "/orders", data="{", content_type=guide.JSON
            ),
            "a field that is missing": lambda: client.post("/orders"),
            "a body that is too large": lambda: client.post("/orders", json="x" * 99),
            "an address that no route has": lambda: client.get("/nowhere"),
            "another method": lambda: client.get("/orders"),
        },
    )
    assert issubclass(BadRequestKeyError, BadRequest)
