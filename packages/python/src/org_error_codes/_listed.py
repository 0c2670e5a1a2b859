"""The codes of the catalogue, including retired ones."""

from typing import Final

from ._generated.aliases import ALIASES, PATTERNS
from ._generated.codes import CODES
from ._generated.retired import RETIRED
from ._text import cut

_BY_DOCS_URL: Final[dict[str, str]] = {
    **{docs_url: code for code, docs_url in RETIRED.items()},
    **{entry.docs_url: code for code, entry in CODES.items()},
}


def canonical(value: str) -> str:
    """Return the code that a value stands for, or else the value itself."""
    # P84 of the contract.
    if value in CODES or value in RETIRED:
        return value
    alias = ALIASES.get(value)
    if alias is not None:
        return alias
    for before, after, code in PATTERNS:
        has_parameter = len(value) > len(before) + len(after)
        if has_parameter and value.startswith(before) and value.endswith(after):
            return code
    return value


def is_listed(value: str) -> bool:
    """Return whether a value stands for a code of the catalogue, even a retired one."""
    code = canonical(cut(value))
    return code in CODES or code in RETIRED


def code_of_type(type_: str) -> str | None:
    """Return the code if a type is one, or is the URL of its docs."""
    return type_ if is_listed(type_) else _BY_DOCS_URL.get(type_)
