from dataclasses import replace

from proveout.checks.http.unknown_host_is_refused import Limits, check_settings
from proveout.facts.application_answers import ApplicationAnswersFacts
from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts
from proveout.model.limit import Host
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome

NOT_READ = Unreadable("not read")


def judged(facts: ApplicationAnswersFacts, limits: Limits | None = None) -> Outcome:
    return check_settings(facts, NOT_READ, limits or Limits()).outcome


def test_an_application_that_came_to_no_answer_is_unknown() -> None:
    broken = {"status": 500}

    assert judged(ApplicationAnswersFacts()) is Outcome.UNKNOWN
    assert judged(ApplicationAnswersFacts.example(missing_page=broken, start_page=broken)) is Outcome.UNKNOWN


def test_answers_that_change_with_made_up_values_are_unknown() -> None:
    assert judged(replace(ApplicationAnswersFacts.example(), firm=False)) is Outcome.UNKNOWN


FOREIGN = "foreign-site.invalid"


def test_an_application_that_serves_every_name_is_unknown_because_its_proxy_may_not() -> None:
    assert judged(ApplicationAnswersFacts.example()) is Outcome.UNKNOWN


def test_a_refusal_that_meets_the_own_name_as_well_is_no_control() -> None:
    everything = ApplicationAnswersFacts.example(
        foreign_host={"status": 400, "host": FOREIGN}, missing_page={"status": 400}
    )

    assert judged(everything) is Outcome.UNKNOWN


def test_another_name_than_the_stated_one_is_unknown() -> None:
    facts = ApplicationAnswersFacts.example(foreign_host={"status": 400, "host": FOREIGN})

    assert judged(facts, Limits((Host("www.example.com"),))) is Outcome.UNKNOWN


def test_a_redirect_to_the_foreign_name_fails() -> None:
    sent_on = {"status": 301, "host": FOREIGN, "headers": (("location", f"https://{FOREIGN}/x"),)}

    assert judged(ApplicationAnswersFacts.example(foreign_host=sent_on)) is Outcome.FAIL


def test_a_refusal_of_the_foreign_name_passes_here_and_is_only_wired() -> None:
    facts = ApplicationAnswersFacts.example(foreign_host={"status": 400, "host": FOREIGN})

    assert judged(facts) is Outcome.PASS
    assert judged(facts, Limits((Host("shop.example.org"),))) is Outcome.PASS


def test_djangos_star_fails_whatever_the_answers_say() -> None:
    facts = ApplicationAnswersFacts.example(foreign_host={"status": 400, "host": FOREIGN})
    star = EffectiveSettingsFacts.example(values={"ALLOWED_HOSTS": ("shop.example.org", "*")})
    made_up = EffectiveSettingsFacts((EffectiveSetting("ALLOWED_HOSTS", ("*",), firm=False),))

    assert check_settings(facts, star, Limits()).outcome is Outcome.FAIL
    assert check_settings(facts, made_up, Limits()).outcome is Outcome.PASS
