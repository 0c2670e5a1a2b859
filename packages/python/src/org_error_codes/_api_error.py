"""Errors that a service raises."""

import math
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from ._generated.codes import CODES
from ._generated.entry import CodeEntry, Deprecation, Recovery
from ._generated.error_code import ErrorCode
from ._generated.settings import (
    FORMAT,
    FORMATS,
    REQUEST_ID_HEADERS,
    AnswerFormat,
    Body,
    Facts,
)
from ._number import whole
from ._request_id import is_request_id
from ._retry_after import MAX_DELAY_MS


@dataclass(frozen=True, slots=True)
class ApiAnswer:
    """An answer that is ready to be sent."""

    status: int
    headers: Mapping[str, str]
    """By name in lower case."""
    body: Body
    """To be sent as JSON."""


class ApiError(Exception):
    """An error that a service raises: one of the codes, with one of its statuses.

    What it came of (`raise … from error`) and its traceback stay inside. The rules are
    R1 to R13 of the contract in `packages/conformance`.
    """

    code: ErrorCode
    status: int
    message: str
    """What went wrong, for a person. It is public."""
    param: str | None
    """The request field at fault."""
    retry_after_ms: int | None
    """How long the client should wait."""
    request_id: str | None
    """The id of the request that failed."""

    def __init__(  # noqa: PLR0913
        self,
        code: ErrorCode,
        message: str | None = None,
        *,
        status: int | None = None,
        param: str | None = None,
        retry_after_ms: int | None = None,
        request_id: str | None = None,
    ) -> None:
        """Make an error to raise.

        Args:
            code: One of the catalogue's.
            message: What went wrong, for a person; what the code means, if left out.
            status: One of the code's; the first that is no class, if left out.
            param: The request field at fault.
            retry_after_ms: How long the client should wait.
            request_id: The id of the request that failed.

        Raises:
            ValueError: The code does not exist, or not with this status.

        Warns:
            DeprecationWarning: The code is deprecated.

        """
        self.code = ErrorCode(code)
        if self.entry.deprecated:
            _warn(self.entry, self.entry.deprecated)
        self.message = self.entry.meaning if message is None else message
        self.status = _status_in(self.entry, status)
        self.param = param
        self.retry_after_ms = retry_after_ms
        self.request_id = request_id
        super().__init__(self.code, self.message)

    def __str__(self) -> str:
        """Give the message."""
        return self.message

    def __reduce__(self) -> tuple[object, ...]:
        """Let other processes have it: Exception alone forgets named arguments."""
        make = partial(
            type(self),
            status=self.status,
            param=self.param,
            retry_after_ms=self.retry_after_ms,
            request_id=self.request_id,
        )
        return make, self.args, self.__dict__

    @property
    def entry(self) -> CodeEntry:
        """What the catalogue says of the code."""
        return CODES[self.code]

    @property
    def recovery(self) -> Recovery:
        """Whether sending again can help."""
        return self.entry.recovery

    @property
    def should_retry(self) -> None:
        """Nothing: who raises an error leaves it to the client whether to try again."""

    def to_body(self, format: AnswerFormat = FORMAT) -> Body:  # noqa: A002
        """Give the body of the answer."""
        return FORMATS[format].body(
            Facts(
                code=self.code.value,
                status=self.status,
                message=self.message,
                category=self.entry.category,
                param=self.param,
                meaning=self.entry.meaning,
                page=self.entry.page,
            ),
        )

    def to_answer(self, format: AnswerFormat = FORMAT) -> ApiAnswer:  # noqa: A002
        """Give the whole answer, for a framework that has its own way to send it."""
        headers = {"content-type": FORMATS[format].media_type}
        delay_ms: object = self.retry_after_ms
        if isinstance(delay_ms, (int, float)) and delay_ms >= 0:
            headers["retry-after"] = f"{math.ceil(min(delay_ms, MAX_DELAY_MS) / 1000)}"
        if REQUEST_ID_HEADERS and is_request_id(self.request_id):
            headers[REQUEST_ID_HEADERS[0]] = self.request_id
        return ApiAnswer(self.status, headers, self.to_body(format))


def _warn(entry: CodeEntry, deprecated: Deprecation) -> None:
    use = f" Use {deprecated.replaced_by}." if deprecated.replaced_by else ""
    message = f"{entry.code} is deprecated: {deprecated.reason}.{use}"
    warnings.warn(message, DeprecationWarning, stacklevel=3)


def _status_in(entry: CodeEntry, given: int | None) -> int:
    listed = entry.statuses
    numbers = (number for number in map(whole, listed) if number is not None)
    status = next(numbers, None) if given is None else whole(given)
    if status is not None and (status in listed or f"{status // 100}xx" in listed):
        return status
    fact = "needs a status" if given is None else f"does not come with status {given}"
    choice = ", ".join(map(str, listed))
    message = f"{entry.code} {fact}. Give it one of {choice}."
    raise ValueError(message)
