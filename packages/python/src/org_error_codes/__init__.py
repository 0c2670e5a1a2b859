"""Every error code of the API, how a service raises it, and what a client makes of it.

Closed where you raise: `ErrorCode` has the codes of this version. Open where you
receive: what a server sends may be newer, so ask `known` of a parsed error, or look a
code up in `CODES`, and treat the rest as unknown.
"""

from ._accept import negotiate
from ._answer_to import WrittenAnswer, answer_to
from ._api_error import ApiAnswer, ApiError
from ._event import parse_error_event
from ._exception import error_from_exception
from ._generated.bodies import ProblemDetails
from ._generated.codes import CODES
from ._generated.entry import Actor, CodeEntry, Deprecation, Recovery, StatusEntry
from ._generated.error_code import ErrorCode
from ._generated.retired import RETIRED
from ._generated.settings import RETRY, AnswerFormat, Body, Format, RetryPolicy
from ._generated.statuses import STATUSES
from ._headers import HeadersLike
from ._parse import parse_error
from ._parsed_error import ParsedError
from ._response import error_from_async_response, error_from_response
from ._retry import Reason, Retryable, RetryDecision, decide_retry

__all__ = [
    "CODES",
    "RETIRED",
    "RETRY",
    "STATUSES",
    "Actor",
    "AnswerFormat",
    "ApiAnswer",
    "ApiError",
    "Body",
    "CodeEntry",
    "Deprecation",
    "ErrorCode",
    "Format",
    "HeadersLike",
    "ParsedError",
    "ProblemDetails",
    "Reason",
    "Recovery",
    "RetryDecision",
    "RetryPolicy",
    "Retryable",
    "StatusEntry",
    "WrittenAnswer",
    "answer_to",
    "decide_retry",
    "error_from_async_response",
    "error_from_exception",
    "error_from_response",
    "negotiate",
    "parse_error",
    "parse_error_event",
]
