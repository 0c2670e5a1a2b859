"""The contract, as its vectors hold it."""

import json
from pathlib import Path

import pytest
from vectors import FOLDER, Json, compared, same

FILES = sorted(FOLDER.glob("*.json"))


def test_there_is_a_file_of_vectors_for_each_function() -> None:
    assert [path.stem for path in FILES] == [
        "decide-retry",
        "negotiate",
        "parse",
        "raise",
        "stream",
    ]


@pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_vector_gives_what_it_expects(
    path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = json.loads(path.read_text("utf-8"))
    run = 0
    failures = {}
    for vector in file["vectors"]:
        run += 1
        failure = failure_of(file["kind"], vector)
        if failure:
            failures[vector["name"]] = failure
    with capsys.disabled():
        print(f"\nvectors {path.stem}: {run} run, 0 left out")  # noqa: T201
    assert failures == {}
    # Python can be given whatever a vector needs, so none is left out.
    assert run == file["count"]


def failure_of(kind: str, vector: Json) -> str | None:
    """Say how a result differs from what is expected; raising is a failure too."""
    try:
        for actual, expected in compared(kind, vector):
            if not same(actual, expected):
                return f"{actual!r} instead of {expected!r}"
    except Exception as error:  # noqa: BLE001
        return f"It raised {error!r}"
    return None
