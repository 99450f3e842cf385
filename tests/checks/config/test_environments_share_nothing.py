"""Tests of `config.environments_share_nothing`: refusals first, then edges, then the plain case."""

from proveout.checks.config.environments_share_nothing import Limits, check_files
from proveout.facts.environment import EnvironmentFacts, EnvironmentFilesFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome, Verdict

PRODUCTION = {
    "SECRET_KEY": "made-up-key-of-production",
    "DATABASE_URL": "postgresql://app:made-up-word-1@db.example.org/shop",
    "DEBUG": "false",
}
STAGING = {
    "SECRET_KEY": "made-up-key-of-staging",
    "DATABASE_URL": "postgresql://app:made-up-word-2@db.staging.example.org/shop",
    "DEBUG": "false",
}


def judged(staging: dict[str, str], production: dict[str, str] = PRODUCTION, **difference: object) -> Verdict:
    one = EnvironmentFacts.example(values=production)
    other = EnvironmentFacts.example(values=staging, path=".env.staging", environment="staging", **difference)
    return check_files(one, EnvironmentFilesFacts((other,)), Limits())


def test_one_environment_proves_nothing() -> None:
    missing = Unreadable("no environment file was handed over")

    assert check_files(EnvironmentFacts.example(), EnvironmentFilesFacts(), Limits()).outcome is Outcome.UNKNOWN
    assert check_files(missing, EnvironmentFilesFacts.example(), Limits()).outcome is Outcome.UNKNOWN
    assert check_files(EnvironmentFacts.example(), EnvironmentFilesFacts.example(), Limits(("staging",))).outcome is (
        Outcome.UNKNOWN
    )


def test_files_that_hold_nothing_to_compare_prove_nothing() -> None:
    assert judged({"DEBUG": "false"}).outcome is Outcome.UNKNOWN
    assert judged(STAGING | {"DATABASE_URL": "postgresql://app:made-up-2@db/shop"}).outcome is Outcome.UNKNOWN
    assert judged(STAGING | {"API_TOKEN": "${OTHER}"}).outcome is Outcome.UNKNOWN
    assert judged(STAGING, unclear=(4,)).outcome is Outcome.UNKNOWN


def test_an_equal_secret_fails_under_whatever_name_and_is_not_shown() -> None:
    verdict = judged(STAGING | {"JWT_SECRET": PRODUCTION["SECRET_KEY"]})

    assert verdict.outcome is Outcome.FAIL
    assert PRODUCTION["SECRET_KEY"] not in repr(verdict)


def test_an_equal_password_database_bucket_or_project_fails() -> None:
    assert judged(STAGING | {"DATABASE_URL": PRODUCTION["DATABASE_URL"]}).outcome is Outcome.FAIL
    moved = "postgresql://other:made-up-word-3@db.example.org:5432/shop"
    assert judged(STAGING | {"DATABASE_URL": moved}).outcome is Outcome.FAIL
    reused = "postgresql://app:made-up-word-1@db.staging.example.org/shop"
    assert judged(STAGING | {"DATABASE_URL": reused}).outcome is Outcome.FAIL
    for name in ("S3_BUCKET", "GOOGLE_CLOUD_PROJECT", "SUPABASE_URL"):
        assert judged(STAGING | {name: "shop-files"}, PRODUCTION | {name: "shop-files"}).outcome is Outcome.FAIL


def test_a_host_that_each_stack_has_for_itself_is_not_shared() -> None:
    inside = {"REDIS_URL": "redis://redis:6379/0", "STRIPE_PUBLISHABLE_KEY": "made-up-public", "JWT_ALGORITHM": "HS256"}

    assert judged(STAGING | inside, PRODUCTION | inside).outcome is Outcome.PASS


def test_environments_that_share_nothing_pass_with_their_control() -> None:
    verdict = judged(STAGING)

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled
