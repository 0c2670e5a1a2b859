"""What the vectors cannot say about raising: types, copies, text forms."""

import copy
import json
import math
import pickle
import re
from dataclasses import replace
from datetime import datetime, timezone
from typing import NoReturn

import pytest

from org_error_codes import (
    CODES,
    ApiError,
    Deprecation,
    ErrorCode,
    ParsedError,
    parse_error,
    render_error,
)


def raised() -> ApiError:
    error = ApiError(
        ErrorCode.MODEL_NOT_FOUND,
        "There is no such model.",
        status=503,
        param="model",
        retry_after=1.5,
        request_id="r-1",
        details={"model": ["m-1", None]},
    )
    error.__cause__ = RuntimeError("secret")
    return error


def test_only_codes_that_exist_can_be_raised() -> None:
    # mypy refuses both: were one of these ignores not needed, it would say so.
    with pytest.raises(ValueError, match="'no_such_code' is not a valid ErrorCode"):
        ApiError("no_such_code")  # type: ignore[arg-type]
    with pytest.raises(AttributeError, match="NO_SUCH_CODE"):
        ApiError(ErrorCode.NO_SUCH_CODE)  # type: ignore[attr-defined]


def test_a_status_that_a_code_does_not_have_is_refused_with_those_that_it_has() -> None:
    with pytest.raises(ValueError, match="404") as refused:
        ApiError(ErrorCode.MODEL_NOT_FOUND, status=400)
    assert str(refused.value) == (
        "model_not_found does not have status 400. Pass one of: 404, 503."
    )


def test_a_code_with_classes_alone_has_the_first_status_of_the_first() -> None:
    assert ApiError(ErrorCode.CHANNEL_RESPONSE_TIME_EXCEEDED).status == 500


@pytest.mark.parametrize(
    "clone",
    [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))],  # noqa: S301
    ids=["copy", "deepcopy", "pickle"],
)
def test_a_copy_has_all_that_it_has(clone: type) -> None:
    error = clone(raised())
    assert isinstance(error, ApiError)
    assert vars(error) == vars(raised())
    assert error.render() == raised().render()


def test_no_response_has_the_cause_in_it() -> None:
    for name in ("openai", "problem"):
        sent = raised().render(name)
        assert "secret" not in f"{sent.body!r} {sent.headers}"


@pytest.mark.parametrize("reason", ["It says too little", "It says too little."])
def test_a_warning_of_a_deprecated_code_has_one_full_stop(
    reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = ErrorCode.MODEL_NOT_FOUND
    use = ErrorCode.PROMPT_BLOCKED
    entry = replace(CODES[code], deprecated=Deprecation(reason, use))
    monkeypatch.setattr("org_error_codes._api_error.CODES", {code: entry})
    said = "model_not_found is deprecated: It says too little. Use prompt_blocked."
    with pytest.warns(DeprecationWarning, match=f"^{re.escape(said)}$"):
        ApiError(code)


class Failing(dict[str, int]):
    """A value that fails when it is written."""

    def items(self) -> NoReturn:
        raise LookupError


CYCLE: list[object] = []
CYCLE.append(CYCLE)


@pytest.mark.parametrize(
    "details",
    [datetime.now(timezone.utc), {1}, {(1, 2): 3}, math.nan, b"", CYCLE, Failing(a=1)],
    ids=["date", "set", "key", "nan", "bytes", "cycle", "failing"],
)
def test_details_that_json_cannot_express_are_left_out(details: object) -> None:
    bare = ApiError(ErrorCode.MODEL_NOT_FOUND, "No.", param="model")
    full = ApiError(ErrorCode.MODEL_NOT_FOUND, "No.", param="model", details=details)
    assert full.details is details
    assert full.to_body("problem") == bare.to_body("problem")
    assert render_error(full, "application/problem+json") == render_error(
        bare, "application/problem+json"
    )
    assert json.loads(full.render("problem").body)["code"] == "model_not_found"


def test_details_are_sent_as_json_has_them() -> None:
    error = ApiError(ErrorCode.MODEL_NOT_FOUND, details={"by": ("kg", 1)})
    assert error.to_body("problem").get("details") == {"by": ["kg", 1]}


def test_a_code_is_its_text() -> None:
    code = ErrorCode.MODEL_NOT_FOUND
    assert code == "model_not_found"
    assert f"{code}" == str(code) == json.loads(json.dumps(code)) == "model_not_found"
    assert CODES["model_not_found"] is CODES[code]
    assert CODES[code].code is code


def test_a_parsed_code_can_be_matched() -> None:
    error = parse_error(body='{"code":"model_not_found","message":"No."}')
    match error:
        case ParsedError(code=ErrorCode.MODEL_NOT_FOUND, known=True):
            pass
        case _:
            pytest.fail("It does not match.")


def test_codes_are_sorted_and_complete() -> None:
    assert list(CODES) == sorted(ErrorCode) == list(ErrorCode)
