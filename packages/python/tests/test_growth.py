"""What readers cost is bounded, or grows as what they are given: counted, not timed.

A step of a regular expression is no step of the interpreter, so it does not count here:
`packages/e2e/test/expressions.test.ts` looks at those.
"""

import asyncio
import itertools
import json
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from types import FrameType
from typing import Any

import pytest
from apps import GROUP
from hostile import Stream

from org_error_codes import (
    error_from_async_response,
    error_from_exception,
    error_from_response,
    negotiate,
    parse_error,
    parse_error_event,
    render_error,
)

MIB = 1_048_576


def steps_of(run: Callable[[], object]) -> int:
    """Count the steps of the interpreter that a call takes."""
    steps = 0

    def trace(frame: FrameType, event: str, _: object) -> Any:  # noqa: ANN401
        nonlocal steps
        frame.f_trace_opcodes = True
        steps += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        run()
    finally:
        sys.settrace(before)
    return steps


def peak_of(run: Callable[[], object]) -> int:
    """Measure the bytes that a call holds at once."""
    tracemalloc.start()
    try:
        run()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def chain(length: int) -> BaseException:
    error = outermost = ValueError("0")
    for number in range(1, length):
        error.__cause__ = cause = ValueError(str(number))
        error = cause
    return outermost


def error(key: str, value: str) -> str:
    return f'{{"error":{{"message":"No.","{key}":{value}}}}}'


@pytest.mark.parametrize(
    "read",
    [
        lambda n: parse_error(body="x" * n),
        lambda n: parse_error(body="[" * n),
        lambda n: parse_error(body='{"a":' * n),
        lambda n: parse_error(body='"\\' * n),
        lambda n: parse_error(body=error("code", "9" * n)),
        lambda n: parse_error(body=error("code", f'"{"x" * n}"')),
        lambda n: parse_error(body=error("message", '"%s"' % (" (request id: " * n))),
        lambda n: parse_error(body={str(key): key for key in range(n)}),
        lambda n: parse_error(body={"errors": {str(key): "x" for key in range(n)}}),
        lambda n: parse_error(body={"errors": ["x"] * n}),
        lambda n: parse_error(body={"detail": [{"loc": ["x"] * n, "msg": "x"}] * n}),
        lambda n: parse_error(body={"error": {"details": [{"@type": "x"}] * n}}),
        lambda n: parse_error(body=error("message", json.dumps("[" * n))),
        lambda n: parse_error(
            body=error("message", json.dumps(error("code", "1") * n))
        ),
        lambda n: parse_error(body="<html>" + "<title" * n),
        lambda n: parse_error(body=f"<html><title>{'&amp;' * n}"),
        lambda n: parse_error(body=f"<html><title>{' ' * n}</title>"),
        lambda n: parse_error(headers={"retry-after": "9" * n}),
        lambda n: parse_error(headers={"retry-after": "day" * n}),
        lambda n: parse_error(headers={"x-request-id": "x" * n}),
        lambda n: parse_error(headers=[("retry-after", "1")] * n),
        lambda n: parse_error(headers={"retry-after": ["1"] * n}),
        lambda n: parse_error(headers=[("\u212a" * n, "1")]),
        lambda n: parse_error_event("data: x\n" * n),
        lambda n: parse_error_event("\r" * n),
        lambda n: negotiate("application/problem+json;q=1," * n),
        lambda n: negotiate(";" * n),
        lambda n: error_from_exception(chain(n)),
        lambda n: error_from_exception(GROUP("", [ValueError()] * n)),
        lambda n: render_error(chain(n)),
        lambda n: render_error(GROUP("", [ValueError()] * n)),
        lambda n: error_from_exception(ValueError("x" * n)),
    ],
)
def test_steps_grow_as_the_input(read: Callable[[int], object]) -> None:
    read(1)
    small, large = (steps_of(partial(read, n)) for n in (2_000, 8_000))
    assert large <= 4.2 * small


@pytest.mark.parametrize(
    "body",
    [
        "x" * 32 * MIB,
        "\u20ac" * 32 * MIB,
        b"x" * 32 * MIB,
        memoryview(b"x" * 64 * MIB)[::2],
    ],
    ids=["text", "text of other letters", "bytes", "view"],
)
def test_of_a_long_body_no_more_is_held_than_the_limit(body: Any) -> None:  # noqa: ANN401
    assert peak_of(lambda: parse_error(body=body)) < 12 * MIB
    assert peak_of(lambda: error_from_response(Stream(body))) < 12 * MIB


@pytest.mark.parametrize(
    ("chunk", "most"),
    [(b"", 1_024), ("", 1_024), (5, 1), (None, 1), (b"x" * 1024, 1_026)],
)
def test_a_stream_without_end_is_read_to_the_limit(chunk: object, most: int) -> None:
    stream, later = Stream(chunk), Stream(chunk)
    assert error_from_response(stream).status == 500
    assert asyncio.run(error_from_async_response(later)).status == 500
    assert max(stream.taken, later.taken) <= most


@pytest.mark.parametrize(
    "pair",
    [("a", "b"), ("retry-after", "1"), ("retry-after", []), ("a", ["b"] * 5000), None],
)
def test_headers_without_end_are_read_to_the_limit(pair: Any) -> None:  # noqa: ANN401
    taken = 0

    def endless() -> Iterator[tuple[str, str]]:
        nonlocal taken
        for taken in itertools.count(1):  # noqa: B007
            yield pair

    parse_error(headers=endless())
    assert 0 < taken <= 65_537
