from dataclasses import replace

import pytest

from proveout.checks.deploy.workers_fit_the_cores import Limits, check_files, check_settings
from proveout.facts.container import Command, ComposeView, ContainerFacts, Service
from proveout.facts.platform import GunicornFile, PlatformFacts, PlatformFile, Process
from proveout.facts.server_settings import ServerOption, ServerSettingsFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome, Verdict


def judged(command: str, limits: Limits, **difference: object) -> Verdict:
    process = Process("web", command, "Procfile", 1, "web")
    facts = PlatformFacts(files=(PlatformFile("Procfile", "heroku", (process,)),), **difference)  # type: ignore[arg-type]
    return check_files(ContainerFacts(), facts, limits)


@pytest.mark.parametrize(
    "command",
    [
        "gunicorn app:app",
        "gunicorn -w $WORKERS app:app",
        "gunicorn -w ${W:-3} app:app",
        "celery -A a worker",
        "gunicorn -c gone.py app:app",
    ],
)
def test_a_number_that_is_not_in_the_files_is_unknown(command: str) -> None:
    assert judged(command, Limits(workers=3, cores=1)).outcome is Outcome.UNKNOWN


def test_a_number_that_is_worked_out_at_the_start_is_unknown() -> None:
    file = GunicornFile("gunicorn.conf.py", computed={"workers": 3})

    assert judged("gunicorn app:app", Limits(workers=3), gunicorn=(file,)).outcome is Outcome.UNKNOWN


def test_without_processors_nobody_knows_what_fits() -> None:
    assert judged("gunicorn -w 3 app:app", Limits(workers=3)).outcome is Outcome.UNKNOWN


def test_stated_threads_that_nobody_sets_are_unknown() -> None:
    assert judged("gunicorn -w 3 app:app", Limits(threads=4, cores=2)).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("command", "limits"),
    [
        ("gunicorn -w 4 app:app", Limits(workers=3)),
        ("gunicorn -w 4 --threads 2 app:app", Limits(threads=4)),
        ("gunicorn -w 16 app:app", Limits(cores=2)),
        ("uvicorn app:app --workers 8", Limits(workers=2)),
    ],
)
def test_other_numbers_than_stated_or_carried_fail(command: str, limits: Limits) -> None:
    assert judged(command, limits).outcome is Outcome.FAIL


def test_the_processors_of_the_same_service_count() -> None:
    command = Command("gunicorn -w 8 app:app", "c.yml", 4)
    service = Service("web", "c.yml:3", image="a", command=command, cpus=1.0)

    verdict = check_files(ContainerFacts(views=(ComposeView(("c.yml",), (service,)),)), PlatformFacts(), Limits())

    assert verdict.outcome is Outcome.FAIL
    assert "1 processors carry 3" in verdict.says


def test_numbers_that_fit_pass_as_wiring() -> None:
    file = GunicornFile("gunicorn.conf.py", settings={"workers": ("5", 2), "threads": ("2", 3)})

    assert judged("gunicorn app:app", Limits(workers=5, threads=2, cores=2), gunicorn=(file,)).outcome is Outcome.PASS


UNREAD = Unreadable("no files")


def runs(workers: int, limits: Limits, *, firm: bool = True) -> Outcome:
    server = ServerSettingsFacts.example()
    server = replace(server, options={**server.options, "workers": ServerOption(workers, firm=firm)})
    return check_settings(server, UNREAD, UNREAD, limits).outcome


def test_a_number_that_rests_on_a_made_up_value_proves_nothing() -> None:
    assert runs(16, Limits(workers=4), firm=False) is Outcome.UNKNOWN
    assert check_settings(ServerSettingsFacts(), UNREAD, UNREAD, Limits()).outcome is Outcome.UNKNOWN


def test_a_number_without_processors_proves_nothing() -> None:
    assert runs(4, Limits()) is Outcome.UNKNOWN


def test_effective_workers_that_differ_or_are_too_many_fail() -> None:
    assert runs(1, Limits(workers=4)) is Outcome.FAIL
    assert runs(32, Limits(cores=2)) is Outcome.FAIL
    assert runs(4, Limits(workers=4, threads=8)) is Outcome.FAIL


def test_effective_workers_as_stated_pass() -> None:
    assert runs(4, Limits(workers=4)) is Outcome.PASS
    assert runs(4, Limits(cores=2)) is Outcome.PASS
