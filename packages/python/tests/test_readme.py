"""What the package's page shows does what it says."""

import re
from pathlib import Path
from typing import Any

import httpx
import pytest
import server
from fastapi.testclient import TestClient

from org_error_codes import ApiError, ErrorCode, ParsedError

BLOCKS = re.findall(
    r"^```python\n(.*?)^```$",
    (Path(__file__).parents[1] / "README.md").read_text("utf-8"),
    re.DOTALL | re.MULTILINE,
)


def run(part: str, **names: object) -> dict[str, Any]:
    """Run the block that has this in it; give what it has defined."""
    (block,) = (block for block in BLOCKS if part in block)
    names["__name__"] = __name__
    exec(compile(block, "README.md", "exec"), names)  # noqa: S102
    return names


def test_there_are_as_many_blocks_as_are_run_here() -> None:
    assert len(BLOCKS) == 5


def test_a_service_raises() -> None:
    find = run("def find", models={"m-1": {}}, request_id="r-1")["find"]
    assert find("m-1") == {}
    with pytest.raises(ApiError, match="There is no model m-2") as raised:
        find("m-2")
    error = raised.value
    assert (error.code, error.param) == (ErrorCode.MODEL_NOT_FOUND, "model")
    assert isinstance(error.__cause__, KeyError)


def test_fastapi_answers() -> None:
    app = run("add_error_handlers")["app"]

    def throw() -> None:
        raise ApiError(ErrorCode.ACCESS_DENIED)

    app.get("/")(throw)
    response = TestClient(app).get("/")
    assert (response.status_code, response.json()) == (
        403,
        ApiError(ErrorCode.ACCESS_DENIED).to_body(),
    )


def test_flask_answers() -> None:
    app = run("from flask import")["app"]

    def throw() -> None:
        raise ApiError(ErrorCode.ACCESS_DENIED, request_id="r-1")

    app.get("/")(throw)
    response = app.test_client().get("/")
    assert (response.status_code, response.json) == (
        403,
        ApiError(ErrorCode.ACCESS_DENIED).to_body(),
    )
    assert response.headers["x-oneapi-request-id"] == "r-1"


def test_a_client_receives(monkeypatch: pytest.MonkeyPatch) -> None:
    delays: list[float] = []
    pages: list[str | None] = []
    body = {"error": {"message": "No.", "code": "insufficient_user_quota"}}
    for response in (httpx.Response(403, json=body), httpx.Response(503)):
        monkeypatch.setattr(httpx, "post", lambda *_, answer=response, **__: answer)
        run(
            "httpx.post",
            url="",
            order={},
            top_up=pages.append,
            retry_in=delays.append,
        )
    assert pages == ["https://errors.example.org/codes/insufficient-user-quota/"]
    assert len(delays) == 1
    assert 0.375 <= delays[0] <= 0.5


def test_an_error_of_openai_is_understood(
    origin: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "key")
    monkeypatch.setenv("OPENAI_BASE_URL", f"{origin}/error?")
    error = run("import openai")["error"]
    assert isinstance(error, ParsedError)
    assert error.status == server.STATUS
    assert capsys.readouterr().out == "invalid_request r-1 correctable\n"
