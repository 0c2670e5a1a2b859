"""Runs lines of JSON, for the differential test of all languages.

A line in says what `parse_error` and `decide_retry` are given, a line out what they
return, as canonical JSON (RFC 8785).
"""

import base64
import json
import sys
from collections.abc import Iterable
from typing import Any

from vectors.run import milliseconds, result_of, seconds

from org_error_codes import decide_retry, parse_error


def run(line: str) -> str:
    """Run one line."""
    given: dict[str, Any] = json.loads(line)
    body = given["body"]
    error = parse_error(
        status=given["status"],
        headers=given["headers"],
        body=None if body is None else base64.b64decode(body),
        now=seconds(given["now"]),
    )
    decision = decide_retry(error, given["attempt"], random=given["random"])
    return _canonical(
        {
            "decision": {
                "delayMs": milliseconds(decision.delay),
                "reason": decision.reason,
                "retry": decision.retry,
            },
            "error": result_of(error),
        },
    )


def _canonical(value: object) -> str:
    """Write what holds no fraction: Python has RFC 8785's escapes and order already."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def main(lines: Iterable[str]) -> None:
    """Run every line. Only details can hold lone surrogates, which become escapes."""
    with open(  # noqa: PTH123
        sys.stdout.fileno(),
        "w",
        encoding="utf-8",
        errors="backslashreplace",
        newline="\n",
    ) as out:
        out.writelines(f"{run(line)}\n" for line in lines)


if __name__ == "__main__":
    main(open(sys.stdin.fileno(), encoding="utf-8"))  # noqa: PTH123, SIM115
