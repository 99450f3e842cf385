from proveout.checks.ci.static_scan_is_clean import Limits, check_files
from proveout.facts.scan import Finding, ScanFacts
from proveout.model.limit import Choice
from proveout.model.verdict import Outcome

HIGH = Finding("S602", "app/run.py", 9, "`subprocess` call with `shell=True` identified")
MEDIUM = Finding("S301", "app/load.py", 4, "`pickle` can be unsafe")
LOW = Finding("S603", "app/run.py", 3, "`subprocess` call: check for execution of untrusted input")


def judged(limits: Limits | None = None, **difference: object) -> Outcome:
    return check_files(ScanFacts.example(**difference), limits or Limits()).outcome


def test_no_file_that_was_scanned_proves_nothing() -> None:
    assert judged(files=0) is Outcome.UNKNOWN


def test_a_file_that_was_passed_over_leaves_it_open() -> None:
    assert judged(skipped=("app/old.py could not be read",)) is Outcome.UNKNOWN


def test_a_scanner_that_does_not_see_a_planted_fault_proves_nothing() -> None:
    assert judged(planted=False) is Outcome.UNKNOWN


def test_another_scanner_that_is_named_was_not_run() -> None:
    assert judged(Limits(tools=("semgrep",))) is Outcome.UNKNOWN
    assert judged(Limits(tools=("semgrep",)), findings=(HIGH,)) is Outcome.FAIL


def test_only_what_is_above_the_limit_fails() -> None:
    assert judged(findings=(HIGH,)) is Outcome.FAIL
    assert judged(findings=(MEDIUM, LOW)) is Outcome.PASS
    assert judged(Limits(max_severity=Choice("low")), findings=(MEDIUM,)) is Outcome.FAIL
    assert judged(Limits(max_severity=Choice("none")), findings=(LOW,)) is Outcome.FAIL


def test_a_limit_that_is_no_severity_is_unknown() -> None:
    assert judged(Limits(max_severity=Choice("blocker")), findings=(HIGH,)) is Outcome.UNKNOWN


def test_a_fixed_command_in_a_shell_is_low() -> None:
    assert judged(findings=(Finding("S602", "a.py", 1, "call with `shell=True` seems safe"),)) is Outcome.PASS
