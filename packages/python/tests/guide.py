"""The guide of the generator: its blocks as programs, and its table."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

PAGE = (Path(__file__).parents[2] / "codegen/guides/python.md").read_text("utf-8")

BLOCKS = re.findall(r"^```python\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)

_, _ROWS = PAGE.split("\n| refused |")

TABLE = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in f"| refused |{_ROWS}".split("\n\n")[0].splitlines()
]

JSON = "application/json"


def run(part: str) -> dict[str, Any]:
    """Run the block that has this in it, with our catalogue; give what it defines."""
    (block,) = (block for block in BLOCKS if part in block)
    program = block.replace("acme_errors", "org_error_codes")
    # What our catalogue has in the place of what `init` lays down.
    program = program.replace("ErrorCode.NOT_FOUND", "ErrorCode.MODEL_NOT_FOUND")
    names: dict[str, Any] = {"__name__": __name__}
    exec(compile(program, "python.md", "exec"), names)  # noqa: S102
    return names


def column(framework: str) -> dict[str, str]:
    """Give what the table says a framework raises and responds with."""
    index = TABLE[0].index(framework)
    return {row[0]: row[index] for row in TABLE[2:]}


def cells(
    raised: list[BaseException | None],
    requests: dict[str, Callable[[], Any]],
) -> dict[str, str]:
    """Say what each request raises, and its status, as the table does."""

    def cell(status: int) -> str:
        if raised:
            return f"`{type(raised.pop()).__name__}`, {status}"
        return "not refused" if status < 400 else f"{status}, not raised"

    return {name: cell(send().status_code) for name, send in requests.items()}
