"""Reads every need of a plan once: systems side by side, one system in turn."""

from collections.abc import Mapping, Sequence

from proveout.engine.probe import Probe
from proveout.model.event import FactsRead, Tell
from proveout.model.need import Need, Unreadable


def gather(needs: Sequence[Need], probes: Mapping[str, Probe], tell: Tell) -> dict[Need, object]:
    """Facts for every need; `Unreadable` where there is no probe, where it could not look, or where it ran late.

    `probes` are found by the name of the type that they return, so that a run imports only what it reads.
    Never raises for a system that cannot be read; a bug in a probe does propagate.
    """
    facts: dict[Need, object] = {}
    systems: dict[str, list[tuple[Need, Probe]]] = {}
    for need in dict.fromkeys(needs):
        probe = probes.get(need.facts.__name__)
        if probe is None:
            facts[need] = Unreadable(f"nothing here can read {need.name}")
        else:
            systems.setdefault(probe.system, []).append((need, probe))
    if not systems:
        return facts
    readings = [_System(asked, tell) for asked in systems.values()]
    for reading in readings:
        reading.start()
    for reading in readings:
        facts.update(reading.finish())
    return facts


class _System:
    """One thread that reads the needs of one system in turn.

    The thread is a daemon: a read that hangs is left behind and cannot keep the process alive.
    """

    def __init__(self, asked: list[tuple[Need, Probe]], tell: Tell) -> None:
        import queue  # noqa: PLC0415 - a run with nothing to read needs no threads
        import threading  # noqa: PLC0415 - the same

        self._asked = asked
        self._tell = tell
        self._answers: queue.Queue[object] = queue.Queue()
        self._empty = queue.Empty
        self._thread = threading.Thread(target=self._read, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def finish(self) -> dict[Need, object]:
        import time  # noqa: PLC0415 - the same

        facts: dict[Need, object] = {}
        late = ""
        for need, probe in self._asked:
            began = time.monotonic()
            if not late:
                try:
                    answer = self._answers.get(timeout=probe.deadline_s)
                except self._empty:
                    late = f"{probe.system} did not answer in {probe.deadline_s:g} s"
            if late:
                answer = Unreadable(late)
            if isinstance(answer, BaseException):
                raise answer
            facts[need] = answer
            reason = answer.reason if isinstance(answer, Unreadable) else ""
            self._tell(FactsRead(need.name, time.monotonic() - began, reason))
        return facts

    def _read(self) -> None:
        for need, probe in self._asked:
            try:
                self._answers.put(probe.read(need.question))
            except BaseException as bug:  # noqa: BLE001 - it is raised again where the run waits for it
                self._answers.put(bug)
                return
