"""Attributes of things that may be anything."""


def at(value: object, name: str) -> object:
    """Read an attribute; None where there is none, or where reading it raises."""
    try:
        return getattr(value, name, None)
    except Exception:  # noqa: BLE001
        return None
