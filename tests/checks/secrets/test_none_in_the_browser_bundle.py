import pytest

from proveout.checks.secrets.none_in_the_browser_bundle import Limits, check_files
from proveout.facts.leaks import Exposed, TreeLeakFacts, example_leak
from proveout.model.verdict import Outcome

PAGES = ("web/src/api.ts",)


def test_without_a_front_end_it_does_not_apply() -> None:
    assert check_files(TreeLeakFacts.example(), Limits()).outcome is Outcome.NOT_APPLICABLE


def test_without_any_file_nobody_knows_whether_there_is_a_front_end() -> None:
    assert check_files(TreeLeakFacts.example(files_read=0), Limits()).outcome is Outcome.UNKNOWN


def test_a_scan_that_missed_its_canary_proves_nothing() -> None:
    tree = TreeLeakFacts.example(front_end=PAGES, planted={"jwt": False})

    assert check_files(tree, Limits()).outcome is Outcome.UNKNOWN


def test_a_source_that_was_not_searched_keeps_it_open() -> None:
    tree = TreeLeakFacts.example(front_end=PAGES, skipped={"web/dist/app.js": "is larger than 32 MiB"})

    assert check_files(tree, Limits()).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("kind", ["google.api_key", "assigned_secret"])
def test_a_key_that_may_be_meant_for_pages_keeps_it_open(kind: str) -> None:
    tree = TreeLeakFacts.example(front_end=PAGES, leaks=(example_leak(kind=kind, path="web/src/map.tsx"),))

    assert check_files(tree, Limits()).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("path", ["api/settings.py", "web/api/route.ts", "frontend/vite.config.ts", "web/.env.local"])
def test_a_secret_of_the_server_is_not_in_the_bundle(path: str) -> None:
    tree = TreeLeakFacts.example(front_end=PAGES, leaks=(example_leak(path=path),))

    assert check_files(tree, Limits()).outcome is Outcome.PASS


def test_a_placeholder_is_no_secret() -> None:
    leak = example_leak(path="web/src/api.ts", placeholder="is public: a key of Supabase's role anon")

    assert check_files(TreeLeakFacts.example(front_end=PAGES, leaks=(leak,)), Limits()).outcome is Outcome.PASS


def test_a_public_prefix_carries_a_secret_from_the_environment_file_into_the_bundle() -> None:
    leak = example_leak(kind="supabase.service_role_key", path="web/.env", name="VITE_SUPABASE_KEY")

    verdict = check_files(TreeLeakFacts.example(front_end=PAGES, leaks=(leak,)), Limits())

    assert verdict.outcome is Outcome.FAIL
    assert "VITE_SUPABASE_KEY holds a supabase.service_role_key" in verdict.says
    assert leak.value.reveal() not in repr(verdict)


def test_a_variable_whose_name_is_a_secrets_fails_without_its_value() -> None:
    tree = TreeLeakFacts.example(exposed=(Exposed("NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY", "web/src/db.ts", 2),))

    assert check_files(tree, Limits()).outcome is Outcome.FAIL
    assert check_files(tree, Limits(public=("NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY",))).outcome is Outcome.PASS


def test_a_document_that_warns_of_such_a_name_does_not_fail() -> None:
    tree = TreeLeakFacts.example(exposed=(Exposed("NEXT_PUBLIC_SECRET_KEY", "README.md", 2),))

    assert check_files(tree, Limits()).outcome is Outcome.PASS


def test_clean_sources_pass_with_their_control() -> None:
    verdict = check_files(TreeLeakFacts.example(front_end=PAGES), Limits())

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled
