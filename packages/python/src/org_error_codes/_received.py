"""Reading the error of one exception of a client library."""

from dataclasses import replace
from typing import Any, Final, TypeAlias

from ._api_error import ApiError
from ._errors import ParsedError, ReceivedError
from ._parse import parse_error
from ._responses import error_from_response, status_of
from ._values import at, class_names, plain, whole

_STATUSES: Final = range(100, 600)
_FIRST_ERROR: Final = 400


def error_in(error: object, now: float | None) -> ParsedError | None:
    """Return the error in an exception's response; None if there is none."""
    # U7 to U9 of the contract.
    if isinstance(error, ReceivedError):
        return error.error
    if isinstance(error, ApiError):
        sent = error.render()
        return parse_error(
            status=sent.status,
            headers=sent.headers,
            body=sent.body,
            now=now,
        )
    for holder in (at(error, "response"), error):
        if status_of(holder) in _STATUSES:
            return _error_of_response(error, holder, now)
    return _error_of_name(error, now) or _error_of_event(error, now)


def _error_of_response(
    error: object,
    response: object,
    now: float | None,
) -> ParsedError | None:
    """Return the error in a response, or in what an exception keeps of its body.

    None if there is no error: the connection was lost after the response had begun.
    """
    parsed = error_from_response(response, now=now)
    if parsed.format == "empty":
        headers: Any = at(response, "headers")
        body = _kept_body(error) or plain(at(error, "body"))
        parsed = parse_error(status=parsed.status, headers=headers, body=body, now=now)
    is_error = parsed.status is None or parsed.status >= _FIRST_ERROR
    return parsed if is_error or parsed.code is not None else None


def _error_of_event(error: object, now: float | None) -> ParsedError | None:
    """Return the error in a stream event; its status is not kept."""
    body = _kept_body(error)
    if not body:
        return None
    headers: Any = at(at(error, "response"), "headers")
    parsed = parse_error(headers=headers, body=body, now=now)
    return None if parsed.format == "text" else parsed


def _kept_body(error: object) -> dict[str, object] | None:
    """Return the decoded body that an exception keeps.

    openai keeps its `error` member as `body`, anthropic the whole body; Google's
    clients keep it as `details`.
    """
    body = at(error, "body")
    if isinstance(body, dict):
        return body if dict.__contains__(body, "error") else {"error": body}
    details = at(error, "details")
    return details if isinstance(details, dict) else None


def _error_of_name(error: object, now: float | None) -> ParsedError | None:
    """Return the error of an exception with a name instead of a body."""
    named = _named_by_aws(error) or _named_by_google(error) or _named_by_grpc(error)
    if named is None:
        return None
    name, text, status, headers = named
    body = {"type": name, "message": text}
    parsed = parse_error(status=status, headers=headers, body=body, now=now)
    return replace(parsed, body=None)


_Named: TypeAlias = tuple[str | None, str | None, int | None, Any]
"""The name and text of the error, and its status and headers if there are any."""


def _named_by_aws(error: object) -> _Named | None:
    """Read botocore's `response`."""
    response = at(error, "response")
    if not isinstance(response, dict):
        return None
    said = dict.get(response, "Error")
    if not isinstance(said, dict):
        return None
    name, text = plain(dict.get(said, "Code")), plain(dict.get(said, "Message"))
    metadata = dict.get(response, "ResponseMetadata")
    if not isinstance(metadata, dict):
        # Stream events are named like members: `throttlingException`.
        return name and name[:1].upper() + name[1:], text, None, None
    status = whole(dict.get(metadata, "HTTPStatusCode"))
    return name, text, status, dict.get(metadata, "HTTPHeaders")


def _named_by_google(error: object) -> _Named | None:
    """Read the exceptions of google.api_core."""
    if "GoogleAPICallError" not in class_names(error):
        return None
    name = plain(at(at(error, "grpc_status_code"), "name"))
    return name, plain(at(error, "message")), whole(at(error, "code")), None


def _named_by_grpc(error: object) -> _Named | None:
    """Read the exceptions of grpc, which have methods."""
    code, details = at(error, "code"), at(error, "details")
    if "RpcError" not in class_names(error) or not callable(code):
        return None
    text = plain(details()) if callable(details) else None
    return plain(at(code(), "name")), text, None, None
