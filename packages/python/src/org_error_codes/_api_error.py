"""Errors that a service raises."""

import json
import math
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from ._classify import classify, type_of_status
from ._generated.codes import CODES
from ._generated.entry import CodeEntry, Deprecation, Recovery
from ._generated.error_code import ErrorCode
from ._generated.settings import (
    BODIES,
    FORMAT,
    MEDIA_TYPES,
    Body,
    BodyFormat,
)
from ._generated.wire import BodyFields
from ._http import MAX_DELAY, is_request_id, request_id_header
from ._text import log_line
from ._values import duration, whole

_ANY: Final = ("1xx", "2xx", "3xx", "4xx", "5xx")
"""What a code can have for which the catalogue lists no status."""

_STOPS: Final = (".", "!", "?", "…", "。", "！", "？")  # noqa: RUF001
"""What ends a sentence."""


@dataclass(frozen=True, slots=True)
class RenderedError:
    """An error response that is ready to send."""

    status: int
    """The HTTP status."""
    headers: Mapping[str, str]
    """The headers, by lower-case name."""
    body: bytes
    """The body, as JSON."""


class ApiError(Exception):
    """An error that a service raises: one of the codes, with one of its statuses.

    The cause (`raise ApiError(…) from error`) and the traceback are never sent.
    `str(error)` is the line for logs: `code (status): message [request id]`.

    Attributes:
        code: The error code.
        status: The HTTP status.
        message: The message for people, which clients receive.
        param: The request field that caused the error.
        retry_after: How many seconds clients should wait.
        request_id: The id of the failed request.
        details: What else clients should know.

    """

    code: ErrorCode
    status: int
    message: str
    param: str | None
    retry_after: float | None
    request_id: str | None
    details: object

    def __init__(  # noqa: PLR0913
        self,
        code: ErrorCode,
        message: str | None = None,
        *,
        status: int | None = None,
        param: str | None = None,
        retry_after: float | None = None,
        request_id: str | None = None,
        details: object = None,
    ) -> None:
        """Create an error to raise.

        Args:
            code: The error code.
            message: The message for people. Default: the code's meaning.
            status: One of the code's statuses, or any if the catalogue lists none.
                Default: the first one that is a number, else the first one of the
                first class, such as 500 for `5xx`, else 500.
            param: The request field that caused the error. It is sent if the body
                has a place for it.
            retry_after: How many seconds clients should wait.
            request_id: The id of the failed request.
            details: What else clients should know: any JSON value. It is sent if the
                body has a place for it. What JSON cannot express is left out.

        Raises:
            ValueError: The code does not exist, or it does not have this status.

        Warns:
            DeprecationWarning: The code is deprecated.

        """
        # R3, R16 and R17 of the contract.
        self.code = ErrorCode(code)
        if self.entry.deprecated:
            _warn(self.entry, self.entry.deprecated)
        self.message = self.entry.meaning if message is None else message
        self.status = _status_in(self.entry, status)
        self.param = param
        self.retry_after = retry_after
        self.request_id = request_id
        self.details = details
        super().__init__(self.code, self.message)

    def __str__(self) -> str:
        """Return the line for logs."""
        return log_line(self.code, self.status, self.message, self.request_id)

    def __repr__(self) -> str:
        """Return the call that creates this error."""
        parts = [repr(str(self.code)), repr(self.message), f"status={self.status}"]
        for name in ("param", "retry_after", "request_id", "details"):
            value = getattr(self, name)
            if value is not None:
                parts.append(f"{name}={value!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def __reduce__(self) -> tuple[object, ...]:
        """Support copies and pickles, because `Exception` loses named arguments."""
        make = partial(
            type(self),
            status=self.status,
            param=self.param,
            retry_after=self.retry_after,
            request_id=self.request_id,
            details=self.details,
        )
        return make, self.args, self.__dict__

    @property
    def entry(self) -> CodeEntry:
        """What the catalogue says about the code."""
        return CODES[self.code]

    @property
    def recovery(self) -> Recovery:
        """What can help: the same request later, a changed request, or nothing."""
        return self.entry.recovery or classify(self.status).recovery

    def to_body(self, body_format: BodyFormat = FORMAT) -> Body:
        """Return the body of the error response, before it becomes JSON."""
        return self._body(body_format, self.request_id)

    def _body(self, body_format: BodyFormat, request_id: str | None) -> Body:
        entry = self.entry
        return BODIES[body_format](
            BodyFields(
                code=entry.value,
                status=self.status,
                message=self.message,
                type=entry.category or type_of_status(self.status),
                param=self.param,
                meaning=entry.meaning,
                docs_url=entry.docs_url,
                request_id=request_id if is_request_id(request_id) else None,
                details=_as_json(self.details),
            ),
        )

    def render(
        self,
        body_format: BodyFormat = FORMAT,
        *,
        fallback_id: str | None = None,
    ) -> RenderedError:
        """Return the error response, for a framework to send.

        Args:
            body_format: The format of the body.
            fallback_id: The id of the request, if the error has none.

        """
        # R4 to R10 and H14 of the contract.
        headers = {"content-type": MEDIA_TYPES[body_format]}
        delay = duration(self.retry_after)
        if delay is not None:
            headers["retry-after"] = f"{math.ceil(min(delay, MAX_DELAY))}"
        own = self.request_id
        request_id = own if is_request_id(own) else fallback_id
        headers.update(request_id_header(request_id))
        body = to_json(self._body(body_format, request_id))
        return RenderedError(self.status, headers, body)


def to_json(body: Body) -> bytes:
    """Return a body as JSON."""
    return json.dumps(body, separators=(",", ":"), allow_nan=False).encode()


def _as_json(value: object) -> object:
    """Return a copy of a value as JSON has it; `None` if JSON has none."""
    # H16 of the contract.
    if value is None:
        return None
    try:
        copy: object = json.loads(json.dumps(value, allow_nan=False))
    except Exception:  # noqa: BLE001
        return None
    return copy


def _warn(entry: CodeEntry, deprecated: Deprecation) -> None:
    use = f" Use {deprecated.replaced_by}." if deprecated.replaced_by else ""
    reason = deprecated.reason
    stop = "" if reason.endswith(_STOPS) else "."
    message = f"{entry.code} is deprecated: {reason}{stop}{use}"
    warnings.warn(message, DeprecationWarning, stacklevel=3)


def _status_in(entry: CodeEntry, given: int | None) -> int:
    listed = entry.statuses
    status = _usual(listed) if given is None else whole(given)
    allowed = listed or _ANY
    if status is not None and (status in allowed or f"{status // 100}xx" in allowed):
        return status
    choice = ", ".join(map(str, listed)) or "100 to 599"
    message = f"{entry.code} does not have status {given}. Pass one of: {choice}."
    raise ValueError(message)


def _usual(listed: tuple[int | str, ...]) -> int:
    """Return the first status that is a number, else the first one of a class."""
    numbers = (status for status in listed if isinstance(status, int))
    first_class = next(iter(listed), "5xx")
    return next(numbers, None) or int(str(first_class)[0]) * 100
