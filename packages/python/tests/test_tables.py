"""The tables cannot be changed by mistake."""

from typing import Any

import pytest

from org_error_codes import CODES, RETIRED, STATUSES


@pytest.mark.parametrize("table", [CODES, STATUSES, RETIRED])
def test_a_table_is_read_only(table: Any) -> None:  # noqa: ANN401
    with pytest.raises(TypeError, match="does not support item assignment"):
        table["x"] = 1


def test_an_entry_is_read_only() -> None:
    entry: Any = CODES["model_not_found"]
    with pytest.raises(AttributeError):
        entry.meaning = "x"
