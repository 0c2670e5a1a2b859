"""The line of an error in logs, tracebacks and representations."""

import asyncio
import copy
import pickle
import subprocess
import sys
from dataclasses import replace

import pytest

import org_error_codes
from org_error_codes import ApiError, ErrorCode, ParsedError, ReceivedError, parse_error

ERROR = parse_error(
    status=404,
    headers={"x-request-id": "r-1"},
    body='{"error":{"message":"There is no model gpt-9","code":"model_not_found"}}',
)
LINE = "model_not_found (404): There is no model gpt-9 [request r-1]"


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({}, LINE),
        ({"sent_code": "x_y"}, "x_y (404): There is no model gpt-9 [request r-1]"),
        ({"sent_code": None}, "status 404: There is no model gpt-9 [request r-1]"),
        ({"status": None}, "model_not_found: There is no model gpt-9 [request r-1]"),
        ({"sent_code": None, "status": None}, "There is no model gpt-9 [request r-1]"),
        ({"message": ""}, "model_not_found (404) [request r-1]"),
        ({"message": "", "request_id": None}, "model_not_found (404)"),
        ({"request_id": None}, "model_not_found (404): There is no model gpt-9"),
        (
            {"sent_code": None, "status": None, "message": ""},
            "unknown error [request r-1]",
        ),
    ],
)
def test_the_text_of_a_parsed_error_has_the_parts_that_it_has(
    changes: dict[str, str | None],
    line: str,
) -> None:
    error = replace(ERROR, **changes)  # type: ignore[arg-type]
    assert str(error) == str(ReceivedError(error)) == line


def test_the_text_has_the_code_that_was_sent_and_not_the_one_that_it_stands_for() -> (
    None
):
    error = replace(ERROR, sent_code="MODEL-404", request_id=None)
    assert error.code == ErrorCode.MODEL_NOT_FOUND
    line = "MODEL-404 (404): There is no model gpt-9"
    assert str(error) == str(ReceivedError(error)) == line


def test_without_any_part_the_error_is_unknown() -> None:
    assert str(parse_error()) == "unknown error"


def test_an_api_error_has_the_same_form_and_a_bare_message() -> None:
    error = ApiError(
        ErrorCode.MODEL_NOT_FOUND,
        "There is no model gpt-9",
        request_id="r-1",
    )
    assert str(error) == LINE
    assert error.message == "There is no model gpt-9"
    assert error.to_body() == {
        "error": {
            "message": "There is no model gpt-9",
            "type": "access",
            "param": None,
            "code": "model_not_found",
        },
    }


@pytest.mark.parametrize("sign", [*map(chr, (*range(32), *range(127, 160))), "\u2028"])
def test_no_message_makes_a_second_line(sign: str) -> None:
    for error in (
        replace(ERROR, message=f"a{sign}{sign}b", request_id=None),
        ApiError(ErrorCode.MODEL_NOT_FOUND, f"a{sign}{sign}b"),
    ):
        assert str(error) == "model_not_found (404): a  b"


def test_a_lone_surrogate_can_be_printed() -> None:
    error = ApiError(ErrorCode.MODEL_NOT_FOUND, "a\ud800b")
    assert str(error).encode() == "model_not_found (404): a\ufffdb".encode()


@pytest.mark.parametrize(
    ("program", "last"),
    [
        (
            "raise ApiError(ErrorCode.MODEL_NOT_FOUND, 'No gpt-9', request_id='r-1')",
            "org_error_codes.ApiError: model_not_found (404): No gpt-9 [request r-1]",
        ),
        (
            "raise_for_error(Response())",
            "org_error_codes.ReceivedError: status 503: Busy",
        ),
    ],
)
def test_a_traceback_names_the_public_module_and_the_error(
    program: str,
    last: str,
) -> None:
    source = f"""
from org_error_codes import *

class Response:
    status = 503
    def read(self, count):
        return b"Busy"

{program}
"""
    ended = subprocess.run(  # noqa: S603
        [sys.executable, "-c", source],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert ended.stderr.splitlines()[-1] == last


def test_every_public_class_and_function_names_the_package() -> None:
    for name in org_error_codes.__all__:
        item = getattr(org_error_codes, name)
        if isinstance(item, type) or callable(item):
            assert item.__module__ in ("org_error_codes", "typing", "types"), name


def test_the_representation_of_an_api_error_has_all_that_was_given() -> None:
    assert repr(ApiError(ErrorCode.ACCESS_DENIED)) == (
        "ApiError('access_denied', 'Access denied', status=403)"
    )
    error = ApiError(
        ErrorCode.MODEL_NOT_FOUND,
        "No.",
        status=503,
        param="model",
        retry_after=1.5,
        request_id="r-1",
        details=[1],
    )
    assert repr(error) == (
        "ApiError('model_not_found', 'No.', status=503, param='model', "
        "retry_after=1.5, request_id='r-1', details=[1])"
    )


@pytest.mark.parametrize(
    "clone",
    [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))],  # noqa: S301
    ids=["copy", "deepcopy", "pickle"],
)
def test_a_received_error_can_be_copied(clone: type) -> None:
    error = clone(ReceivedError(ERROR))
    assert isinstance(error, ReceivedError)
    assert error.error == ERROR
    assert str(error) == LINE


def test_an_error_in_a_task_keeps_its_line() -> None:
    async def fail() -> None:
        raise ReceivedError(ERROR)

    with pytest.raises(ReceivedError, match=r"model_not_found \(404\)") as raised:
        asyncio.run(fail())
    assert isinstance(raised.value.error, ParsedError)
