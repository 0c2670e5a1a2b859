"""The blocks of the README do what it says."""

import re
import time
from pathlib import Path
from typing import Any

import httpx
import pytest
import server
from fastapi.testclient import TestClient

from org_error_codes import ApiError, ErrorCode, ParsedError, parse_error
from org_error_codes.django import error_handler

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")

BLOCKS = re.findall(r"^```python\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)

DENIED = ApiError(ErrorCode.ACCESS_DENIED)


def run(part: str, **names: object) -> dict[str, Any]:
    """Run the block that has this in it; give what it has defined."""
    (block,) = (block for block in BLOCKS if part in block)
    names["__name__"] = __name__
    exec(compile(block, "README.md", "exec"), names)  # noqa: S102
    return names


def test_every_block_is_run_here() -> None:
    assert len(BLOCKS) == 8


def test_a_service_raises() -> None:
    find = run("def find", models={"m-1": {}}, request_id="r-1")["find"]
    assert find("m-1") == {}
    with pytest.raises(ApiError, match="There is no model gpt-9") as raised:
        find("gpt-9")
    error = raised.value
    assert (error.code, error.param) == (ErrorCode.MODEL_NOT_FOUND, "model")
    assert isinstance(error.__cause__, KeyError)
    assert f"org_error_codes.ApiError: {error}" in README


def test_fastapi_responds() -> None:
    app = run("FastAPI()")["app"]

    def throw() -> None:
        raise ApiError(ErrorCode.ACCESS_DENIED)

    app.get("/")(throw)
    response = TestClient(app).get("/")
    assert (response.status_code, response.json()) == (403, DENIED.to_body())


def test_flask_responds() -> None:
    app = run("Flask(__name__)")["app"]

    def throw() -> None:
        raise ApiError(ErrorCode.ACCESS_DENIED)

    app.get("/")(throw)
    response = app.test_client().get("/")
    assert (response.status_code, response.json) == (403, DENIED.to_body())


def test_django_responds() -> None:
    assert run("handler404")["handler404"] is error_handler


def test_other_frameworks_respond() -> None:
    handle = run("def handle")["handle"]
    assert handle(DENIED, None).body == DENIED.render().body


def test_a_client_receives(monkeypatch: pytest.MonkeyPatch) -> None:
    pages: list[str | None] = []
    delays: list[float] = []
    body = {"error": {"message": "No.", "code": "insufficient_user_quota"}}
    responses = iter([httpx.Response(503), httpx.Response(403, json=body)])
    monkeypatch.setattr(httpx, "post", lambda *_, **__: next(responses))
    monkeypatch.setattr(time, "sleep", delays.append)
    run("httpx.post", url="", order={}, top_up=pages.append)
    assert pages == ["https://errors.example.org/codes/insufficient-user-quota/"]
    assert len(delays) == 1


def test_every_recovery_has_its_advice() -> None:
    advice = run("def advice")["advice"]
    assert advice(parse_error(status=503)) == "Try again later."
    assert advice(parse_error(status=404)).startswith("Change the request: https://")
    assert advice(parse_error()) == "Contact support with None."


def test_an_error_of_openai_is_read(
    origin: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "key")
    monkeypatch.setenv("OPENAI_BASE_URL", f"{origin}/error?")
    error = run("import openai")["error"]
    assert isinstance(error, ParsedError)
    assert error.status == server.STATUS
    line = "invalid_request (500): No. [request r-1] correctable\n"
    assert capsys.readouterr().out == line
