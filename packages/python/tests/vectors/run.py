"""Runs a vector."""

import base64
import json
import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, TypeAlias

from org_error_codes import (
    DEFAULT_RETRY_POLICY,
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

FIELDS = {
    "format": "format",
    "code": "code",
    "sent_code": "sentCode",
    "known": "known",
    "status": "status",
    "message": "message",
    "type": "type",
    "param": "param",
    "request_id": "requestId",
    "details": "details",
    "should_retry": "shouldRetry",
    "recovery": "recovery",
    "actor": "actor",
    "docs_url": "docsUrl",
}
"""The fields of a result, by their names here."""


def result_of(error: ParsedError) -> Json:
    """Give a result as vectors name it."""
    fields = {name: getattr(error, field) for field, name in FIELDS.items()}
    return {**fields, "retryAfterMs": milliseconds(error.retry_after)}


def seconds(milliseconds: float | None) -> float | None:
    """Give a time of the vectors as the package takes it."""
    return None if milliseconds is None else milliseconds / 1000


def milliseconds(seconds: float | None) -> int | None:
    """Give a time of the package as the vectors have it."""
    return None if seconds is None else round(seconds * 1000)


def compared(kind: str, vector: Json) -> Iterator[tuple[object, object]]:
    """Run a vector; give each result beside what is expected."""
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
                now=seconds(vector.get("now")),
            )
            yield result_of(error), expected
            if body is not ...:
                yield error.body, body
            entry = error.entry
            yield (
                entry and entry.docs_url,
                expected["docsUrl"] if expected["known"] else None,
            )


def _stream(vector: Json) -> Iterator[tuple[object, object]]:
    for headers in _headers(vector.get("headers")):
        error = parse_error_event(
            vector["event"],
            status=vector.get("status"),
            headers=headers,
            now=seconds(vector.get("now")),
        )
        yield error and result_of(error), vector["expected"]


def _decide_retry(vector: Json) -> Iterator[tuple[object, object]]:
    attempt: Any = _number(vector["attempt"])
    policy = vector.get("policy")
    decision = decide_retry(
        replace(
            parse_error(),
            recovery=vector["error"]["recovery"],
            retry_after=seconds(vector["error"]["retryAfterMs"]),
            should_retry=vector["error"]["shouldRetry"],
        ),
        attempt,
        random=_number(vector["random"]),
        policy=DEFAULT_RETRY_POLICY if policy is None else _policy(policy),
    )
    actual = {
        "retry": decision.retry,
        "delayMs": milliseconds(decision.delay),
        "reason": decision.reason,
    }
    yield actual, vector["expected"]


def _number(number: float | None) -> float:
    return math.nan if number is None else number


def _policy(figures: Json) -> RetryPolicy:
    return RetryPolicy(
        attempts=figures["attempts"],
        initial_delay=figures["initialDelayMs"] / 1000,
        max_delay=figures["maxDelayMs"] / 1000,
        max_retry_after=figures["maxRetryAfterMs"] / 1000,
    )


def _raise(vector: Json) -> Iterator[tuple[object, object]]:
    expected, options = vector["expected"], vector["options"]
    try:
        error = ApiError(
            ErrorCode(vector["code"]),
            options.get("message"),
            status=options.get("status"),
            param=options.get("param"),
            retry_after=seconds(options.get("retryAfterMs")),
            request_id=options.get("requestId"),
            details=options.get("details"),
        )
    except ValueError:
        yield {"refused": True}, expected
        return
    cause = options.get("cause")
    if cause is not None:
        error.__cause__ = RuntimeError(cause)
        yield cause in f"{error} {error!r} {json.dumps(error.to_body())}", False
    rendered = {}
    for name in expected.get("rendered", ()):
        sent = error.render(name)
        parsed = parse_error(status=sent.status, headers=sent.headers, body=sent.body)
        rendered[name] = {
            "headers": sent.headers,
            "body": json.loads(sent.body),
            "parsed": result_of(parsed),
        }
    yield {"status": error.status, "rendered": rendered}, expected


def _negotiate(vector: Json) -> Iterator[tuple[object, object]]:
    yield negotiate(vector["accept"]), vector["expected"]


_RUN: dict[str, Callable[[Json], Iterator[tuple[object, object]]]] = {
    "parse": _parse,
    "stream": _stream,
    "decide-retry": _decide_retry,
    "raise": _raise,
    "negotiate": _negotiate,
}
