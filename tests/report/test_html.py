"""The page for people."""

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proveout.model.run import Decision, Run, Standing
from proveout.report.columns import harmless
from proveout.report.html import render_html

OURS = set(
    "html head meta title style body a header div span h1 h2 h3 p dl dt dd main section svg rect ul ol li fieldset legend "
    "input label article details summary pre code footer".split()
)
VOID = {"meta", "input"}


class Page(HTMLParser):
    """Tags with their attributes, and the text outside of styles."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.style = ""
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "style":
            self.style += data
        else:
            self.words.append(data)


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</title></style><svg onload=alert(1)>",
        "javascript:alert(1)",
        "&lt;b&gt;",
        "]]><!--",
    ],
)
def test_text_of_a_document_is_never_markup(hostile: str, hostile_run: Callable[[str], Run]) -> None:
    page = Page(render_html(hostile_run(hostile)))

    assert {tag for tag, _ in page.tags} <= OURS
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]
    assert f"words {hostile}" in page.words


@given(st.text(st.sampled_from("<>&\"'/=`-! \nabc本é\x1b"), max_size=40))
@settings(max_examples=60, deadline=None)
def test_whatever_a_document_says_the_page_stays_whole(hostile_run: Callable[[str], Run], text: str) -> None:
    page = Page(render_html(hostile_run(text)))

    assert {tag for tag, _ in page.tags} <= OURS
    assert page.open == []
    words = " ".join("".join(page.words).replace("`", "").split())
    assert " ".join(harmless(f"reason{text}").replace("`", "").split()) in words


def test_nothing_is_loaded_from_anywhere(whole_run: Run) -> None:
    page = Page(render_html(whole_run))

    assert not [tag for tag, _ in page.tags if tag in {"script", "link", "img", "iframe", "object", "form"}]
    assert {attributes["href"][0] for _, attributes in page.tags if "href" in attributes} == {"#"}
    assert not [name for _, attributes in page.tags for name in attributes if name in {"src", "style", "action"}]
    assert "url(" not in page.style
    assert "@import" not in page.style


def test_the_policy_allows_this_style_sheet_alone(whole_run: Run) -> None:
    page = Page(render_html(whole_run))

    policy = next(one["content"] for _, one in page.tags if one.get("http-equiv") == "Content-Security-Policy")
    digest = base64.b64encode(hashlib.sha256(page.style.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{digest}'" in policy


def test_every_link_leads_to_one_place_of_the_page(whole_run: Run) -> None:
    page = Page(render_html(whole_run))

    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {attributes["href"][1:] for _, attributes in page.tags if "href" in attributes} <= set(ids)
    named = {one[key] for _, one in page.tags for key in ("aria-labelledby", "for") if key in one}
    assert named <= set(ids)


def test_the_decision_stands_first_and_false_claims_before_other_findings(whole_run: Run) -> None:
    words = "\n".join(Page(render_html(whole_run)).words)

    order = [
        "NO-GO", "Where it stands", "These lines are ticked or claimed", "Measured, and found to be otherwise",
        "Path to GO", "Nobody could look", "The catalogue has no check", "waived by a named person",
        "Measured in this run", "About something", "What could not be read", "To be known",
    ]  # fmt: skip
    places = [words.rindex(one) for one in order[1:]]
    assert places == sorted(places)
    assert words.index("NO-GO") < places[0]


def test_every_item_has_its_place_words_verdict_command_and_fix(whole_run: Run) -> None:
    words = " ".join(" ".join(Page(render_html(whole_run)).words).split())

    for told in (
        "docs/PRODUCTION.md:7",
        "Every endpoint that answers to a browser",
        "web: no Strict-Transport-Security header is sent",
        "strict-transport-security: absent",
        "curl --silent --head --max-time 10",
        "Django: SECURE_HSTS_SECONDS = 31_536_000",
        "the document says: ticked",
        "fail, seen in the files: settings: DEBUG is True",
        "a person's word",
        "Waived by Grace Hopper until 2026-06-30",
        "known: it stands in the baseline",
    ):
        assert told in words


def test_a_filter_that_would_leave_an_empty_page_is_not_offered(whole_run: Run) -> None:
    proved = tuple(one for one in whole_run.results if one.standing in (Standing.PROVED, Standing.NOT_APPLICABLE))

    page = Page(render_html(replace(whole_run, decision=Decision.GO, because="2 are proved", results=proved)))

    assert [one["id"] for tag, one in page.tags if tag == "input"] == ["show-all", "show-pass"]


def test_a_run_without_a_line_says_what_to_do(empty_run: Run) -> None:
    words = " ".join(Page(render_html(empty_run)).words)

    assert "no document was read" in words
    assert "proveout init --checklist --dry-run" in words


def test_a_failure_that_was_told_before_leads_there(whole_run: Run) -> None:
    text = render_html(whole_run)

    first = re.search(r'<article class="[^"]*" id="(item-[0-9a-f]+)"><h3>(?:(?!</h3>).)*Sessions are safe', text)
    assert first
    assert f'the same as at <a href="#{first[1]}">docs/PRODUCTION.md:9</a>' in text


def test_colours_are_never_the_only_sign(whole_run: Run) -> None:
    text = render_html(whole_run)

    assert text.count('class="sign fail"') == len(re.findall(r"(?:✗)</span><span class=\"hidden\">false: ", text))
