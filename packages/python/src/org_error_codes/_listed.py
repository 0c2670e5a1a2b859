"""The codes of the catalogue, including retired ones."""

from typing import Final

from ._generated.codes import CODES
from ._generated.retired import RETIRED
from ._text import cut

_BY_DOCS_URL: Final[dict[str, str]] = {
    **{docs_url: code for code, docs_url in RETIRED.items()},
    **{entry.docs_url: code for code, entry in CODES.items()},
}


def is_listed(code: str) -> bool:
    """Return whether the catalogue lists a code, even as retired."""
    text = cut(code)
    return text in CODES or text in RETIRED


def code_of_type(type_: str) -> str | None:
    """Return the code if a type is one, or is the URL of its docs."""
    return type_ if is_listed(type_) else _BY_DOCS_URL.get(type_)
