"""The vectors of the catalogue: what the package has to make of each."""

import json
from pathlib import Path

import pytest

from .run import Json, compared, same

FOLDER = Path(__file__).parent / "../../../conformance/vectors"

KINDS = ["decide-retry", "negotiate", "parse", "raise", "stream"]


@pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")
@pytest.mark.parametrize("kind", KINDS)
def test_every_vector_gives_what_it_expects(
    kind: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = json.loads((FOLDER / f"{kind}.json").read_text("utf-8"))
    assert file["kind"] == kind
    run = 0
    failures = {}
    for vector in file["vectors"]:
        run += 1
        failure = failure_of(kind, vector)
        if failure:
            failures[vector["name"]] = failure
    with capsys.disabled():
        print(f"\nvectors {kind}: {run} run, 0 left out")  # noqa: T201
    assert failures == {}
    # Python can be given whatever a vector needs, so none is left out.
    assert run == file["count"] > 0


def failure_of(kind: str, vector: Json) -> str | None:
    """Say how a result differs from what is expected; raising is a failure too."""
    try:
        for actual, expected in compared(kind, vector):
            if not same(actual, expected):
                return f"{actual!r} instead of {expected!r}"
    except Exception as error:  # noqa: BLE001
        return f"It raised {error!r}"
    return None
