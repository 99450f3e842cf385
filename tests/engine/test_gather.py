import threading
from dataclasses import dataclass

import pytest

from proveout.engine import Probe, gather
from proveout.model.event import Event, FactsRead
from proveout.model.need import Need, Unreadable


@dataclass(frozen=True)
class CertificateFacts:
    host: str


@dataclass(frozen=True)
class QueueFacts:
    length: int


def silent(event: Event) -> None:
    del event


def test_a_need_that_nothing_can_read_is_unreadable_with_a_reason() -> None:
    facts = gather([Need(CertificateFacts)], {}, silent)

    assert facts == {Need(CertificateFacts): Unreadable("nothing here can read CertificateFacts")}


def test_a_probe_that_runs_late_is_unreadable_and_so_is_what_waits_behind_it() -> None:
    never = threading.Event()
    stuck = Probe("tls", lambda question: never.wait(30) and CertificateFacts(question), deadline_s=0.05)

    facts = gather([Need(CertificateFacts, "a"), Need(CertificateFacts, "b")], {"CertificateFacts": stuck}, silent)
    never.set()

    assert set(facts.values()) == {Unreadable("tls did not answer in 0.05 s")}


def test_a_bug_in_a_probe_is_not_hidden() -> None:
    def broken(question: str) -> object:
        raise ZeroDivisionError(question)

    with pytest.raises(ZeroDivisionError):
        gather([Need(CertificateFacts)], {"CertificateFacts": Probe("tls", broken)}, silent)


def test_a_system_is_read_once_however_many_checks_need_it() -> None:
    asked: list[str] = []

    def read(question: str) -> object:
        asked.append(question)
        return CertificateFacts(question)

    gather([Need(CertificateFacts)] * 3, {"CertificateFacts": Probe("tls", read)}, silent)

    assert asked == [""]


def test_two_systems_are_read_side_by_side() -> None:
    both = threading.Barrier(2, timeout=10)

    def certificate(question: str) -> object:
        both.wait()
        return CertificateFacts(question)

    def queue(question: str) -> object:
        both.wait()
        return QueueFacts(len(question))

    probes = {"CertificateFacts": Probe("tls", certificate), "QueueFacts": Probe("redis", queue)}
    facts = gather([Need(CertificateFacts), Need(QueueFacts)], probes, silent)

    assert set(facts.values()) == {CertificateFacts(""), QueueFacts(0)}


def test_each_reading_is_told() -> None:
    told: list[Event] = []

    gather([Need(CertificateFacts)], {"CertificateFacts": Probe("tls", CertificateFacts)}, told.append)

    assert [type(event) for event in told] == [FactsRead]
