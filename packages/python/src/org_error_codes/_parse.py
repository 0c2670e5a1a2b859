"""Reading the error in a response."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from ._beyond_shapes import error_status, status_in
from ._body import UNREADABLE, read_body
from ._classify import classify
from ._content import content_of
from ._errors import ParsedError
from ._generated.codes import CODES
from ._generated.entry import CodeEntry
from ._generated.retired import RETIRED
from ._generated.settings import DOCS
from ._http import (
    WAITS,
    HeadersLike,
    headers_in,
    is_request_id,
    request_id_at_end,
    request_id_in,
    retry_after_in,
)
from ._listed import canonical
from ._shape import Content
from ._text import clean, cut, well_formed
from ._values import attempt, duration, plain, whole
from ._wait import wait_in

_STATUSES: Final = range(100, 600)

_FIRST_ERROR: Final = 400

_SHOULD_RETRY: Final = {"true": True, "false": False}


def parse_error(
    *,
    status: int | None = None,
    headers: HeadersLike | None = None,
    body: str | bytes | Mapping[str, object] | list[Any] | None = None,
    now: float | None = None,
) -> ParsedError:
    """Parse the error in the parts of a response.

    It never raises, whatever you pass: unreadable parts count as missing.

    Args:
        status: The HTTP status.
        headers: The headers of any client library, a dict, or pairs.
        body: The body: text, bytes, or decoded JSON.
        now: The current time in seconds since 1970, as `time.time` returns it, for
            dates in `retry-after` if there is no `date` header.

    Returns:
        The error, classified by its code or else by its status.

    """
    # P1 to P87 of the contract.
    try:
        return _parse(status, headers, body, now)
    except Exception:  # noqa: BLE001
        # Nothing is called here, because the stack may be exhausted.
        return NOTHING


def _parse(status: object, headers: object, body: object, now: object) -> ParsedError:
    found = headers_in(headers)
    try:
        given = read_body(body)
        content = content_of(given)
    except Exception:  # noqa: BLE001
        given, content = UNREADABLE, Content("text")
    tree = given.tree
    others = content.others
    code = sent_code = content.code
    entry = CODES.get(code) if code else None
    retired_url = None
    if code and not entry:
        sent_code = clean(code)
        code = canonical(sent_code)
        entry = CODES.get(code)
        retired_url = RETIRED.get(code)

    request_id = request_id_in(found) or _id_in(others.request_id)
    message = well_formed(content.message)
    end = request_id_at_end(message)
    if end:
        request_id = request_id or end.request_id
        # A suffix with a different id than the header's is not about this request.
        if end.request_id == request_id:
            message = message[: end.start]

    number = status if type(status) is int else attempt(whole, status, None)
    counted = number if number in _STATUSES else None
    is_error = counted is not None and counted >= _FIRST_ERROR
    if tree and not is_error and not _is_listed(counted, entry):
        # An error inside a stream came with the status of a success.
        names = () if entry or retired_url else (code, content.type)
        told = partial(status_in, names=names)
        stated = attempt(error_status, others.status, None)
        counted = stated or attempt(told, tree, None) or counted
    retry_after = None
    if not WAITS.isdisjoint(found):
        given_now = attempt(duration, now, None)
        retry_after = attempt(partial(retry_after_in, found), given_now, None)
    if tree and content.has_rare and retry_after is None:
        retry_after = attempt(wait_in, tree, None)
    recovery = entry.recovery if entry else None
    actor = entry.actor if entry else None
    kind = content.type and clean(content.type)
    told_url = retired_url or _url_in(others.docs_url) or _page_in(kind)
    docs_url = entry.docs_url if entry else told_url
    if not (recovery and actor and docs_url):
        by_status = classify(counted)
        recovery = recovery or by_status.recovery
        actor = actor or by_status.actor
        docs_url = docs_url or by_status.docs_url
    return ParsedError(
        content.format,
        entry.code if entry else code,
        sent_code,
        entry,
        counted,
        cut(message),
        kind,
        content.param and clean(content.param),
        request_id,
        others.details,
        retry_after,
        _SHOULD_RETRY.get(found.get("x-should-retry", "")),
        recovery,
        actor,
        docs_url,
        tree,
    )


def _is_listed(status: int | None, entry: CodeEntry | None) -> bool:
    """Return whether a status is one of this code."""
    if status is None or entry is None:
        return False
    return status in entry.statuses or f"{status // 100}xx" in entry.statuses


def _id_in(value: object) -> str | None:
    text = plain(value)
    return text if is_request_id(text) else None


def _url_in(value: object) -> str | None:
    text = plain(value) or ""
    return clean(text) if text.startswith(("https://", "http://")) else None


def _page_in(kind: str | None) -> str | None:
    """Return a type that is a page of the catalogue, that of a newer code."""
    return kind if kind and kind.startswith(DOCS) else None


NOTHING: Final = _parse(None, None, None, None)
"""The result if nothing can be read."""
