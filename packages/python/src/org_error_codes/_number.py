"""Numbers, whatever type they come in."""


def whole(value: object) -> int | None:
    """Give a value that is a whole number, `429.0` included, as an integer."""
    if isinstance(value, int):
        return None if isinstance(value, bool) else int(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return None
