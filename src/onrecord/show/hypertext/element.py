"""HTML that is escaped by construction: a plain string is text, only `Html` is markup."""

import re
from collections.abc import Iterable
from html import escape
from urllib.parse import urlsplit

# What no HTML document may hold, and what would turn the direction of text outside its own element.
_UNFIT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_VOID = {"br", "input", "meta"}


class Html(str):
    """Markup that needs no more escaping."""

    __slots__ = ()


def text(words: str) -> Html:
    """Words as HTML; characters no page may hold become the replacement character, one for one.

    >>> text("<b> & \\x00")
    '&lt;b&gt; &amp; �'
    """
    return Html(words) if isinstance(words, Html) else Html(escape(_UNFIT.sub("�", words)))


def join(pieces: Iterable[str], between: str = "") -> Html:
    """Pieces one after the other, each escaped unless it is markup."""
    return Html(text(between).join(text(piece) for piece in pieces))


def element(name: str, /, *children: str, **attributes: str | bool | None) -> Html:
    """One element. Attributes that are None or False are left out; `class_` and `aria_label` read as in HTML.

    >>> element("a", "R&D", href="#x", class_="tag")
    '<a href="#x" class="tag">R&amp;D</a>'
    """
    head = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{text(str(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    return Html(f"<{name}{head}>" if name in _VOID else f"<{name}{head}>{join(children)}</{name}>")


def opening(name: str, /, **attributes: str | None) -> Html:
    """The opening tag alone, for marks that close elsewhere."""
    return Html(element(name, **attributes).removesuffix(f"</{name}>"))


def web_link(url: str) -> Html:
    """A link for an http(s) address, the bare words for anything else."""
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        sound = False
    return element("a", url, href=url, rel="noreferrer noopener", dir="ltr") if sound else element("bdi", url)
