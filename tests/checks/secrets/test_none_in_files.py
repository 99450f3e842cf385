from proveout.checks.secrets.none_in_files import Limits, check
from proveout.facts.leaks import TreeLeakFacts, example_leak
from proveout.model.verdict import Outcome


def test_a_scan_that_missed_its_canary_proves_nothing() -> None:
    tree = TreeLeakFacts.example(planted={"jwt in a.ts": True, "assigned_secret in .env": False})

    verdict = check(tree, Limits())

    assert verdict.outcome is Outcome.UNKNOWN
    assert "assigned_secret" in verdict.says


def test_a_scan_without_a_canary_proves_nothing() -> None:
    assert check(TreeLeakFacts.example(planted={}), Limits()).outcome is Outcome.UNKNOWN


def test_an_empty_repository_proves_nothing() -> None:
    assert check(TreeLeakFacts.example(files_read=0), Limits()).outcome is Outcome.UNKNOWN


def test_a_file_that_was_not_searched_keeps_it_open() -> None:
    tree = TreeLeakFacts.example(skipped={"data/huge.sql": "is larger than 32 MiB"})

    verdict = check(tree, Limits())

    assert verdict.outcome is Outcome.UNKNOWN
    assert "data/huge.sql is larger than 32 MiB" in verdict.says


def test_a_file_that_was_not_searched_can_be_allowed_by_its_folder() -> None:
    tree = TreeLeakFacts.example(skipped={"data/huge.sql": "is larger than 32 MiB"})

    assert check(tree, Limits(allow=("data/",))).outcome is Outcome.PASS


def test_a_leak_fails_even_where_other_files_were_not_searched() -> None:
    tree = TreeLeakFacts.example(leaks=(example_leak(),), skipped={"a": "cannot be read"}, planted={"jwt": False})

    assert check(tree, Limits()).outcome is Outcome.FAIL


def test_a_leak_is_told_by_kind_place_and_fingerprint_and_never_by_its_value() -> None:
    leak = example_leak(name="GITHUB_TOKEN")

    verdict = check(TreeLeakFacts.example(leaks=(leak,)), Limits())

    assert "app/settings.py:7 (github.personal_token)" in verdict.says
    assert verdict.evidence[0].saw == (
        "github.personal_token in GITHUB_TOKEN: ghp_… 40 characters, fingerprint 5f0c2a9e"
    )
    assert verdict.evidence[0].again == "sed -n 7p 'app/settings.py'"
    assert leak.value.reveal() not in repr(verdict)


def test_a_leak_is_allowed_by_fingerprint_path_folder_or_pattern() -> None:
    tree = TreeLeakFacts.example(leaks=(example_leak(),))

    for allow in ("5f0c2a9e", "app/settings.py", "app", "app/", "*/settings.py"):
        assert check(tree, Limits(allow=(allow,))).outcome is Outcome.PASS
    for allow in ("5f0c2a9f", "settings.py", "ap", "app/setting"):
        assert check(tree, Limits(allow=(allow,))).outcome is Outcome.FAIL


def test_placeholders_pass_and_are_shown_with_their_reason() -> None:
    tree = TreeLeakFacts.example(leaks=(example_leak(placeholder="stands in a test", fingerprint=""),))

    verdict = check(tree, Limits())

    assert verdict.outcome is Outcome.PASS
    assert any("1 not counted, each stands in a test" in seen.saw for seen in verdict.evidence)


def test_a_clean_tree_passes_with_its_control() -> None:
    verdict = check(TreeLeakFacts.example(), Limits())

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled
