"""What the application itself answers, without its server and its proxy."""

from dataclasses import dataclass, field, replace
from typing import Any, Self

from proveout.facts.setting_value import Masked
from proveout.facts.start import Start
from proveout.model.evidence import Evidence


@dataclass(frozen=True, slots=True)
class ApplicationAnswer:
    """One answer. `question` is "missing page", "start page", "plain http", "foreign host", "foreign origin", "null
    origin", "foreign preflight", "look-alike origin" or "stated origin https://…".

    `status` is 0 where the application raised, as `failed` tells. `reveals` names what a body shows of the inside.
    Values of cookies are left out.
    """

    question: str
    status: int = 404
    headers: tuple[tuple[str, str | Masked], ...] = ()
    reveals: str = ""
    failed: str = ""
    host: str = "shop.example.org"
    path: str = "/proveout-made-up-path"

    @property
    def is_told(self) -> bool:
        """True where the application came to an answer of its own: one that needs its database has none here."""
        return 0 < self.status < 500

    def header(self, name: str) -> tuple[str, ...]:
        """Every value that is sent under a name."""
        return tuple(str(value) for known, value in self.headers if known == name.lower())


@dataclass(frozen=True, slots=True)
class SocketHandshake:
    """One handshake of a WebSocket with an Origin. `ended` is accepted | refused | failed."""

    path: str
    origin: str
    ended: str


@dataclass(frozen=True, slots=True)
class ApplicationAnswersFacts:
    """All answers of one start. `wrappers` are classes around the application, from the outside in.

    `firm` is false where they change with a value that was made up.
    """

    answers: tuple[ApplicationAnswer, ...] = ()
    wrappers: tuple[str, ...] = ()
    firm: bool = True
    start: Start = field(default_factory=Start.example)
    sockets: tuple[SocketHandshake, ...] = ()

    @classmethod
    def example(cls, *, headers: dict[str, str] | None = None, **answers: Any) -> Self:
        """An application that answers every question with 404 and these headers; `foreign_host` and its like differ.

        `foreign_host={"status": 400}` changes fields of one answer.
        """
        names = (
            "missing page",
            "start page",
            "plain http",
            "foreign host",
            "foreign origin",
            "null origin",
            "foreign preflight",
        )
        sent = tuple((name.lower(), value) for name, value in (headers or {}).items())
        made = [ApplicationAnswer(name, headers=sent) for name in names]
        made = [replace(one, **answers.get(one.question.replace(" ", "_").replace("-", "_"), {})) for one in made]
        return cls(tuple(made))

    def to(self, question: str) -> ApplicationAnswer | None:
        """The answer to a question, None where the application had none."""
        return next((one for one in self.answers if one.question == question and one.is_told), None)

    @property
    def told(self) -> tuple[ApplicationAnswer, ...]:
        """Answers to ordinary requests: a missing page and the start page."""
        return tuple(one for one in self.answers if one.question in ("missing page", "start page") and one.is_told)

    def seen(self, one: ApplicationAnswer, saw: str) -> Evidence:
        """Evidence of one answer."""
        return Evidence(
            f"{one.question} ({one.path}): {one.status}, {saw}",
            f"{self.start.place}, asked in its own process without its proxy",
            f"curl -si https://{one.host}{one.path}",
        )
