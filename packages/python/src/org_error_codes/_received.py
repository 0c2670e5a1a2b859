"""Reading the error of one exception of a client library."""

from dataclasses import replace
from typing import Any, Final, TypeAlias

from ._api_error import ApiError
from ._errors import ParsedError, ReceivedError
from ._generated.settings import REQUEST_ID_HEADERS
from ._mcp import json_rpc_error
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


def is_bare(error: object) -> bool:
    """Return whether an exception keeps only the status of a response.

    The library may have invented that.
    """
    if isinstance(error, (ApiError, ReceivedError)):
        return False
    kept = (at(error, name) for name in ("response", "headers", "body", "details"))
    return status_of(error) is not None and all(part is None for part in kept)


def _error_of_name(error: object, now: float | None) -> ParsedError | None:
    """Return the error of an exception with a name instead of a body."""
    named = (
        _named_by_aws(error)
        or _named_by_google(error)
        or _named_by_grpc(error)
        or _named_by_mcp(error)
    )
    if named is None:
        return None
    body, status, headers = named
    parsed = parse_error(status=status, headers=headers, body=body, now=now)
    return replace(parsed, body=None)


_Named: TypeAlias = tuple[dict[str, object], int | None, Any]
"""A body of a name and a text, and the status and headers if there are any."""


def _body(name: str | None, text: str | None) -> dict[str, object]:
    return {"type": name, "message": text}


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
        return (
            {"type": name and name[:1].upper() + name[1:], "message": text},
            None,
            None,
        )
    status = whole(dict.get(metadata, "HTTPStatusCode"))
    # A response without an exception of its own is named by its status.
    body = _body(None if name == str(status) else name, text)
    headers = dict.get(metadata, "HTTPHeaders")
    request_id = plain(dict.get(metadata, "RequestId"))
    if isinstance(headers, dict) and request_id and REQUEST_ID_HEADERS:
        headers = {**headers, REQUEST_ID_HEADERS[0]: request_id}
    return body, status, headers


def _named_by_google(error: object) -> _Named | None:
    """Read the exceptions of google.api_core."""
    if "GoogleAPICallError" not in class_names(error):
        return None
    name = plain(at(at(error, "grpc_status_code"), "name"))
    body = _body(name, plain(at(error, "message")))
    return body, whole(at(error, "code")), None


def _named_by_grpc(error: object) -> _Named | None:
    """Read the exceptions of grpc, which have methods."""
    code, details = at(error, "code"), at(error, "details")
    if "RpcError" not in class_names(error) or not callable(code):
        return None
    text = plain(details()) if callable(details) else None
    return _body(plain(at(code(), "name")), text), None, None


def _named_by_mcp(error: object) -> _Named | None:
    """Read what MCP keeps of JSON-RPC."""
    body = json_rpc_error(error)
    return (body, None, None) if body else None
