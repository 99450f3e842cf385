from dataclasses import replace

from proveout.checks.config.variables_drive_the_settings import IGNORED, Limits, asks, check
from proveout.facts.start import Start
from proveout.facts.variable_effects import VariableEffect, VariableEffectFacts
from proveout.model.verdict import Outcome

GOOD = VariableEffectFacts.example()
NAMED = Limits(("POOL_SIZE",))


def outcome(*effects: VariableEffect, limits: Limits | None = None, facts: VariableEffectFacts = GOOD) -> Outcome:
    return check(replace(facts, effects=effects), limits or Limits()).outcome


def test_nothing_that_was_tried_proves_nothing() -> None:
    assert outcome() is Outcome.UNKNOWN
    assert check(replace(GOOD, start=Start.example(environment="")), Limits()).outcome is Outcome.UNKNOWN


def test_what_is_read_and_moves_no_setting_that_is_seen_proves_nothing() -> None:
    assert outcome(VariableEffect("SENTRY_DSN", where="shop/settings.py:9")) is Outcome.UNKNOWN


def test_what_nothing_reads_only_fails_where_the_document_names_it() -> None:
    assert outcome(VariableEffect("POOL_SIZE")) is Outcome.UNKNOWN
    assert outcome(VariableEffect("POOL_SIZE"), limits=NAMED) is Outcome.FAIL
    assert outcome(VariableEffect("POOL_SIZE"), limits=NAMED, facts=replace(GOOD, whole=("a.py:1",))) is Outcome.UNKNOWN


def test_a_value_that_is_refused_proves_nothing() -> None:
    assert outcome(VariableEffect("POOL_SIZE", started=False, says="too large", where="a.py:1")) is Outcome.UNKNOWN


def test_a_setting_of_the_same_name_that_stays_fails() -> None:
    assert outcome(IGNORED) is Outcome.FAIL


def test_variables_that_each_move_a_setting_pass() -> None:
    assert check(GOOD, Limits()).outcome is Outcome.PASS


def test_only_the_named_ones_are_tried() -> None:
    assert asks(NAMED) == {"effects": "POOL_SIZE"}
