from proveout.checks.deps.locked import Limits, check
from proveout.facts.dependencies import Declared, DependencyFacts, Lock
from proveout.model.verdict import Outcome, Verdict

FLASK = Declared("flask", ">=3.0", "pyproject.toml", 8)


def judged(limits: Limits | None = None, /, **difference: object) -> Verdict:
    return check(DependencyFacts.example(**difference), limits or Limits())


def test_no_manifest_proves_nothing() -> None:
    assert judged(manifests=(), declared=(), locks=()).outcome is Outcome.UNKNOWN


def test_a_line_that_cannot_be_read_leaves_it_open() -> None:
    assert judged(unclear=("requirements.txt:4",)).outcome is Outcome.UNKNOWN


def test_pins_without_a_lock_say_nothing_of_what_they_need_themselves() -> None:
    assert judged(declared=(Declared("flask", "==3.1.3", "r.txt", 1),), locks=()).outcome is Outcome.UNKNOWN


def test_manifests_of_a_language_that_is_not_read_leave_it_open() -> None:
    assert judged(others=("go.mod",)).outcome is Outcome.UNKNOWN


def test_ranges_without_a_lock_fail() -> None:
    assert judged(locks=()).outcome is Outcome.FAIL


def test_a_link_to_a_moving_branch_fails() -> None:
    moving = Declared("tool", "git+https://example.org/tool.git@main", "requirements.txt", 3)

    assert judged(declared=(moving,), locks=()).outcome is Outcome.FAIL


def test_a_declared_package_that_the_lock_lacks_fails() -> None:
    assert judged(declared=(FLASK, Declared("redis", ">=5", "pyproject.toml", 9))).outcome is Outcome.FAIL


def test_a_lock_outside_the_declared_range_fails() -> None:
    assert judged(locks=(Lock("uv.lock", {"flask": "2.3.0"}),)).outcome is Outcome.FAIL


def test_a_front_end_without_lock_fails() -> None:
    assert judged(node={"frontend/package.json": ""}).outcome is Outcome.FAIL


def test_hashes_are_wanted_where_they_are_asked_for() -> None:
    bare = Lock("uv.lock", {"flask": "3.1.3"})

    assert judged(locks=(bare,)).outcome is Outcome.PASS
    assert judged(Limits(hashes=True), locks=(bare,)).outcome is Outcome.FAIL


def test_development_packages_may_be_loose() -> None:
    assert judged(declared=(FLASK, Declared("pytest", "", "pyproject.toml", 9, group="dev"))).outcome is Outcome.PASS
