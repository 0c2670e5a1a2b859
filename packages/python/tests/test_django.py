"""How Django responds, H1 to H5."""

import asyncio
import json
import logging
from collections.abc import Iterator

import django
import pytest
from apps import api_error
from django.conf import settings
from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.test import AsyncClient, Client
from django.urls import path
from unnamed import PROBLEM, unnamed, unnamed_problem

from org_error_codes.django import error_handler

RAISED: dict[str, Exception] = {
    "raised": api_error(),
    "bug": RuntimeError("secret"),
    "missing": Http404("secret"),
    "denied": PermissionDenied("secret"),
    "bad": BadRequest("secret"),
    "suspicious": SuspiciousOperation("secret"),
}


def throw(_: HttpRequest, name: str) -> HttpResponse:
    raise RAISED[name]


async def throw_async(_: HttpRequest, name: str) -> HttpResponse:
    raise RAISED[name]


def late(_: HttpRequest) -> StreamingHttpResponse:
    def half() -> Iterator[bytes]:
        yield b"the first half"
        raise api_error()

    return StreamingHttpResponse(half())


class Urls:
    """The root URLconf."""

    urlpatterns = (
        path("throw/<str:name>", throw),
        path("async/<str:name>", throw_async),
        path("late", late),
    )
    handler400 = handler403 = handler404 = handler500 = staticmethod(error_handler)


@pytest.fixture(scope="module")
def client() -> Client:
    settings.configure(
        ALLOWED_HOSTS=["testserver"],
        MIDDLEWARE=["org_error_codes.django.ApiErrorMiddleware"],
        ROOT_URLCONF=Urls,
    )
    django.setup()
    return Client(raise_request_exception=False)


def test_an_api_error_decides_its_response(client: Client) -> None:
    response = client.get("/throw/raised")
    assert (response.status_code, response.json()) == (503, api_error().to_body())
    names = ["content-type", "retry-after", "x-oneapi-request-id"]
    assert [response.headers[name] for name in names] == [
        "application/json",
        "2",
        "r-1",
    ]


@pytest.mark.usefixtures("client")
def test_so_does_one_of_an_async_view() -> None:
    client = AsyncClient(raise_request_exception=False)
    response = asyncio.run(client.get("/async/raised"))
    assert (response.status_code, response.json()) == (503, api_error().to_body())


def test_problem_details_are_sent_on_request(client: Client) -> None:
    response = client.get("/throw/raised", headers={"accept": PROBLEM})
    assert response.headers["content-type"] == "application/problem+json"
    assert json.loads(response.content) == api_error().to_body("problem")
    bug = client.get("/throw/bug", headers={"accept": PROBLEM})
    assert json.loads(bug.content) == unnamed_problem(500, "5xx")


def test_anything_else_is_the_servers_error(client: Client) -> None:
    response = client.get("/throw/bug")
    assert (response.status_code, response.json()) == (500, unnamed("5xx"))
    assert "secret" not in f"{response.headers} {response.text}"


@pytest.mark.parametrize(
    ("url", "status"),
    [
        ("/nowhere", 404),
        ("/throw/missing", 404),
        ("/throw/denied", 403),
        ("/throw/bad", 400),
        ("/throw/suspicious", 400),
    ],
)
def test_a_request_that_django_refuses_keeps_its_status(
    client: Client,
    url: str,
    status: int,
) -> None:
    response = client.get(url)
    assert (response.status_code, response.json()) == (status, unnamed(status))
    assert "secret" not in f"{response.headers} {response.text}"


def test_django_logs_a_bug_and_no_api_error(
    client: Client,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR):
        client.get("/throw/bug")
        client.get("/throw/denied")
    logged = [record.exc_info and record.exc_info[1] for record in caplog.records]
    assert logged == [RAISED["bug"]]


def test_a_response_that_has_begun_is_broken_off(client: Client) -> None:
    response = client.get("/late")
    assert response.status_code == 200
    with pytest.raises(type(api_error())):
        response.getvalue()
