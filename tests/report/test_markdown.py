"""The report as Markdown, read by a parser that is not ours."""

import html
import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from proveout.model.run import Run
from proveout.report.columns import harmless
from proveout.report.markdown import code, prose, render_markdown

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def read(text: str) -> str:
    return str(READER.render(text))


def words_of(rendered: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", rendered)).strip()


@pytest.mark.parametrize(
    "hostile",
    [
        "<img src=x onerror=alert(1)>",
        "[click](https://evil.example)",
        "![p](https://evil.example/p.png)",
        "<https://evil.example>",
        "**bold** _it_ ~~no~~",
        "# heading",
        "| a | b |",
        "</details>",
        "[x]: https://evil.example",
        "\\<b>",
        "&lt;b&gt;",
        "$\\alpha$",
    ],
)
def test_text_of_a_document_is_never_markup(hostile: str) -> None:
    rendered = read(f"- {prose(hostile)}")

    assert re.findall(r"</?(\w+)", rendered) == ["ul", "li", "li", "ul"]
    assert words_of(rendered) == hostile


@given(st.text(st.sampled_from("<>&*_[]()!#|~\\:/$@ -+=.1ab本é\t"), max_size=30))
@settings(max_examples=200, deadline=None)
def test_words_come_out_as_they_went_in(text: str) -> None:
    rendered = read(f"- x {prose(text)} x")

    assert words_of(rendered).replace("\u2060", "") == f"x {harmless(text)} x".replace("x  x", "x  x")


@given(st.text(st.sampled_from("`` a<b*"), min_size=1, max_size=12))
@settings(max_examples=100, deadline=None)
def test_no_backtick_ends_a_code_span(text: str) -> None:
    rendered = read(f"x {code(text)} x")

    assert words_of(rendered).split() == ["x", *harmless(text).split(), "x"]
    assert rendered.count("<code>") == (1 if harmless(text) else 0)


def test_a_name_behind_an_at_sign_tells_nobody() -> None:
    assert "@ada" not in prose("ask @ada or ada@example.org")


def test_the_whole_report_holds_no_markup_of_a_stranger(hostile_run: Callable[[str], Run]) -> None:
    rendered = read(render_markdown(hostile_run("<b>[x](y)`")))

    assert set(re.findall(r"<(\w+)", rendered)) <= set(
        "h1 h2 h3 p strong em ul ol li code table thead tbody tr th td".split()
    )


def test_a_report_that_is_too_large_ends_between_two_entries_and_says_so(whole_run: Run) -> None:
    text = render_markdown(whole_run, most_bytes=2500)

    assert len(text.encode()) <= 2500
    assert "Cut here" in text
    assert text.startswith("# NO-GO")


def test_a_report_that_fits_is_whole(whole_run: Run) -> None:
    assert render_markdown(whole_run, most_bytes=1_000_000) == render_markdown(whole_run)
