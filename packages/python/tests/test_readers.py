"""Readers never fail, whatever they are given."""

import asyncio
import inspect
import json
import math
import sys
from collections.abc import Callable
from traceback import walk_tb
from typing import Any, TypeAlias

import hypothesis
import pytest
from hostile import MAKERS, Response
from hypothesis import given
from hypothesis import strategies as st

from org_error_codes import (
    ApiError,
    ErrorCode,
    ParsedError,
    RenderedError,
    RetryDecision,
    decide_retry,
    error_from_async_response,
    error_from_exception,
    error_from_response,
    negotiate,
    parse_error,
    parse_error_event,
    render_error,
)

Make: TypeAlias = Callable[[], object]

Reader: TypeAlias = Callable[[Any, Any, Any], object]
"""What is called with any three values."""


def _event(event: Any, status: Any, headers: Any) -> object:  # noqa: ANN401
    return parse_error_event(event, status=status, headers=headers)


def _exception(value: Any, cause: Any, now: Any) -> object:  # noqa: ANN401
    outer = RuntimeError(value)
    if isinstance(cause, BaseException):
        outer.__cause__ = cause
    outer.response = Response(value, cause, now)  # type: ignore[attr-defined]
    outer.body = value  # type: ignore[attr-defined]
    outer.details = outer.exceptions = cause  # type: ignore[attr-defined]
    return error_from_exception(outer, now=now)


def _raised(message: Any, param: Any, request_id: Any) -> object:  # noqa: ANN401
    raised = ApiError(
        ErrorCode.MODEL_NOT_FOUND,
        message,
        param=param,
        request_id=request_id,
        retry_after=message,
    )
    return render_error(raised)


READERS: dict[str, Reader] = {
    "parse_error": lambda a, b, c: parse_error(status=a, headers=b, body=c, now=a),
    "parse_error_event": _event,
    "error_from_response": lambda a, _, now: error_from_response(a, now=now),
    "of its parts": lambda a, b, c: error_from_response(Response(a, b, c)),
    "error_from_async_response": lambda a, _, now: asyncio.run(
        error_from_async_response(a, now=now),
    ),
    "error_from_exception": lambda a, _, now: error_from_exception(a, now=now),
    "of its cause": _exception,
    "decide_retry": lambda a, b, c: decide_retry(a, b, random=c),
    "decide_retry by a policy": lambda a, b, c: decide_retry(
        parse_error(status=503),
        a,
        random=b,
        policy=c,
    ),
    "negotiate": lambda a, _, __: negotiate(a),
    "render_error": lambda a, b, c: render_error(a, b, status=c),
    "render_error of an ApiError": _raised,
}

UNAVAILABLE = parse_error(status=503)
RESPONSE = Response(503, {"retry-after": "1"}, b"{}")

readers = pytest.mark.parametrize("read", READERS.values(), ids=READERS)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda values: st.lists(values) | st.dictionaries(st.text(), values),
)
SENT = st.builds(
    lambda field, value: json.dumps({"error": {"message": "No.", field: value}}),
    st.sampled_from(["message", "code", "type", "param"]),
    JSON,
)
TAME: st.SearchStrategy[object] = st.one_of(
    JSON,
    SENT,
    st.binary(),
    st.text(st.characters()),
    st.lists(st.tuples(st.sampled_from(["retry-after", "x-request-id"]), st.text())),
)
ANYTHING = st.sampled_from(MAKERS) | TAME.map(lambda value: lambda: value)
"""What makes a value: hypothesis itself could not look at some of them."""


def assert_sound(result: object) -> None:
    if isinstance(result, ParsedError):
        assert result.recovery in ("transient", "correctable", "terminal")
        assert result.status is None or 100 <= result.status < 600
        assert len(result.message) <= 1000
        assert len(str(result).splitlines()) == 1
        for text in (result.message, result.code, result.type, result.param):
            assert text is None or text.encode() is not None
    elif isinstance(result, RetryDecision):
        assert result.delay is None or 0 <= result.delay < math.inf
    elif isinstance(result, RenderedError):
        assert 400 <= result.status < 600
        assert isinstance(json.loads(result.body), dict)
        assert all(value.isprintable() for value in result.headers.values())
    else:
        assert result in (None, "openai", "problem")


@readers
@hypothesis.settings(deadline=None, max_examples=50, derandomize=True)
@given(first=ANYTHING, second=ANYTHING, third=ANYTHING)
def test_any_value_is_read(
    read: Reader,
    first: Make,
    second: Make,
    third: Make,
) -> None:
    assert_sound(read(first(), second(), third()))


@readers
@pytest.mark.parametrize("make", MAKERS, ids=map(str, range(len(MAKERS))))
def test_a_hostile_value_is_read(read: Reader, make: Make) -> None:
    for parts in ((0,), (1,), (2,), (0, 1, 2)):
        values = [make() if place in parts else None for place in range(3)]
        assert_sound(read(*values))


class Interrupt:
    """Is interrupted whatever of it is read."""

    def __init__(self, error: BaseException) -> None:
        self.__dict__["error"] = error

    def __getattr__(self, name: str) -> object:
        raise self.__dict__["error"]


@pytest.mark.parametrize(
    "interrupt",
    [KeyboardInterrupt(), SystemExit(), asyncio.CancelledError(), GeneratorExit()],
)
@pytest.mark.parametrize(
    "read",
    [
        error_from_response,
        lambda value: parse_error(headers=value),
        lambda value: decide_retry(value, 1),
    ],
)
def test_what_ends_a_program_or_a_task_is_not_kept_from_it(
    read: Callable[[Any], object],
    interrupt: BaseException,
) -> None:
    with pytest.raises(type(interrupt)):
        read(Interrupt(interrupt))


@pytest.mark.parametrize(
    "read",
    [
        lambda: parse_error(status=503, headers={"retry-after": "1"}, body=b"{}"),
        lambda: parse_error_event('data: {"code":"x"}'),
        lambda: error_from_response(RESPONSE),
        lambda: error_from_exception(RuntimeError("No.")),
        lambda: decide_retry(UNAVAILABLE, 1),
        lambda: negotiate("application/json, */*"),
        lambda: render_error(RuntimeError(), "application/problem+json"),
    ],
)
def test_at_the_end_of_the_stack_they_return_once_they_are_entered(
    read: Callable[[], object],
) -> None:
    results: list[object] = []

    def descend(left: int) -> None:
        if left:
            descend(left - 1)
        else:
            results.append(read())

    depth = len(inspect.stack(0))
    for room in range(60):
        try:
            descend(sys.getrecursionlimit() - depth - room)
        except RecursionError as error:  # noqa: PERF203
            *_, (frame, _) = walk_tb(error.__traceback__)
            assert frame.f_code.co_filename == __file__
    assert len(results) > 10
    for result in results:
        assert_sound(result)
