from proveout.checks.input.uploads_are_scanned import check_files
from proveout.facts.dependencies import Declared, DependencyFacts
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome
from proveout.probes.python import read_module

NO_FILE = Unreadable("no environment file was handed over")
CLAMD = DependencyFacts.example(declared=(Declared("clamd", "==1.0.2", "requirements.txt", 3),))


def judged(
    source: str = "x = 1\n",
    needs: DependencyFacts | None = None,
    environment: EnvironmentFacts | Unreadable = NO_FILE,
    processes: ProcessFacts | None = None,
) -> Outcome:
    python = PythonFacts((read_module("app/files.py", source),))
    return check_files(python, needs or DependencyFacts.example(), processes or ProcessFacts(), environment).outcome


def test_no_trace_of_a_scanner_is_unknown_because_one_may_sit_elsewhere() -> None:
    assert judged() is Outcome.UNKNOWN


def test_a_switch_that_is_off_fails() -> None:
    assert judged(environment=EnvironmentFacts.example(values={"CLAMAV_ENABLED": "False"})) is Outcome.FAIL
    assert judged(environment=EnvironmentFacts.example(values={"CLAMAV_ENABLED": "true"})) is Outcome.UNKNOWN


def test_a_scanner_that_is_only_declared_fails() -> None:
    assert judged(needs=CLAMD) is Outcome.FAIL


def test_an_import_or_a_container_alone_is_unknown() -> None:
    assert judged("import clamd\n", CLAMD) is Outcome.UNKNOWN
    assert judged(processes=ProcessFacts((Process("av", "", "c.yml", 3, image="clamav/clamav:1"),))) is Outcome.UNKNOWN


def test_a_call_of_the_scanner_is_wiring() -> None:
    source = "import clamd\ndef f(data):\n    return clamd.ClamdNetworkSocket('av').instream(data)\n"

    assert judged(source, CLAMD) is Outcome.PASS
