"""Error handlers for Django.

They need Django: `pip install org-error-codes[django]`. In the settings:

    MIDDLEWARE = [..., "org_error_codes.django.ApiErrorMiddleware"]

In the root URLconf, for every other exception (Django uses these without `DEBUG`):

    from org_error_codes.django import error_handler

    handler400 = handler403 = handler404 = handler500 = error_handler
"""

import sys

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.deprecation import MiddlewareMixin

from ._causes import api_error_in
from ._http import headers_in, request_id_in
from ._render import render_error

__all__ = ["ApiErrorMiddleware", "error_handler"]


class ApiErrorMiddleware(MiddlewareMixin):
    """Responds to each `ApiError` of a view.

    The error may be the cause of what was raised, or a member of a group. The response
    has problem details if the request asks for them, and the request's id if the error
    has none. Make it the last middleware.
    """

    def process_exception(
        self,
        request: HttpRequest,
        exception: Exception,
    ) -> HttpResponse | None:
        """Return the response to an `ApiError`; leave other exceptions to Django."""
        return _render(request, exception) if api_error_in(exception) else None


def error_handler(
    request: HttpRequest,
    exception: Exception | None = None,
) -> HttpResponse:
    """Return the response to an exception; use it as handler400 to handler500.

    A request that Django itself rejects keeps its status, and an `ApiError` of a
    middleware decides its response. Anything else gets status 500, and Django logs it.
    The response discloses nothing of the exception.
    """
    # H6 to H13 of the contract.
    if exception is None:
        # Django calls handler500 without the exception.
        return _render(request, sys.exc_info()[1])
    if isinstance(exception, Http404):
        return _render(request, exception, 404)
    is_denied = isinstance(exception, PermissionDenied)
    return _render(request, exception, 403 if is_denied else 400)


def _render(
    request: HttpRequest,
    raised: BaseException | None,
    status: int | None = None,
) -> HttpResponse:
    rendered = render_error(
        raised,
        request.headers.get("accept"),
        status=status,
        request_id=request_id_in(headers_in(request.headers)),
    )
    return HttpResponse(
        rendered.body,
        status=rendered.status,
        headers=dict(rendered.headers),
    )
