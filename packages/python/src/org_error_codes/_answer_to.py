"""What a server answers when something was raised."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ._accept import negotiate
from ._api_error import ApiError
from ._generated.entry import StatusEntry
from ._generated.settings import FORMAT, FORMATS, AnswerFormat, Facts
from ._generated.statuses import STATUSES
from ._number import whole

_SERVER_ERROR: Final = 500
_REFUSALS: Final = range(400, 500)

_UNLISTED: Final = StatusEntry(
    status=_SERVER_ERROR,
    name="error",
    meaning="Error",
    cause="",
    recovery="terminal",
    actor="operator",
    # RFC 9457 section 4.2.1 has this page for what the status alone says.
    page="about:blank",
)


@dataclass(frozen=True, slots=True)
class WrittenAnswer:
    """An answer as a framework sends it."""

    status: int
    headers: Mapping[str, str]
    """By name in lower case."""
    body: bytes
    """JSON."""


def answer_to(
    raised: object,
    accept: str | None = None,
    *,
    refusal: int | None = None,
) -> WrittenAnswer:
    """Make what a server answers, in the format that the request asks for.

    Of anything but an `ApiError` it tells the status, and what the catalogue says of
    that: nothing of what was raised. It never raises: an `ApiError` that cannot be
    written is answered like anything else. The rules are H1 to H4 of the contract in
    `packages/conformance`.

    Args:
        raised: What was raised.
        accept: The `accept` header of the request.
        refusal: The status with which the framework itself refused the request.

    """
    name = FORMAT
    try:
        name = negotiate(accept)
        if isinstance(raised, ApiError):
            answer = raised.to_answer(name)
            return WrittenAnswer(answer.status, answer.headers, _written(answer.body))
        status = whole(refusal) or _SERVER_ERROR
        return _unnamed(status if status in _REFUSALS else _SERVER_ERROR, name)
    except Exception:  # noqa: BLE001
        return _FAILED[name]


def _unnamed(status: int, name: AnswerFormat) -> WrittenAnswer:
    entry = STATUSES.get(status) or STATUSES.get(f"{status // 100}xx") or _UNLISTED
    facts = Facts(
        code=None,
        status=status,
        message=entry.meaning,
        category=entry.name,
        param=None,
        meaning=entry.meaning,
        page=entry.page,
    )
    writer = FORMATS[name]
    headers = {"content-type": writer.media_type}
    return WrittenAnswer(status, headers, _written(writer.body(facts)))


def _written(body: object) -> bytes:
    return json.dumps(body, separators=(",", ":")).encode()


_FAILED: Final = {name: _unnamed(_SERVER_ERROR, name) for name in FORMATS}
"""Made beforehand: it is what remains where nothing else can be made."""
