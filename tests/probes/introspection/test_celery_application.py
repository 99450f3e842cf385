"""Against the real Celery: what its application comes to. No broker is reached."""

import pytest
from tests.probes.introspection.conftest import See

from proveout.facts.celery_application import CeleryApplication, CeleryApplicationFacts
from proveout.probes.introspection.celery_application import read_celery_application

BROKER = "redis://:not-a-real-pw-1@redis.example.org:6379/0"
PLAIN = """
import os
from datetime import timedelta
from celery import Celery
from celery.schedules import crontab
app = Celery("jobs", broker=os.environ["BROKER_URL"])
app.conf.update(
    task_time_limit=300, CELERY_TASK_SOFT_TIME_LIMIT=9, worker_prefetch=3,
    task_routes={"jobs.mail": {"queue": "mail"}}, task_queues={"mail": {}},
    beat_schedule={
        "nightly": {"task": "jobs.mail", "schedule": crontab(hour=3, minute=0)},
        "often": {"task": "jobs.mail", "schedule": timedelta(minutes=5)},
    },
)

@app.task(name="jobs.mail")
def mail():
    pass

@app.task(name="jobs.free", time_limit=0)
def free():
    pass

@app.on_after_finalize.connect
def more(sender, **_):
    sender.add_periodic_task(30.0, mail.s(), name="half")
"""
BROKEN = """
from celery import Celery
app = Celery("jobs", broker="memory://", include=["not_there"])
"""
SETTINGS = """
import os
SECRET_KEY = os.environ["SECRET_KEY"]
CELERY_BROKER_URL = os.environ["BROKER_URL"]
CELERY_TASK_TIME_LIMIT = 120
CELERY_TASK_TIMELIMIT = 60
"""
CELERY = """
import os
from celery import Celery
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
app = Celery("shop")
app.config_from_object("django.conf:settings", namespace="CELERY")
"""


def application(facts: object) -> CeleryApplication:
    assert isinstance(facts, CeleryApplicationFacts), facts
    (one,) = facts.applications
    return one


@pytest.fixture
def plain(see: See) -> CeleryApplication:
    sight = see({"jobs.py": PLAIN}, "jobs:app", "celery", values={"BROKER_URL": BROKER}, needs="celery redis")
    return application(read_celery_application(sight))


def test_limits_routes_queues_and_schedule_are_those_in_force(plain: CeleryApplication) -> None:
    tasks = {task.name: task.time_limit for task in plain.tasks}

    # None is the application's, which Celery before 5.7 leaves to the worker; 0 is none at all.
    assert tasks == {"jobs.mail": 300, "jobs.free": 0}
    assert plain.routes == (("jobs.mail", "mail"),)
    assert plain.queues == ("mail",)
    assert {one.name: one.every for one in plain.schedule} == {"nightly": None, "often": 300.0, "half": 30.0}
    assert "worker_prefetch" in plain.unknown
    assert (plain.transport, plain.is_firm("broker_url")) == ("redis", True)
    assert "not-a-real-pw-1" not in repr(plain)


def test_a_broker_that_nobody_gave_is_not_firm(see: See) -> None:
    one = application(read_celery_application(see({"jobs.py": PLAIN}, "jobs:app", "celery", needs="celery redis")))

    assert not one.is_firm("broker_url")


def test_a_task_module_that_cannot_be_imported_is_told(see: See) -> None:
    sight = see({"jobs.py": BROKEN}, "jobs:app", "celery", values={}, needs="celery")

    assert application(read_celery_application(sight)).unread == "ModuleNotFoundError"


def test_settings_of_django_are_read_with_their_prefix(see: See) -> None:
    files = {"shop/__init__.py": "", "shop/settings.py": SETTINGS, "shop/celery.py": CELERY}
    values = {"SECRET_KEY": "made-up-for-this-test-and-long-enough-to-count", "BROKER_URL": BROKER}
    sight = see(
        files, "shop.celery:app", "celery", settings="shop.settings", values=values, needs="celery django redis"
    )

    one = application(read_celery_application(sight))

    assert one.seconds("task_time_limit") == 120
    assert one.misspelt("task_time_limit") == "CELERY_TASK_TIMELIMIT"
