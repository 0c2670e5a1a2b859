"""What several tests need."""

from collections.abc import Iterator

import pytest
import server


@pytest.fixture(scope="session")
def origin() -> Iterator[str]:
    """Give the address of a server."""
    with server.serving() as address:
        yield address
