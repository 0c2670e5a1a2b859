"""Error codes: raise them in a service, read them in a client.

Services raise an `ApiError` with an `ErrorCode`; only codes of this version exist.
Clients call `raise_for_error(response)`, or parse what they received with
`error_from_response`, `error_from_exception` or `parse_error`. Parsing is lenient:
unknown codes are kept and classified by their status.
"""

from types import FunctionType

from ._api_error import ApiError, RenderedError
from ._errors import ParsedError, ReceivedError
from ._event import parse_error_event
from ._exceptions import error_from_exception
from ._generated.bodies import ProblemDetails
from ._generated.codes import CODES
from ._generated.entry import Actor, CodeEntry, Deprecation, Recovery, StatusEntry
from ._generated.error_code import ErrorCode
from ._generated.retired import RETIRED
from ._generated.settings import DEFAULT_RETRY_POLICY, Body, BodyFormat, Format
from ._generated.statuses import STATUSES
from ._generated.wire import RetryPolicy
from ._http import HeadersLike
from ._parse import parse_error
from ._render import negotiate, render_error
from ._responses import (
    error_from_async_response,
    error_from_response,
    raise_for_error,
    raise_for_error_async,
)
from ._retry import Reason, RetryDecision, decide_retry, retry

__all__ = [
    "CODES",
    "DEFAULT_RETRY_POLICY",
    "RETIRED",
    "STATUSES",
    "Actor",
    "ApiError",
    "Body",
    "BodyFormat",
    "CodeEntry",
    "Deprecation",
    "ErrorCode",
    "Format",
    "HeadersLike",
    "ParsedError",
    "ProblemDetails",
    "Reason",
    "ReceivedError",
    "Recovery",
    "RenderedError",
    "RetryDecision",
    "RetryPolicy",
    "StatusEntry",
    "decide_retry",
    "error_from_async_response",
    "error_from_exception",
    "error_from_response",
    "negotiate",
    "parse_error",
    "parse_error_event",
    "raise_for_error",
    "raise_for_error_async",
    "render_error",
    "retry",
]

# Make tracebacks, representations and pickles name this module.
for _name in __all__:
    _item = globals()[_name]
    if isinstance(_item, (type, FunctionType)):
        _item.__module__ = __name__
