import re
from onrecord.model import Passage


def passages_of(text: str) -> tuple[Passage, ...]:
    return tuple(
        Passage("paragraph", m.start(), m.end()) for m in re.finditer(r"\S(?:.*\S)?(?:\n(?!\s*\n).*\S)*", text)
    )
