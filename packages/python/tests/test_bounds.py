"""Where reading stops: no real response goes there."""

import pytest

from org_error_codes import (
    error_from_response,
    negotiate,
    parse_error,
    parse_error_event,
)

_ACCEPT = "application/problem+json"
_NAME = "\nevent: error"


@pytest.mark.parametrize(("length", "delay"), [(262_144, 5), (262_145, None)])
def test_a_header_has_a_longest_value(length: int, delay: int | None) -> None:
    value = "5".rjust(length, "0")
    assert parse_error(headers={"retry-after": value}).retry_after == delay


@pytest.mark.parametrize(("count", "delay"), [(65_536, 5), (65_537, None)])
def test_so_many_headers_are_read(count: int, delay: int | None) -> None:
    headers = [("x-other", "v")] * (count - 1) + [("retry-after", "5")]
    assert parse_error(headers=headers).retry_after == delay


@pytest.mark.parametrize(
    ("length", "body_format"),
    [(262_144, "problem"), (262_145, negotiate(None))],
)
def test_an_accept_header_has_a_longest_value(length: int, body_format: str) -> None:
    assert negotiate(_ACCEPT.rjust(length, ",")) == body_format


@pytest.mark.parametrize(
    ("length", "is_error"), [(2_097_152, True), (2_097_153, False)]
)
def test_an_event_is_read_so_far(length: int, *, is_error: bool) -> None:
    event = "data: x".ljust(length - len(_NAME), "\n") + _NAME
    assert (parse_error_event(event) is not None) == is_error


def test_a_body_may_have_so_many_empty_chunks() -> None:
    class Endless:
        read = 0

        def iter_bytes(self) -> object:
            while True:
                self.read += 1
                yield b""

    response = Endless()
    error_from_response(response)
    assert response.read == 1_024
