"""How Django responds, H6 to H13."""

import asyncio
import gzip
import json
import logging
import sys
from collections.abc import Iterator
from typing import Any

import django
import guide
import pytest
from apps import BEHIND, api_error, caused_by
from django.conf import settings
from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.test import AsyncClient, Client, override_settings
from django.urls import Resolver404, path
from django.utils.deprecation import MiddlewareMixin
from django.utils.module_loading import import_string
from unnamed import PROBLEM, unnamed, unnamed_problem

from org_error_codes import ApiError, ErrorCode
from org_error_codes.django import error_handler

RAISED: dict[str, Exception] = {
    "raised": api_error(),
    "bug": RuntimeError("secret"),
    "missing": Http404("secret"),
    "denied": PermissionDenied("secret"),
    "bad": BadRequest("secret"),
    "suspicious": SuspiciousOperation("secret"),
    "long": ApiError(ErrorCode.MODEL_NOT_FOUND, "x" * 1000),
    **BEHIND,
}


class RaisingMiddleware(MiddlewareMixin):
    def process_request(self, request: HttpRequest) -> None:
        if request.path == "/middleware":
            raise caused_by(api_error())


def throw(_: HttpRequest, name: str) -> HttpResponse:
    raise RAISED[name]


async def throw_async(_: HttpRequest, name: str) -> HttpResponse:
    raise RAISED[name]


def late(_: HttpRequest) -> StreamingHttpResponse:
    def half() -> Iterator[bytes]:
        yield b"the first half"
        raise api_error()

    return StreamingHttpResponse(half())


def limit(request: HttpRequest) -> HttpResponse:
    ratelimit = import_string("django_ratelimit.decorators.ratelimit")
    response: HttpResponse = ratelimit(key="ip", rate="0/d")(throw)(request, "bug")
    return response


def handle_limit(_: HttpRequest, __: Exception) -> HttpResponse:
    return HttpResponse("limited", status=429, headers={"retry-after": "7"})


def throw_in_rest(request: HttpRequest, name: str) -> HttpResponse:
    api_view = import_string("rest_framework.decorators.api_view")
    response: HttpResponse = api_view()(throw)(request, name)
    return response


class Urls:
    """The root URLconf."""

    urlpatterns = (
        path("throw/<str:name>", throw),
        path("async/<str:name>", throw_async),
        path("late", late),
        path("limit", limit),
        path("rest/<str:name>", throw_in_rest),
    )
    handler400 = handler403 = handler404 = handler500 = staticmethod(error_handler)


@pytest.fixture(scope="module")
def client() -> Client:
    settings.configure(
        ALLOWED_HOSTS=["testserver"],
        MIDDLEWARE=[
            "django.middleware.gzip.GZipMiddleware",
            "django.middleware.locale.LocaleMiddleware",
            f"{__name__}.RaisingMiddleware",
            "django_ratelimit.middleware.RatelimitMiddleware",
            "org_error_codes.django.ApiErrorMiddleware",
        ],
        RATELIMIT_VIEW=f"{__name__}.handle_limit",
        REST_FRAMEWORK={
            "DEFAULT_AUTHENTICATION_CLASSES": [],
            "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
            "UNAUTHENTICATED_USER": None,
        },
        ROOT_URLCONF=Urls,
        SECRET_KEY=__name__,
    )
    django.setup()
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("name", ["bug", "missing", "long"])
def test_the_id_of_the_request_is_sent_where_the_error_has_none(
    client: Client,
    name: str,
) -> None:
    def sent(value: str, path: str = name) -> str | None:
        response = client.get(f"/throw/{path}", headers={"x-request-id": value})
        return response.headers.get("x-oneapi-request-id")

    assert sent("abc-1") == "abc-1"
    assert sent("a,b") is None
    assert sent("abc-1", "raised") == "r-1"


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


@pytest.mark.parametrize("name", BEHIND)
def test_so_does_one_that_is_behind_what_was_raised(
    client: Client,
    name: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR):
        response = client.get(f"/throw/{name}")
    assert (response.status_code, response.json()) == (503, api_error().to_body())
    # Django logs each 5xx as such, and a bug with what was raised.
    assert [record for record in caplog.records if record.exc_info] == []


def test_so_does_one_of_a_middleware(client: Client) -> None:
    response = client.get("/middleware")
    assert (response.status_code, response.json()) == (503, api_error().to_body())
    later = AsyncClient(raise_request_exception=False).get("/middleware")
    assert asyncio.run(later).status_code == 503


@pytest.mark.parametrize("name", ["raised", "bug", "missing", "denied"])
def test_a_response_varies_by_accept_beside_what_it_varied_by(
    client: Client,
    name: str,
) -> None:
    vary = client.get(f"/throw/{name}").headers["vary"].split(", ")
    assert sorted(vary) == ["Accept", "Accept-Language"]


def test_a_middleware_outside_can_encode_the_body(client: Client) -> None:
    response = client.get("/throw/long", headers={"accept-encoding": "gzip"})
    assert response.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in response.headers["vary"]
    sent = json.loads(gzip.decompress(response.content))
    assert sent["error"]["message"] == "x" * 1000


def test_a_response_to_head_has_headers_alone(client: Client) -> None:
    response = client.head("/throw/raised")
    assert (response.status_code, response.headers["retry-after"]) == (503, "2")
    assert response.content == b""


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
        ("/%E0%A4%A", 404),
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


def test_what_another_middleware_handles_is_left_to_it(client: Client) -> None:
    response = client.get("/limit")
    assert (response.status_code, response.text) == (429, "limited")
    assert response.headers["retry-after"] == "7"
    assert "Accept" not in response.headers["vary"].split(", ")


def test_what_the_rest_framework_refuses_is_left_to_it(client: Client) -> None:
    response = client.get("/rest/denied")
    assert (response.status_code, response.json()) == (403, {"detail": "secret"})
    raised = client.get("/rest/raised")
    assert (raised.status_code, raised.json()) == (503, api_error().to_body())


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


RAISED_BY_DJANGO: list[BaseException | None] = []


def note(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    RAISED_BY_DJANGO.append(exception or sys.exc_info()[1])
    return error_handler(request, exception)


def take(request: HttpRequest) -> HttpResponse:
    is_json = request.content_type == guide.JSON
    return HttpResponse(json.loads(request.body) if is_json else request.POST["item"])


def take_form(request: HttpRequest) -> HttpResponse:
    protect = import_string("django.views.decorators.csrf.csrf_protect")
    response: HttpResponse = protect(take)(request)
    return response


def refuse_form(request: HttpRequest, reason: str) -> HttpResponse:
    assert "CSRF" in reason
    return error_handler(request, ApiError(ErrorCode.ACCESS_DENIED))


def refuse_in_rest(raised: Exception, context: dict[str, Any]) -> HttpResponse:
    assert isinstance(raised, PermissionDenied)
    return error_handler(context["request"], ApiError(ErrorCode.ACCESS_DENIED))


class NotingUrls:
    """A root URLconf whose handlers note what they get."""

    urlpatterns = (
        path(
            "orders", import_string("django.views.decorators.http.require_POST")(take)
        ),
        path("form", take_form),
    )
    handler400 = handler403 = handler404 = handler500 = staticmethod(note)


def test_the_guide_gives_a_code_to_what_django_refuses(client: Client) -> None:
    shown = guide.run("handler404")

    class GuideUrls(Urls):
        handler400 = staticmethod(shown["handler400"])
        handler403 = staticmethod(shown["handler403"])
        handler404 = staticmethod(shown["handler404"])
        handler500 = staticmethod(shown["handler500"])

    with override_settings(ROOT_URLCONF=GuideUrls):
        for url in ("/nowhere", "/throw/missing"):
            response = client.get(url)
            assert response.status_code == 404
            assert response.json()["error"]["code"] == "model_not_found"
        assert client.get("/throw/bad").json() == unnamed(400)
        assert client.get("/throw/denied").json() == unnamed(403)
        assert client.get("/throw/bug").json() == unnamed("5xx")


def test_the_guide_says_what_django_raises(client: Client) -> None:
    with override_settings(ROOT_URLCONF=NotingUrls, DATA_UPLOAD_MAX_MEMORY_SIZE=50):
        assert guide.column("Django") == guide.cells(
            RAISED_BY_DJANGO,
            {
                "a body that is not JSON": lambda: client.post(
                    "/orders", "{", content_type=guide.JSON
                ),
                "a field that is missing": lambda: client.post("/orders"),
                "a body that is too large": lambda: client.post(
                    "/orders", "x" * 99, content_type=guide.JSON
                ),
                "an address that no route has": lambda: client.get("/nowhere"),
                "another method": lambda: client.get("/orders"),
            },
        )
    assert issubclass(Resolver404, Http404)


@pytest.mark.usefixtures("client")
def test_a_form_without_its_token_gets_what_a_view_of_the_application_sends() -> None:
    client = Client(raise_request_exception=False, enforce_csrf_checks=True)
    with override_settings(ROOT_URLCONF=NotingUrls):
        page = client.post("/form")
        assert (page.status_code, page.headers["content-type"][:9]) == (
            403,
            "text/html",
        )
        with override_settings(CSRF_FAILURE_VIEW=f"{__name__}.refuse_form"):
            response = client.post("/form")
    assert response.status_code == 403
    assert response.json()["error"]["code"] == "access_denied"


def test_djangos_own_pages_are_sent_instead_where_it_debugs(client: Client) -> None:
    with override_settings(DEBUG=True):
        page = client.get("/nowhere")
    assert (page.status_code, page.headers["content-type"][:9]) == (404, "text/html")


def test_a_handler_of_the_rest_framework_can_give_a_code(client: Client) -> None:
    own = {**settings.REST_FRAMEWORK, "EXCEPTION_HANDLER": f"{__name__}.refuse_in_rest"}
    with override_settings(REST_FRAMEWORK=own):
        response = client.get("/rest/denied")
    assert response.status_code == 403
    assert response.json()["error"]["code"] == "access_denied"
