"""Recall: what follows from one or a few reports alone, which need not be made anew when another report is added."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


class Recall(Protocol):
    """Gives something of a kind, by `what` it is called and the reports it is `of`: kept from before, or made now.

    It must follow from these reports and from what is `given` alone; `part` tells several of one report apart.
    """

    def __call__(  # noqa: PLR0913 - each tells one thing from another
        self, what: str, of: tuple[str, ...], kind: Any, make: Callable[[], T], *, part: str = "", given: str = ""
    ) -> T: ...


def anew(  # noqa: PLR0913 - as Recall
    what: str,
    of: tuple[str, ...],
    kind: Any,
    make: Callable[[], T],
    *,
    part: str = "",
    given: str = "",
) -> T:
    """Keeps nothing: all is made when it is asked for."""
    return make()
