from dataclasses import replace

from proveout.checks.secrets.weak_or_missing_ones_stop_the_start import Limits, asks, check
from proveout.facts.environment_reads import EnvironmentRead, EnvironmentReadFacts
from proveout.facts.setting_value import Masked
from proveout.facts.start import Start
from proveout.facts.start_trials import StartTrialFacts, Trial, Variant
from proveout.model.limit import Characters
from proveout.model.verdict import Outcome

READS = EnvironmentReadFacts.example()
GOOD = StartTrialFacts.example()


def judged(*trials: Trial, reads: EnvironmentReadFacts = READS, limits: Limits | None = None) -> Outcome:
    return check(replace(GOOD, trials=trials, start=reads.start), reads, limits or Limits()).outcome


def test_a_service_without_a_key_of_its_own_proves_nothing() -> None:
    assert judged() is Outcome.UNKNOWN
    assert judged(Trial("SENTRY_DSN", Variant.UNSET, started=True)) is Outcome.UNKNOWN


def test_a_start_that_refuses_only_when_it_is_used_proves_nothing() -> None:
    late = Trial("SECRET_KEY", Variant.EMPTY, started=True, later="SECRET_KEY: ImproperlyConfigured")

    assert judged(late) is Outcome.UNKNOWN


def test_without_an_environment_file_a_mode_that_is_read_leaves_it_open() -> None:
    start = Start.example(environment="")
    debug = EnvironmentReadFacts(
        (EnvironmentRead("DEBUG", "settings.py:2", given=False, has_default=True),), start=start
    )

    assert judged(Trial("SECRET_KEY", Variant.DEFAULT, started=True), reads=debug) is Outcome.UNKNOWN
    assert judged(Trial("SECRET_KEY", Variant.DEFAULT, started=True), reads=replace(debug, reads=())) is Outcome.FAIL


def test_each_bad_key_that_it_starts_with_fails() -> None:
    for variant in (Variant.UNSET, Variant.EMPTY, Variant.BLANK, Variant.SHORT, Variant.DEFAULT):
        trials = tuple(replace(one, started=True) if one.variant is variant else one for one in GOOD.trials)

        assert judged(*trials) is Outcome.FAIL, variant


def test_a_well_known_key_in_an_unknown_environment_fails() -> None:
    beside = Trial("SECRET_KEY", Variant.DEFAULT, started=True, beside="ENVIRONMENT wrong case")

    verdict = check(replace(GOOD, trials=(*GOOD.trials, beside)), READS, Limits())

    assert verdict.outcome is Outcome.FAIL
    assert "ENVIRONMENT wrong case" in verdict.says


def test_a_placeholder_for_a_key_of_somebody_else_fails() -> None:
    weak = Masked.example(weak="a placeholder")

    assert judged(Trial("REPORTS_KEY", Variant.UNSET, started=True, in_force=weak)) is Outcome.FAIL


def test_a_named_key_that_could_not_be_tried_proves_nothing() -> None:
    only = GOOD.trials[:1]

    assert check(replace(GOOD, trials=only), READS, Limits(names=("SECRET_KEY",))).outcome is Outcome.UNKNOWN
    assert check(replace(GOOD, left_out=("JWT_SECRET",)), READS, Limits()).outcome is Outcome.UNKNOWN


def test_an_end_that_does_not_name_the_variable_proves_nothing() -> None:
    silent = tuple(replace(one, names_variable=False) for one in GOOD.trials)

    assert judged(*silent) is Outcome.UNKNOWN


def test_a_service_that_refuses_every_bad_key_passes() -> None:
    verdict = check(GOOD, READS, Limits())

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled


def test_a_stated_length_is_tried() -> None:
    assert asks(Limits(("SECRET_KEY",), Characters(50))) == {"trials": "SECRET_KEY shorter:50"}
    assert asks(Limits()) == {"trials": ""}


def test_refusals_of_a_start_in_doubt_prove_nothing() -> None:
    start = Start.example(doubts=("app.py:3 takes its values from local.py where it is there",))

    verdict = check(replace(GOOD, start=start), READS, Limits())

    assert verdict.outcome is Outcome.UNKNOWN
    assert "local.py" in verdict.says
