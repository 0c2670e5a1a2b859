"""What to do about an error of which only the status is known, if that."""

from typing import Final, NamedTuple

from ._generated.entry import Actor, Recovery
from ._generated.statuses import STATUSES

_UNLIKE: Final = (408, 425, 429, 501, 505)
"""The statuses that are unlike the rest of their class."""


class Verdict(NamedTuple):
    """What to do about an error."""

    recovery: Recovery
    actor: Actor
    page: str | None


def verdict_of(status: int | None) -> Verdict:
    """Say what a status means."""
    if status is None:
        return Verdict("terminal", "operator", None)
    own = STATUSES.get(status)
    if own:
        return Verdict(own.recovery, own.actor, own.page)
    of_class = STATUSES.get(f"{status // 100}xx")
    page = of_class.page if of_class else None
    is_unlike = status in _UNLIKE
    if of_class and not is_unlike:
        return Verdict(of_class.recovery, of_class.actor, page)
    if status // 100 == 4:  # noqa: PLR2004
        return Verdict("transient" if is_unlike else "correctable", "caller", page)
    is_outage = status // 100 == 5 and not is_unlike  # noqa: PLR2004
    return Verdict("transient" if is_outage else "terminal", "operator", page)
