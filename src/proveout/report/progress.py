"""How far a run is: one living line on a terminal, plain lines elsewhere and only when they are wanted."""

from collections.abc import Callable
from typing import TextIO

from proveout.model.event import CheckJudged, Event, FactsRead, Noted, RunEnded, StageStarted
from proveout.report.columns import harmless, shortened, width_of


class Progress:
    """Listens to events and writes to `stream`, which is stderr.

    `live` draws one line over and over, for terminals; without it `verbose` writes a line for each thing read.
    `hide` is the redactor's: reasons may quote what was seen. Call `close` when a run breaks off.
    """

    def __init__(
        self, stream: TextIO, *, live: bool, verbose: bool, hide: Callable[[str], str], width: int = 80
    ) -> None:
        self._stream = stream
        self._live = live
        self._verbose = verbose
        self._hide = hide
        self._width = width
        self._drawn = 0  # columns of the living line
        self._stage = ""
        self._amount = 0
        self._done = 0

    def __call__(self, event: Event) -> None:
        match event:
            case StageStarted(stage, amount):
                self._stage, self._amount, self._done = stage, amount, 0
                self._show(f"{stage} {amount}", stage)
            case FactsRead(need, seconds, unreadable):
                self._done += 1
                why = f": {unreadable}" if unreadable else ""
                self._show(f"read {need} in {seconds:.1f} s{why}", need)
            case CheckJudged(check, outcome):
                self._done += 1
                self._show(f"judged {check}: {outcome}", check)
            case Noted(what):
                self._show(what, what)
            case RunEnded():
                self.close()

    def close(self) -> None:
        """Erase the living line, so that the next words begin at an empty one."""
        if self._drawn:
            self._write("\r" + " " * self._drawn + "\r")
            self._drawn = 0

    def _show(self, line: str, now: str) -> None:
        if self._live:
            counted = f" {self._done}/{self._amount}" if self._amount else ""
            self._draw(f"{self._stage}{counted}: {now}")
        elif self._verbose:
            self._write(self._safe(line) + "\n")

    def _draw(self, line: str) -> None:
        # The last column stays free: some terminals wrap as soon as it is filled.
        shown = shortened(self._safe(line), self._width - 1, "...")
        columns = width_of(shown)
        self._write("\r" + shown + " " * max(self._drawn - columns, 0))
        self._drawn = max(columns, self._drawn)

    def _safe(self, line: str) -> str:
        return harmless(self._hide(line), self._stream.encoding or "ascii")

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
