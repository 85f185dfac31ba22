"""The record in a notebook."""

from dataclasses import replace

from onrecord.show.notebook import report_page

from .page import Page
from .sample import bare, sample


def test_the_style_touches_nothing_outside_the_fragment() -> None:
    style = Page(report_page(sample())).style
    depth, selector = 0, ""
    for character in style:
        if character == "{":
            if depth == 0 and not selector.strip().startswith("@supports"):
                assert all(part.strip().startswith(".onrecord") for part in selector.split(","))
            depth += 1
        depth -= character == "}"
        selector = "" if character in "{}" else selector + character
    assert depth == 0


def test_ids_differ_between_reports_and_links_stay_inside() -> None:
    record = sample()
    other = replace(record, report=replace(record.report, id="r2"))
    first, second = Page(report_page(record)), Page(report_page(other))
    assert not set(first.ids) & set(second.ids)
    for page in (first, second):
        inside = {link[1:] for link in page.links}
        assert inside
        assert inside <= set(page.ids)


def test_it_is_one_fragment_without_script() -> None:
    page = Page(report_page(bare("<script>alert(1)</script>")))
    assert page.tags[0] == ("div", {"class": "onrecord"})
    assert not {"script", "html", "body", "head"} & {tag for tag, _ in page.tags}
