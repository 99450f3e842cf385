"""Celery's own applications of the service, as they are in force once its task modules are imported."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from difflib import get_close_matches
from typing import Any, Self

from proveout.facts.setting_value import Address, SettingValue
from proveout.facts.start import Start
from proveout.model.evidence import Evidence

ALIKE = 0.88  # of a name that is not known, to one that is: "result_expire" and "result_expires" have 0.96


@dataclass(frozen=True, slots=True)
class CelerySetting:
    """One setting in force. `firm` is false where it changes with a value that was made up."""

    value: SettingValue
    firm: bool = True
    changed: bool = True  # from Celery's own default


@dataclass(frozen=True, slots=True)
class CeleryTask:
    """One registered task with what counts for it: its own value, or else the application's. Durations in seconds."""

    name: str
    where: str = "shop/tasks.py:9"
    time_limit: float | None = None
    soft_time_limit: float | None = None
    acks_late: bool = False
    reject_on_worker_lost: bool = False
    ignore_result: bool = False
    max_retries: float | None = 3
    retry_pause: float | None = 180  # the longest before a retry
    retries_itself: bool = False
    queue: str = ""
    expires: float | None = None
    firm: bool = True


@dataclass(frozen=True, slots=True)
class Scheduled:
    """One line of the schedule. `every` counts in seconds and is None where a calendar decides, as `when` tells."""

    name: str
    task: str
    every: float | None = None
    when: str = ""
    queue: str = ""


@dataclass(frozen=True, slots=True)
class CeleryApplication:
    """One application. `routes` are pairs of a pattern and a queue; `unknown` are settings that Celery never reads.

    `unread` says which kind of error kept a task module from being imported: then tasks may be missing. `firm` is
    false where tasks, routes, queues or the schedule change with a value that was made up.
    """

    name: str = "shop"
    at: str = "shop.celery:app"
    settings: Mapping[str, CelerySetting] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    tasks: tuple[CeleryTask, ...] = ()
    default_queue: str = "celery"
    queues: tuple[str, ...] = ()
    routes: tuple[tuple[str, str], ...] = ()
    routes_are_computed: bool = False
    schedule: tuple[Scheduled, ...] = ()
    unread: str = ""
    firm: bool = True

    def value(self, name: str) -> SettingValue:
        """The setting in force, and None where this version of Celery has none of that name."""
        found = self.settings.get(name)
        return None if found is None else found.value

    def seconds(self, name: str) -> float | None:
        """A duration in seconds, and None where it is none."""
        return seconds_of(self.value(name))

    def is_firm(self, *names: str) -> bool:
        """True where none of these settings rests on a value that was made up."""
        return all(self.settings[name].firm for name in names if name in self.settings)

    @property
    def transport(self) -> str:
        """What carries the messages: "redis", "amqp", "sqs", "memory"."""
        return transport_of(self.value("broker_url")) or "amqp"  # Celery's own default

    @property
    def keeps_results(self) -> bool:
        """True where results go somewhere."""
        return self.value("result_backend") not in (None, "", "disabled") and not (
            self.tasks and all(task.ignore_result for task in self.tasks)
        )

    def misspelt(self, name: str) -> str:
        """A setting that was meant to be `name` and that Celery does not read; "" where there is none."""
        for given in self.unknown:
            bare = given.lower().removeprefix("celery_")
            if bare == name or get_close_matches(bare, [name], n=1, cutoff=ALIKE):
                return given
        return ""


@dataclass(frozen=True, slots=True)
class CeleryApplicationFacts:
    """All applications of the service; none where its start imports no Celery."""

    applications: tuple[CeleryApplication, ...] = ()
    start: Start = field(default_factory=Start.example)

    @classmethod
    def example(cls, *, settings: Mapping[str, SettingValue] | None = None, **difference: Any) -> Self:
        """An application with one task and a broker of Redis, with the given settings and the given fields changed."""
        base: dict[str, SettingValue] = {
            "broker_url": "redis://redis:6379/0",
            "result_backend": "redis://redis:6379/1",
            "result_expires": timedelta(hours=1),
            "broker_transport_options": {},
            "task_time_limit": 300,
            "worker_prefetch_multiplier": 4,
            "task_always_eager": False,
        }
        made = {name: CelerySetting(value) for name, value in {**base, **(settings or {})}.items()}
        one = CeleryApplication(settings=made, tasks=(CeleryTask("shop.tasks.mail", time_limit=300),))
        return cls((replace(one, **difference),))

    def again(self, app: CeleryApplication) -> str:
        """A command that shows the configuration in force."""
        return f"celery -A {app.at.partition(':')[0]} report"

    def seen(self, app: CeleryApplication, saw: str, where: str = "") -> Evidence:
        """Evidence of something that is in force."""
        return Evidence(saw, where or f"{app.at}, imported by {self.start.entry}", self.again(app))

    def none_imported(self) -> Evidence:
        """What shows that the started service has no Celery."""
        return Evidence(
            f"{self.start.place} was started, and it imported no application of Celery",
            self.start.place,
            self.start.again,
        )


def transport_of(address: SettingValue) -> str:
    """The scheme of an address, without the kind of connection: "redis" of "rediss", "sqs", "db"."""
    if isinstance(address, tuple):  # several brokers, for failover
        return transport_of(address[0]) if address else ""
    scheme = (
        address.scheme
        if isinstance(address, Address)
        else str(address).partition("://")[0]
        if isinstance(address, str)
        else ""
    )
    return {"rediss": "redis", "amqps": "amqp", "pyamqp": "amqp", "librabbitmq": "amqp"}.get(scheme, scheme)


def seconds_of(value: SettingValue) -> float | None:
    """A duration in seconds, and None for what is none."""
    if isinstance(value, timedelta):
        return value.total_seconds()
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
