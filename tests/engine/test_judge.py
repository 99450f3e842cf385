from dataclasses import replace
from datetime import date

from proveout.catalogue import Catalogue, read_catalogue
from proveout.engine import judge
from proveout.facts.attestation import AttestationFacts
from proveout.facts.dependencies import DependencyFacts
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.python import PythonFacts
from proveout.model.binding import Binding, Bound
from proveout.model.check import Sight
from proveout.model.environment import Environment
from proveout.model.event import Event
from proveout.model.need import Forgotten, Need, Unreadable
from proveout.model.run import Judgement
from proveout.model.verdict import Outcome
from proveout.plan import make_plan

CATALOGUE: Catalogue = read_catalogue()


def silent(event: Event) -> None:
    del event


def judged(check: str, *facts: object, limits: dict[str, str] | None = None) -> Judgement:
    """The judgement of one check on the given facts; what is not given is unreadable."""
    plan = make_plan([Binding("item", (Bound(check, 1.0, limits=limits or {}),))], CATALOGUE, Environment())
    seen: dict[Need, object] = {need: Unreadable(f"{need.name} is out of reach") for need in plan.needs}
    seen |= {Need(type(fact)): fact for fact in facts}
    judgements = judge(plan, seen, CATALOGUE, silent)
    return next(judgement for judgement in judgements.values() if judgement.check == check)


def test_a_probe_that_failed_gives_unknown_with_its_reason() -> None:
    judgement = judged("deps.locked")

    assert judgement.verdict.outcome is Outcome.UNKNOWN
    assert judgement.verdict.says == "DependencyFacts is out of reach"


def test_a_check_that_is_not_built_is_unknown_and_says_so() -> None:
    judgement = judged("performance.p95_is_under_the_limit")

    assert judgement.verdict.outcome is Outcome.UNKNOWN
    assert judgement.verdict.says.startswith("not built yet")


def test_a_limit_that_nobody_stated_is_unknown() -> None:
    assert "needs to be told package" in judged("deps.stated_package_is_declared").verdict.says


def test_a_limit_that_makes_no_sense_is_unknown_and_not_a_crash() -> None:
    judgement = judged("secrets.are_long_and_random", limits={"min_length": "long enough"})

    assert judgement.verdict.outcome is Outcome.UNKNOWN
    assert "'long enough' is no min_length" in judgement.verdict.says


def test_files_may_fail_a_statement_about_behaviour() -> None:
    environment = EnvironmentFacts.example(values={"DEBUG": "1"})

    judgement = judged("config.debug_is_off", environment, PythonFacts(()))

    assert judgement.verdict.outcome is Outcome.FAIL
    assert judgement.sight is Sight.FILES


def test_files_never_pass_a_statement_about_behaviour() -> None:
    environment = EnvironmentFacts.example(values={"DEBUG": "0"})

    judgement = judged("config.debug_is_off", environment, PythonFacts(()))

    assert judgement.verdict.outcome is Outcome.UNKNOWN
    assert judgement.verdict.says.startswith("wired, not seen")


def test_a_failure_carries_its_fix() -> None:
    judgement = judged("deps.locked", DependencyFacts.example(locks=()))

    assert judgement.verdict.outcome is Outcome.FAIL
    assert "uv lock" in judgement.fix


def test_a_persons_word_counts_until_its_date() -> None:
    given = AttestationFacts.example()

    assert judged("attest.release_approved", given).verdict.outcome is Outcome.PASS
    assert judged("attest.on_call_named", given).verdict.outcome is Outcome.UNKNOWN


def test_an_expired_word_counts_no_more_and_says_whose_it_was() -> None:
    word = AttestationFacts.example().given[0]
    expired = type(word)(word.about, word.by, word.saw, date(2025, 1, 1), date(2025, 2, 1), word.where)

    verdict = judged("attest.release_approved", AttestationFacts((expired,))).verdict

    assert verdict.outcome is Outcome.UNKNOWN
    assert "Ada Lovelace ended on 2025-02-01" in verdict.says


def test_a_person_can_attest_that_it_does_not_hold() -> None:
    word = AttestationFacts.example().given[0]
    refused = type(word)(word.about, word.by, word.saw, word.on, word.until, word.where, holds=False)

    assert judged("attest.release_approved", AttestationFacts((refused,))).verdict.outcome is Outcome.FAIL


def test_one_unknown_member_keeps_an_umbrella_unknown() -> None:
    judgement = judged("umbrella.dependencies_are_safe", DependencyFacts.example())

    assert judgement.verdict.outcome is Outcome.UNKNOWN
    assert "deps.no_known_holes" in judgement.verdict.says
    assert "deps.locked" in judgement.members


def test_one_false_member_makes_an_umbrella_false() -> None:
    judgement = judged("umbrella.dependencies_are_safe", DependencyFacts.example(locks=()))

    assert judgement.verdict.outcome is Outcome.FAIL
    assert "deps.locked" in judgement.verdict.says


def test_ready_for_production_is_never_measured_alone() -> None:
    assert judged("umbrella.production_ready").verdict.outcome is Outcome.UNKNOWN


def test_the_same_facts_give_the_same_judgements() -> None:
    facts = DependencyFacts.example()

    assert judged("deps.locked", facts) == judged("deps.locked", facts)


def by_word(outcome_of_files: object, *, holds: bool = True, until: date = date(2026, 1, 13)) -> Judgement:
    """`deps.locked`, with somebody's word about it and what the files say."""
    given = AttestationFacts.example().given[0]
    word = replace(given, about="deps.locked", holds=holds, until=until)
    bindings = [Binding("item", (Bound("deps.locked", 1.0),))]
    plan = make_plan(bindings, CATALOGUE, Environment(), attested={"deps.locked"})
    seen: dict[Need, object] = {Need(AttestationFacts): AttestationFacts.example(given=(word,))}
    seen |= {need: outcome_of_files for need in plan.needs if need.facts is DependencyFacts}
    return judge(plan, seen, CATALOGUE, silent)["deps.locked"]


def test_a_word_settles_what_nobody_could_look_at() -> None:
    judgement = by_word(Unreadable("no files are here"))

    assert (judgement.verdict.outcome, judgement.sight) == (Outcome.PASS, Sight.ATTESTATION)
    assert judgement.verdict.says == "attested by Ada Lovelace until 2026-01-13"


def test_a_word_that_ended_settles_nothing() -> None:
    judgement = by_word(Unreadable("no files are here"), until=date(2025, 12, 31))

    assert judgement.verdict.outcome is Outcome.UNKNOWN


def test_a_word_does_not_outvote_the_measurement() -> None:
    from proveout.checks.deps.locked import FAILS  # noqa: PLC0415 - the module of one check

    judgement = by_word(FAILS["dependencies"])

    assert (judgement.verdict.outcome, judgement.sight) == (Outcome.FAIL, Sight.FILES)
    assert [verdict.outcome for _, verdict in judgement.weaker] == [Outcome.PASS]


def test_a_person_who_says_that_it_does_not_hold_is_not_outvoted() -> None:
    from proveout.checks.deps.locked import PASSES  # noqa: PLC0415 - the module of one check

    judgement = by_word(PASSES["dependencies"], holds=False)

    assert (judgement.verdict.outcome, judgement.sight) == (Outcome.FAIL, Sight.ATTESTATION)


def test_a_word_about_a_check_that_is_not_built_counts_and_says_why_it_is_needed() -> None:
    check = "performance.p95_is_under_the_limit"
    plan = make_plan([Binding("item", (Bound(check, 1.0),))], CATALOGUE, Environment(), attested={check})
    nobody = AttestationFacts.example(given=())

    (judgement,) = judge(plan, {Need(AttestationFacts): nobody}, CATALOGUE, silent).values()

    assert judgement.verdict.says.startswith("not built yet")
    assert "no check can see this: a named person's word is needed" in judgement.verdict.says


def test_what_was_not_kept_is_judged_as_it_was() -> None:
    plan = make_plan([Binding("item", (Bound("deps.locked", 1.0),))], CATALOGUE, Environment())
    forgotten: dict[Need, object] = {need: Forgotten("too large") for need in plan.needs}
    before = by_word(Unreadable("no files are here"))

    assert judge(plan, forgotten, CATALOGUE, silent, before={"deps.locked": before})["deps.locked"] is before


def test_what_was_not_kept_is_unknown_with_other_limits() -> None:
    plan = make_plan([Binding("item", (Bound("deps.locked", 1.0),))], CATALOGUE, Environment())
    forgotten: dict[Need, object] = {need: Forgotten("too large") for need in plan.needs}

    (judgement,) = judge(plan, forgotten, CATALOGUE, silent, before={}).values()

    assert (judgement.verdict.outcome, judgement.verdict.says) == (Outcome.UNKNOWN, "too large")
