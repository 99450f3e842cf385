"""What holds for every form in which a run can be drawn."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proveout.model.run import ItemResult, Run, Standing
from proveout.report.forms import FORMS, TERMINAL, render

ENDINGS = {"html": "html", "junit": "xml", "markdown": "md", "sarif": "sarif", "github": "txt"}


@pytest.mark.parametrize("form", sorted(FORMS))
def test_no_form_shows_a_secret(whole_run: Run, form: str) -> None:
    text = render(whole_run, form)

    assert "tomato77soup" not in text
    assert "q7zr2lw9xc4vb8nm1kd6jf3hg5ts0py2" not in text


@pytest.mark.parametrize("form", sorted(ENDINGS))
@pytest.mark.parametrize("character", ["\x1b", "\x00", "\x9b", "\u202e", "\u2066", "\ud800", "\ufffe", "\U000e0041"])
def test_no_character_of_a_document_can_act(form: str, character: str, hostile_run: Callable[[str], Run]) -> None:
    text = render(hostile_run(f"a{character}b"), form)

    assert character not in text
    assert text.encode()


@pytest.mark.parametrize("form", sorted((*FORMS, TERMINAL)))
def test_an_empty_run_can_be_drawn(form: str, empty_run: Run) -> None:
    text = render(empty_run, form)

    assert "HOLD" in text
    assert text.endswith("\n")


@pytest.mark.parametrize("form", sorted((*FORMS, TERMINAL)))
def test_a_run_whose_items_and_judgements_are_lost_can_be_drawn(form: str, empty_run: Run) -> None:
    results = tuple(ItemResult(f"i{n}", "A.md", standing, "why", ("gone",)) for n, standing in enumerate(Standing))

    assert "A.md" in render(replace(empty_run, results=results), form)


@given(st.text(max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
def test_every_form_can_be_written_whatever_a_document_says(hostile_run: Callable[[str], Run], text: str) -> None:
    run = hostile_run(text)

    drawn = {form: render(run, form).encode() for form in FORMS}

    assert json.loads(drawn["sarif"])["version"] == "2.1.0"


@pytest.mark.parametrize("form", sorted((*FORMS, TERMINAL)))
def test_a_waived_line_is_shown_with_its_waiver(whole_run: Run, form: str) -> None:
    text = render(whole_run, form, path_to_go=True)

    assert "Grace Hopper until 2026-06-30" in " ".join(text.split()) or form == "github"


@pytest.mark.parametrize("form", sorted(ENDINGS))
def test_the_whole_report(whole_run: Run, snapshot: Callable[[str, str], None], form: str) -> None:
    snapshot(render(whole_run, form), f"report.{ENDINGS[form]}")
