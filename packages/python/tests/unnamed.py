"""The body of a response that says no more than its status."""

from org_error_codes import STATUSES

PROBLEM = "application/problem+json, application/json;q=0.9"


def unnamed(status: int | str) -> dict[str, object]:
    """Give the body in the catalogue's format."""
    entry = STATUSES[status]
    error = {"message": entry.meaning, "type": entry.name, "param": None, "code": None}
    return {"error": error}


def unnamed_problem(status: int, entry_of: int | str) -> dict[str, object]:
    """Give the body as problem details."""
    entry = STATUSES[entry_of]
    return {
        "type": entry.docs_url,
        "title": entry.meaning,
        "status": status,
        "detail": entry.meaning,
        "code": None,
    }
