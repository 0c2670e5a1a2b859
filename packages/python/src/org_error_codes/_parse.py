"""Understanding an answer."""

from collections.abc import Mapping
from typing import Final

from ._body import Body, read_body
from ._generated.codes import CODES
from ._generated.retired import RETIRED
from ._generated.settings import Format
from ._headers import HeadersLike, told_by
from ._number import whole
from ._parsed_error import ParsedError
from ._property import attempt
from ._request_id import request_id_at_end, request_id_in
from ._retry_after import retry_after_in
from ._shape import Fields, fit
from ._text import cut, well_formed
from ._verdict import verdict_of

_STATUSES: Final = range(100, 600)

_SHOULD_RETRY: Final = {"true": True, "false": False}


def parse_error(
    *,
    status: int | None = None,
    headers: HeadersLike | None = None,
    body: str | bytes | Mapping[str, object] | None = None,
    now: int | None = None,
) -> ParsedError:
    """Tell what is known of an error from the answer that it came in.

    It never raises, whatever it is given: what cannot be read counts as missing. The
    rules are P1 to P57 of the contract in `packages/conformance`.

    Args:
        status: The HTTP status.
        headers: Of a client library, a dict, or a list of pairs; names in any case.
        body: Text, bytes, or a body that was decoded already.
        now: The time in milliseconds since 1970 that dates in headers are compared
            with; the clock's, if left out.

    """
    try:
        return _parse(status, headers, body, now)
    except Exception:  # noqa: BLE001
        # No call: there may be no room for one on the stack.
        return NOTHING


def _parse(status: object, headers: object, body: object, now: object) -> ParsedError:
    told = told_by(headers)
    given, fields = attempt(_read, body, _UNREADABLE)
    sent = (fields.code or fields.type or "") if fields else ""
    entry = CODES.get(sent)
    retired_page = None if entry else RETIRED.get(sent)
    code = type_ = param = None
    if fields:
        code = _clean(sent if entry or retired_page else fields.code)
        type_ = _clean(fields.type)
        param = _clean(fields.param)
    message = well_formed(fields.message if fields else given.text)

    request_id = request_id_in(told)
    end = request_id_at_end(message)
    if end:
        request_id = request_id or end.id
        # A suffix with another id than the header's is someone else's, and stays.
        if end.id == request_id:
            message = message[: end.at]

    number = attempt(whole, status, None)
    counted = number if number in _STATUSES else None
    verdict = entry or verdict_of(counted)
    return ParsedError(
        format=fields.format if fields else _shapeless(given),
        code=entry.code if entry else code,
        entry=entry,
        status=counted,
        message=cut(message),
        type=type_,
        param=param,
        request_id=request_id,
        retry_after_ms=retry_after_in(told, attempt(whole, now, None)),
        should_retry=_SHOULD_RETRY.get(told.get("x-should-retry", "")),
        recovery=verdict.recovery,
        actor=verdict.actor,
        page=retired_page or verdict.page,
        body=given.tree,
    )


_UNREADABLE: Final = (Body("", None, decoded=True), None)
"""A body that raises while it is read is like one that no shape fits."""


def _read(body: object) -> tuple[Body, Fields | None]:
    given = read_body(body)
    return given, fit(given.tree) if given.tree is not None else None


def _shapeless(given: Body) -> Format:
    return "text" if given.text or given.decoded else "empty"


def _clean(text: str | None) -> str | None:
    return text and cut(well_formed(text))


NOTHING: Final = _parse(None, None, None, None)
"""What is known of an error of which nothing can be read."""
