"""The page around whatever is shown: one self-contained document that loads and runs nothing."""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from importlib.resources import files

from onrecord.show.hypertext.element import Html, element, join
from onrecord.show.hypertext.look import style


def page(title: str, body: Iterable[Html], ids: Iterable[str] = (), more: str = "") -> str:
    """The document. `ids` are findings that light up when they are the target; `more` is style sheet."""
    sheet = "\n".join([style(ids), files(__package__).joinpath("page.css").read_text(encoding="utf-8"), more])
    head = [
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(sheet)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        element("style", Html(sheet)),
    ]
    document = element(
        "html",
        element("head", join(head, "\n")),
        "\n",
        element("body", join(body, "\n"), class_="onrecord page"),
        lang="en",
    )
    return f"<!DOCTYPE html>\n{document}\n"


def _policy(sheet: str) -> str:
    """Nothing may be loaded or run; only this very style sheet applies."""
    digest = b64encode(sha256(sheet.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
