"""Reading the error in a response."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final, NamedTuple

from ._beyond_shapes import status_in
from ._body import UNREADABLE, ReadBody, read_body
from ._content import Content, content_of
from ._errors import ParsedError
from ._generated.codes import CODES
from ._generated.entry import Actor, Recovery
from ._generated.retired import RETIRED
from ._generated.statuses import STATUSES
from ._http import (
    HeadersLike,
    headers_in,
    request_id_at_end,
    request_id_in,
    retry_after_in,
)
from ._text import cut, well_formed
from ._values import attempt, duration, whole
from ._wait import wait_in

_STATUSES: Final = range(100, 600)

_FIRST_ERROR: Final = 400

_UNLIKE_THEIR_CLASS: Final = (408, 425, 429, 501, 505)

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
    # P1 to P81 of the contract.
    try:
        return _parse(status, headers, body, now)
    except Exception:  # noqa: BLE001
        # Nothing is called here, because the stack may be exhausted.
        return NOTHING


def _parse(status: object, headers: object, body: object, now: object) -> ParsedError:
    found = headers_in(headers)
    given, content = attempt(_read, body, (UNREADABLE, Content("text")))
    tree = given.tree
    code = _clean(content.code)
    entry = CODES.get(code or "")
    retired_url = None if entry else RETIRED.get(code or "")

    request_id = request_id_in(found)
    message = well_formed(content.message)
    end = request_id_at_end(message)
    if end:
        request_id = request_id or end.request_id
        # A suffix with a different id than the header's is not about this request.
        if end.request_id == request_id:
            message = message[: end.start]

    number = attempt(whole, status, None)
    counted = number if number in _STATUSES else None
    if tree and (counted is None or counted < _FIRST_ERROR):
        # An error inside a stream came with the status of a success.
        names = () if entry or retired_url else (code, content.type)
        told = partial(status_in, names=names)
        counted = attempt(told, tree, None) or counted
    retry_after = attempt(lambda now: retry_after_in(found, duration(now)), now, None)
    if tree and retry_after is None:
        retry_after = attempt(wait_in, tree, None)
    classification = entry or classify(counted)
    return ParsedError(
        format=content.format,
        code=entry.code if entry else code,
        entry=entry,
        status=counted,
        message=cut(message),
        type=_clean(content.type),
        param=_clean(content.param),
        request_id=request_id,
        retry_after=retry_after,
        should_retry=_SHOULD_RETRY.get(found.get("x-should-retry", "")),
        recovery=classification.recovery,
        actor=classification.actor,
        docs_url=retired_url or classification.docs_url,
        body=tree,
    )


def _read(body: object) -> tuple[ReadBody, Content]:
    given = read_body(body)
    return given, content_of(given)


def _clean(text: str | None) -> str | None:
    return text and cut(well_formed(text))


class Classification(NamedTuple):
    """What an error means."""

    recovery: Recovery
    actor: Actor
    docs_url: str | None


def classify(status: int | None) -> Classification:
    """Classify a status without a known code."""
    if status is None:
        return Classification("terminal", "operator", None)
    own = STATUSES.get(status)
    if own:
        return Classification(own.recovery, own.actor, own.docs_url)
    of_class = STATUSES.get(f"{status // 100}xx")
    docs_url = of_class.docs_url if of_class else None
    is_unlike = status in _UNLIKE_THEIR_CLASS
    if of_class and not is_unlike:
        return Classification(of_class.recovery, of_class.actor, docs_url)
    if status // 100 == 4:  # noqa: PLR2004
        recovery: Recovery = "transient" if is_unlike else "correctable"
        return Classification(recovery, "caller", docs_url)
    is_outage = status // 100 == 5 and not is_unlike  # noqa: PLR2004
    return Classification(
        "transient" if is_outage else "terminal", "operator", docs_url
    )


NOTHING: Final = _parse(None, None, None, None)
"""The result if nothing can be read."""
