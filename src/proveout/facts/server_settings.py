"""The server that runs the application, with the options that are in force."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from proveout.facts.setting_value import SettingValue
from proveout.facts.start import Start
from proveout.model.evidence import Evidence


@dataclass(frozen=True, slots=True)
class ServerOption:
    """One option. `said` is false where it is the server's default; `firm` where it is the same with other values."""

    value: SettingValue
    said: bool = True
    firm: bool = True


@dataclass(frozen=True, slots=True)
class ServerSettingsFacts:
    """The production server of a start command. `kind` is "gunicorn", "uvicorn", "hypercorn", "granian" or another.

    `says` is the command, `found_in` the place of it. Options of Gunicorn have the names of its configuration
    ("forwarded_allow_ips"), those of others the names of their flags with underscores. `kind` is empty where no file
    was seen to start one, and "development server" for one that is not made for production.
    """

    kind: str = ""
    says: str = ""
    found_in: str = ""
    options: Mapping[str, ServerOption] = field(default_factory=dict)
    version: str = ""
    start: Start = field(default_factory=Start.example)

    @classmethod
    def example(cls, *, values: Mapping[str, SettingValue] | None = None, **difference: Any) -> Self:
        """Gunicorn with four workers behind one proxy, or with the given `values`; with the given fields changed."""
        known: dict[str, SettingValue] = {
            "workers": 4, "threads": 1, "worker_class": "sync", "timeout": 30, "graceful_timeout": 30, "reload": False,
            "forwarded_allow_ips": ("10.0.0.1",),
        }  # fmt: skip
        options = {name: ServerOption(value) for name, value in (known | dict(values or {})).items()}
        facts = cls("gunicorn", "gunicorn --config gunicorn.conf.py shop.main:app", "Procfile:1", options, "23.0.0")
        return replace(facts, **difference)

    def value(self, name: str) -> SettingValue:
        """The value of an option, None where it is not known."""
        return self.options[name].value if name in self.options else None

    def number(self, name: str) -> float | None:
        """A number, None where there is none or where it rests on a made-up value."""
        one = self.options.get(name)
        if one is None or not one.firm or isinstance(one.value, bool) or not isinstance(one.value, int | float):
            return None
        return float(one.value)

    def seen(self, name: str) -> Evidence:
        """Evidence of one option."""
        one = self.options[name]
        shown = ", ".join(map(str, one.value)) if isinstance(one.value, tuple) else one.value
        default = "" if one.said else " (its default)"
        again = (
            f"gunicorn --print-config {self.says.partition(' ')[2]}" if self.kind == "gunicorn" else self.start.again
        )
        return Evidence(f"{self.kind}: {name} is {shown}{default}", self.found_in, again)
