"""The vectors of the contract, and what this package makes of each."""

import base64
import json
import math
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

from org_error_codes import (
    RETRY,
    ApiError,
    ErrorCode,
    ParsedError,
    RetryPolicy,
    decide_retry,
    negotiate,
    parse_error,
    parse_error_event,
)

Json: TypeAlias = dict[str, Any]

FOLDER = Path(
    os.environ.get("CONFORMANCE_VECTORS")
    or Path(__file__).parents[2] / "conformance" / "vectors",
)
"""Another folder proves the package generated from another catalogue."""

FIELDS = {
    "format": "format",
    "code": "code",
    "known": "known",
    "status": "status",
    "message": "message",
    "type": "type",
    "param": "param",
    "request_id": "requestId",
    "retry_after_ms": "retryAfterMs",
    "should_retry": "shouldRetry",
    "recovery": "recovery",
    "actor": "actor",
    "page": "page",
}
"""The fields of a result, by their names here."""


def result_of(error: ParsedError) -> Json:
    """Give a result as vectors name it."""
    return {name: getattr(error, field) for field, name in FIELDS.items()}


def compared(kind: str, vector: Json) -> Iterator[tuple[object, object]]:
    """Run a vector; give what was answered beside what is expected."""
    yield from _RUN[kind](vector)


def same(actual: object, expected: object) -> bool:
    """Tell whether two JSON values are the same: for Python, True is 1."""
    if isinstance(actual, dict) and isinstance(expected, dict):
        return actual.keys() == expected.keys() and all(
            same(actual[key], expected[key]) for key in actual
        )
    if isinstance(actual, list) and isinstance(expected, list):
        return len(actual) == len(expected) and all(map(same, actual, expected))
    return isinstance(actual, bool) == isinstance(expected, bool) and actual == expected


def _bodies(body: Json | None) -> list[Any]:
    """Give the forms that a body can be given in."""
    if body is None:
        return [None]
    if "json" in body:
        return [body["json"]]
    if "base64" in body:
        return [base64.b64decode(body["base64"])]
    text = body.get("text")
    if text is None:
        text = "".join(part["text"] * part["times"] for part in body["repeat"])
    return [text, text.encode("utf-8", "replace")]


def _headers(headers: list[list[str]] | None) -> list[Any]:
    """Give the forms that headers can be given in: pairs, and a dict of lists."""
    if headers is None:
        return [None]
    lists: dict[str, list[str]] = {}
    for name, value in headers:
        lists.setdefault(name, []).append(value)
    return [headers, lists]


def _parse(vector: Json) -> Iterator[tuple[object, object]]:
    expected = dict(vector["expected"])
    body = expected.pop("body", ...)
    for given in _bodies(vector.get("body")):
        for headers in _headers(vector.get("headers")):
            error = parse_error(
                status=vector.get("status"),
                headers=headers,
                body=given,
                now=vector.get("now"),
            )
            yield result_of(error), expected
            if body is not ...:
                yield error.body, body
            entry = error.entry
            yield entry and entry.page, expected["page"] if expected["known"] else None


def _stream(vector: Json) -> Iterator[tuple[object, object]]:
    for headers in _headers(vector.get("headers")):
        error = parse_error_event(
            vector["event"],
            status=vector.get("status"),
            headers=headers,
            now=vector.get("now"),
        )
        yield error and result_of(error), vector["expected"]


class _Error:
    """What decides about a retry."""

    def __init__(self, error: Json) -> None:
        self.recovery = error["recovery"]
        self.retry_after_ms = error["retryAfterMs"]
        self.should_retry = error["shouldRetry"]


def _decide_retry(vector: Json) -> Iterator[tuple[object, object]]:
    attempt: Any = _number(vector["attempt"])
    policy = vector.get("policy")
    decision = decide_retry(
        _Error(vector["error"]),
        attempt,
        random=_number(vector["random"]),
        policy=RETRY if policy is None else _policy(policy),
    )
    actual = {
        "retry": decision.retry,
        "delayMs": decision.delay_ms,
        "reason": decision.reason,
    }
    yield actual, vector["expected"]


def _number(number: float | None) -> float:
    return math.nan if number is None else number


def _policy(figures: Json) -> RetryPolicy:
    return RetryPolicy(
        attempts=figures["attempts"],
        initial_delay_ms=figures["initialDelayMs"],
        max_delay_ms=figures["maxDelayMs"],
        max_retry_after_ms=figures["maxRetryAfterMs"],
    )


def _raise(vector: Json) -> Iterator[tuple[object, object]]:
    expected, options = vector["expected"], vector["options"]
    try:
        error = ApiError(
            ErrorCode(vector["code"]),
            options.get("message"),
            status=options.get("status"),
            param=options.get("param"),
            retry_after_ms=options.get("retryAfterMs"),
            request_id=options.get("requestId"),
        )
    except ValueError:
        yield {"refused": True}, expected
        return
    cause = options.get("cause")
    if cause is not None:
        error.__cause__ = RuntimeError(cause)
        yield cause in f"{error} {error!r} {json.dumps(error.to_body())}", False
    answers = {}
    for name in expected.get("answers", ()):
        answer = error.to_answer(name)
        sent = json.dumps(answer.body)
        parsed = parse_error(status=answer.status, headers=answer.headers, body=sent)
        answers[name] = {
            "headers": answer.headers,
            "body": json.loads(sent),
            "parsed": result_of(parsed),
        }
    yield {"status": error.status, "answers": answers}, expected


def _negotiate(vector: Json) -> Iterator[tuple[object, object]]:
    yield negotiate(vector["accept"]), vector["expected"]


_RUN: dict[str, Callable[[Json], Iterator[tuple[object, object]]]] = {
    "parse": _parse,
    "stream": _stream,
    "decide-retry": _decide_retry,
    "raise": _raise,
    "negotiate": _negotiate,
}
