from dataclasses import replace

from proveout.checks.websocket.foreign_origin_is_refused import FOREIGN, OWN, Limits, asks, check_settings
from proveout.facts.application_answers import ApplicationAnswersFacts, SocketHandshake
from proveout.model.limit import Url
from proveout.model.verdict import Outcome


def judged(*tried: tuple[str, str], firm: bool = True) -> Outcome:
    sockets = tuple(SocketHandshake("/live", origin, ended) for origin, ended in tried)
    facts = replace(ApplicationAnswersFacts.example(), sockets=sockets, firm=firm)
    return check_settings(facts, Limits()).outcome


def test_an_application_without_a_socket_that_is_seen_is_unknown() -> None:
    assert judged() is Outcome.UNKNOWN


def test_answers_that_change_with_made_up_values_are_unknown() -> None:
    assert judged((FOREIGN, "accepted"), firm=False) is Outcome.UNKNOWN


def test_a_socket_that_opens_for_nobody_has_no_control() -> None:
    assert judged((FOREIGN, "refused"), (OWN, "refused")) is Outcome.UNKNOWN
    assert judged((FOREIGN, "failed"), (OWN, "accepted")) is Outcome.UNKNOWN


def test_a_socket_that_opens_for_a_foreign_or_null_origin_fails() -> None:
    assert judged((FOREIGN, "accepted"), (OWN, "accepted")) is Outcome.FAIL
    assert judged((FOREIGN, "refused"), ("null", "accepted"), (OWN, "accepted")) is Outcome.FAIL


def test_a_socket_that_opens_for_its_own_origin_alone_passes_here_and_is_only_wired() -> None:
    assert judged((FOREIGN, "refused"), ("null", "refused"), (OWN, "accepted")) is Outcome.PASS


def test_stated_origins_are_asked_for() -> None:
    assert asks(Limits((Url(OWN),))) == {"answers": OWN}
