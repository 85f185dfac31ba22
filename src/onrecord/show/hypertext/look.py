"""How a record looks: the palette in light and dark, and the style sheet, confined to class `onrecord`."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from onrecord.show.hypertext.element import Html
from onrecord.show.hypertext.prose import LAYER_SWITCHES, anchor, finding_class

# name: (light, dark). Every colour of words reaches WCAG AA (4.5:1) on every ground; a test computes it.
PALETTE: dict[str, tuple[str, str]] = {
    "paper": ("#fbfaf6", "#171614"),
    "panel": ("#f3f0e7", "#201e1b"),
    "tint1": ("#fcf1cf", "#332d1c"),
    "tint2": ("#f9e6ae", "#42391c"),
    "tint3": ("#f5db8f", "#4a401b"),
    "glow": ("#ffe27a", "#54430a"),
    "ink": ("#1f1d1a", "#e9e4da"),
    "muted": ("#5c564b", "#bdb5a7"),
    "rule": ("#d8d2c4", "#3b3832"),
    "source": ("#124680", "#9fcaff"),
    "cue": ("#6a2c82", "#dcb2f2"),
    "time": ("#17552d", "#93d9a9"),
    "place": ("#7c330f", "#f4b792"),
    "quantity": ("#0a525d", "#8bd7e3"),
    "entity": ("#434b57", "#c5ccd6"),
    "event": ("#861a48", "#f7abc8"),
    "forecast": ("#453795", "#c6bcff"),
    "why": ("#5a4a05", "#e3cf7a"),
    "issue": ("#9a1414", "#ffaaa2"),
}
GROUNDS = ("paper", "panel", "tint1", "tint2", "tint3", "glow")
LINES = ("rule",)


def style(ids: Iterable[str] = (), prefix: str = "") -> Html:
    """The style sheet, with a rule for each of these findings that lights up all its pieces when one is the target."""
    return Html("\n".join([_palette(), _sheet(), _switches(), _targets(ids, prefix)]))


def _palette() -> str:
    """Light colours for browsers that know no better, both for those that know `light-dark()`."""
    light = "".join(f"--{name}:{pair[0]};" for name, pair in PALETTE.items())
    both = "".join(f"--{name}:light-dark({pair[0]},{pair[1]});" for name, pair in PALETTE.items())
    return f".onrecord{{{light}}}\n@supports (color:light-dark(#000,#fff)){{.onrecord{{{both}}}}}"


@cache
def _sheet() -> str:
    return files(__package__).joinpath("look.css").read_text(encoding="utf-8")


def _switches() -> str:
    """A layer whose box is not ticked keeps its words and loses its dress."""
    rules = []
    for switch in LAYER_SWITCHES:
        off = f".onrecord:has(.switch-{switch.name}:not(:checked)) .text"
        marks = ",".join(f"{off} .m.{layer}:not(:target)" for layer in switch.layers)
        tags = ",".join(f"{off} .tag-{layer}" for layer in switch.layers)
        rules.append(f"{marks}{{text-decoration:none;background:none;font-weight:inherit;font-style:inherit}}")
        rules.append(f"{tags}{{display:none}}")
    return "\n".join(rules)


def _targets(ids: Iterable[str], prefix: str) -> str:
    """The finding that was asked for glows with all its pieces, and with the statements told inside it."""
    selectors = [
        f".onrecord:has(#{anchor(kind, ref, prefix)}:target) .{finding_class(ref)}{inside}"
        for ref in ids
        for kind in ("text", "card")
        for inside in ("", " .content")
    ]
    return f"{','.join(selectors)}{{background-color:var(--glow)}}" if selectors else ""
