"""The response of a server to an exception."""

import re
from dataclasses import replace
from typing import Final

from ._api_error import RenderedError, to_json
from ._causes import api_error_in
from ._classify import entry_of_status, type_of_status
from ._generated.settings import BODIES, FORMAT, MEDIA_TYPES, BodyFormat
from ._generated.well_known import PHRASES
from ._generated.wire import BodyFields
from ._http import MAX_HEADER_LENGTH, is_request_id, request_id_header
from ._text import SPACE
from ._values import plain, whole

_VARY: Final = {"vary": "Accept"}

_RANGE_NOT_SATISFIABLE: Final = 416
_SERVER_ERROR: Final = 500
_ERRORS: Final = range(400, 600)

_OF_ANY_BODY: Final = (
    "accept-ranges",
    "content-disposition",
    "content-encoding",
    "content-language",
    "content-length",
    "content-type",
    "etag",
    "last-modified",
)

_WEIGHT: Final = re.compile(r"0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?")


def render_error(
    raised: object,
    accept: str | None = None,
    *,
    status: int | None = None,
    request_id: str | None = None,
) -> RenderedError:
    """Return the error response for an exception.

    If an `ApiError` was raised, or caused what was raised, or is in a group, it decides
    the response. Anything else has status 500 and a body with what the catalogue says
    about that status; it discloses nothing of the exception. Every response varies by
    the `accept` header. The function never raises.

    Args:
        raised: The exception.
        accept: The `accept` header of the request.
        status: The status from 400 to 599 that the framework or the application has
            chosen instead of 500.
        request_id: The id of the request. It is sent if the error has none.

    """
    # H6 to H10, H12 and H14 of the contract.
    body_format = FORMAT
    try:
        body_format = negotiate(accept)
        api_error = api_error_in(raised)
        if api_error:
            sent = api_error.render(body_format, fallback_id=request_id)
            return replace(sent, headers={**sent.headers, **_VARY})
        given = whole(status) or _SERVER_ERROR
        chosen = given if given in _ERRORS else _SERVER_ERROR
        return _render_status(chosen, body_format, request_id)
    except Exception:  # noqa: BLE001
        # Nothing is called here, because the stack may be exhausted.
        return _FAILED[body_format]


def describes_old_body(header: str, status: int) -> bool:
    """Return whether a header describes a body that one with this status replaces."""
    # H11. With 416, this header is the length of what was asked for.
    if header.lower() == "content-range":
        return status != _RANGE_NOT_SATISFIABLE
    return header.lower() in _OF_ANY_BODY


def negotiate(accept: str | None) -> BodyFormat:
    """Return the body format that the `accept` header of a request asks for.

    It is `problem` if the header prefers `application/problem+json` to
    `application/json`, or lists it with the same weight (RFC 9110 section 12.5.1); else
    the catalogue's own format. The function never raises.
    """
    # R13 to R15 of the contract.
    try:
        return _preferred(plain(accept) or "")
    except Exception:  # noqa: BLE001
        return FORMAT


def _preferred(accept: str) -> BodyFormat:
    weights: dict[str, float] = {}
    if len(accept) > MAX_HEADER_LENGTH:
        return FORMAT
    for element in accept.split(","):
        kind, *parameters = (part.strip(SPACE).lower() for part in element.split(";"))
        given = (text[2:] for text in parameters if text.startswith("q="))
        weight = next(given, "1")
        if _WEIGHT.fullmatch(weight):
            weights[kind] = max(weights.get(kind, 0), float(weight))
    others = weights.get("application/*", weights.get("*/*", 0))
    named = weights.get("application/problem+json", 0)
    problem = weights.get("application/problem+json", others)
    own = weights.get("application/json", others)
    is_preferred = problem > own or (named > 0 and named == own)
    return "problem" if is_preferred else FORMAT


def _render_status(
    status: int,
    body_format: BodyFormat,
    request_id: str | None = None,
) -> RenderedError:
    entry = entry_of_status(status)
    meaning = entry.meaning if entry else _phrase_of(status)
    body = BODIES[body_format](
        BodyFields(
            code=None,
            status=status,
            message=meaning,
            type=type_of_status(status),
            param=None,
            meaning=meaning,
            docs_url=entry.docs_url if entry else None,
            request_id=request_id if is_request_id(request_id) else None,
            details=None,
        ),
    )
    headers = {"content-type": MEDIA_TYPES[body_format], **_VARY}
    headers.update(request_id_header(request_id))
    return RenderedError(status, headers, to_json(body))


def _phrase_of(status: int) -> str:
    return PHRASES.get(status) or PHRASES[status // 100]


_FAILED: Final = {name: _render_status(_SERVER_ERROR, name) for name in BODIES}
"""Made at import, as the last resort."""
