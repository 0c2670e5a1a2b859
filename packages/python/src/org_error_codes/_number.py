"""Numbers, whatever type they come in."""


def whole(value: object) -> int | None:
    """Return a value that is a whole number, `429.0` included, as an integer."""
    # The slots of the base types: a subclass may answer with anything.
    if isinstance(value, int):
        return None if isinstance(value, bool) else int.__index__(value)
    if isinstance(value, float) and float.is_integer(value):
        return float.__int__(value)
    return None
