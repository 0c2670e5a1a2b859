"""What shows only with a catalogue that lists few statuses and no class."""

import json

import pytest
from acme_errors import render_error


@pytest.mark.parametrize(
    ("status", "phrase"),
    [
        (405, "Method Not Allowed"),
        (418, "Client Error"),
        (500, "Internal Server Error"),
        (599, "Server Error"),
    ],
)
def test_a_status_that_the_catalogue_lacks_has_its_phrase(
    status: int, phrase: str
) -> None:
    sent = render_error(None, "application/problem+json", status=status)
    assert json.loads(sent.body) == {
        "type": "about:blank",
        "title": phrase,
        "status": status,
        "detail": phrase,
        "code": None,
    }
