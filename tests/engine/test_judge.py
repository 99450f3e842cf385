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
from proveout.model.need import Need, Unreadable
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
