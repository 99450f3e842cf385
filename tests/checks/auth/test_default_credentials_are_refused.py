import pytest

from proveout.checks.auth.default_credentials_are_refused import Limits, check_files
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.model.need import Unreadable
from proveout.model.secret import Secret
from proveout.model.verdict import Outcome, Verdict
from proveout.probes.python import read_module

NO_FILE = Unreadable("no environment file was handed over")


def judged(
    source: str = "x = 1\n", path: str = "app/start.py", limits: Limits | None = None, /, **values: str
) -> Verdict:
    environment = EnvironmentFacts.example(values=values) if values else EnvironmentFacts.example()
    return check_files(PythonFacts((read_module(path, source),)), ProcessFacts(), environment, limits or Limits())


def test_without_an_environment_file_it_stays_open() -> None:
    assert check_files(PythonFacts.example(), ProcessFacts(), NO_FILE, Limits()).outcome is Outcome.UNKNOWN
    assert check_files(PythonFacts(()), ProcessFacts(), NO_FILE, Limits()).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ADMIN_PASSWORD", "admin"),
        ("DJANGO_SUPERUSER_PASSWORD", "Password123"),
        ("GF_SECURITY_ADMIN_PASSWORD", "grafana"),
        ("FLOWER_BASIC_AUTH", "admin:admin"),
        ("MINIO_ROOT_PASSWORD", "minioadmin"),
    ],
)
def test_a_known_default_of_an_operator_fails_and_is_not_printed(name: str, value: str) -> None:
    verdict = judged(**{name: value})

    assert verdict.outcome is Outcome.FAIL
    assert value not in verdict.says.replace(name, "")


def test_a_container_with_a_known_default_fails() -> None:
    grafana = Process(
        "grafana", "", "docker-compose.yml", 9, environment={"GF_SECURITY_ADMIN_PASSWORD": Secret("admin")}
    )

    verdict = check_files(PythonFacts(()), ProcessFacts((grafana,)), NO_FILE, Limits())

    assert verdict.outcome is Outcome.FAIL


@pytest.mark.parametrize("path", ["app/start.py", "shop/migrations/0002_admin.py"])
def test_code_that_makes_an_account_with_a_fixed_password_fails(path: str) -> None:
    assert judged("User.objects.create_superuser('admin', 'a@example.org', 'admin123')\n", path).outcome is Outcome.FAIL


def test_scripts_and_tests_may_make_such_accounts() -> None:
    source = "User.objects.create_user('demo', password='demo')\n"

    assert judged(source, "scripts/seed.py").outcome is Outcome.PASS
    assert judged(source, "tests/test_a.py").outcome is Outcome.PASS


def test_a_pair_that_the_document_names_is_known() -> None:
    limits = Limits(pairs=("operator:wintermute",))

    assert judged(ADMIN_PASSWORD="wintermute").outcome is Outcome.PASS
    assert judged("x = 1\n", "app/start.py", limits, ADMIN_PASSWORD="wintermute").outcome is Outcome.FAIL


def test_long_passwords_and_other_names_are_left_alone() -> None:
    verdict = judged(ADMIN_PASSWORD="Vb7-kq2_Xe9mT4wZr8", PASSWORD_RESET_PAGE="password")

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled
