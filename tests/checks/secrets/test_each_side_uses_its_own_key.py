import base64
import json

import pytest

from proveout.checks.secrets.each_side_uses_its_own_key import Limits, check_files, role_of
from proveout.facts.dependencies import Declared, DependencyFacts
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.frontend import Baked, FrontendFacts, Hit
from proveout.facts.python import PythonFacts
from proveout.model.need import Unreadable
from proveout.model.secret import Secret
from proveout.model.verdict import Outcome, Verdict

NO_FILE = Unreadable("no environment file was handed over")
SUPABASE = DependencyFacts.example(declared=(Declared("supabase", "", "requirements.txt", 2),))


def key(role: str) -> str:
    body = base64.urlsafe_b64encode(json.dumps({"role": role}).encode()).decode().rstrip("=")
    return f"e30.{body}.made-up"


def judged(
    values: dict[str, str] | None = None,
    frontend: FrontendFacts | None = None,
    needs: DependencyFacts = SUPABASE,
    limits: Limits | None = None,
) -> Verdict:
    environment = EnvironmentFacts.example(values=values) if values else NO_FILE
    return check_files(environment, frontend or FrontendFacts(), PythonFacts.example(), needs, limits or Limits())


def test_without_such_a_service_it_does_not_apply() -> None:
    assert judged(needs=DependencyFacts.example()).outcome is Outcome.NOT_APPLICABLE
    assert judged().outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("NEXT_PUBLIC_SUPABASE_KEY", key("service_role")),
        ("VITE_SUPABASE_KEY", "sb_" + "secret_madeup"),
        ("SUPABASE_SERVICE_ROLE_KEY", key("anon")),
        ("SUPABASE_SERVICE_KEY", "sb_" + "publishable_madeup"),
    ],
)
def test_the_wrong_key_on_a_side_fails_and_is_not_printed(name: str, value: str) -> None:
    verdict = judged({name: value})

    assert verdict.outcome is Outcome.FAIL
    assert value not in repr(verdict)


def test_a_key_that_is_built_in_fails() -> None:
    baked = FrontendFacts(baked=(Baked("VITE_SUPABASE_KEY", Secret(key("service_role")), "web/.env.production", 2),))
    read = FrontendFacts(hits=(Hit("variable", "web/src/a.ts", 3, "x", "NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY"),))

    assert judged(frontend=baked).outcome is Outcome.FAIL
    assert judged(frontend=read).outcome is Outcome.FAIL


def test_a_mention_in_the_front_end_is_unknown() -> None:
    named = FrontendFacts(hits=(Hit("privileged key", "web/src/server.ts", 3, "x", "SERVICE_ROLE_KEY"),))

    assert judged({"SUPABASE_SERVICE_ROLE_KEY": key("service_role")}, named).outcome is Outcome.UNKNOWN


def test_one_side_alone_or_a_key_that_tells_nothing_is_unknown() -> None:
    assert judged({"SUPABASE_SERVICE_ROLE_KEY": key("service_role")}).outcome is Outcome.UNKNOWN
    assert judged({"SUPABASE_SERVICE_ROLE_KEY": "opaque", "VITE_SUPABASE_KEY": key("anon")}).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("value", ["", "a.b", "a.b.c", "a.!!!.c", "a.W10.c", "a.eyJyb2xlIjozfQ.c"])
def test_no_token_is_no_error(value: str) -> None:
    assert role_of(value) == ""


def test_both_sides_with_their_own_pass() -> None:
    values = {"SUPABASE_SERVICE_ROLE_KEY": key("service_role"), "NEXT_PUBLIC_SUPABASE_ANON_KEY": key("anon")}

    assert judged(values).outcome is Outcome.PASS
