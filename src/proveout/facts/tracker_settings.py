"""Error trackers, tracing and metrics as the start of the service leaves them."""

from dataclasses import dataclass, field, replace
from typing import Any, Self

from proveout.facts.setting_value import Address, Masked, SettingValue
from proveout.facts.start import Start
from proveout.model.evidence import Evidence


@dataclass(frozen=True, slots=True)
class SentryClient:
    """The client of sentry_sdk. `address` is its DSN, empty where it has none; rates lie between 0 and 1."""

    started: bool = True
    address: SettingValue = ""
    environment: SettingValue = "production"
    release: SettingValue = "shop@1.4.2"
    sample_rate: float | None = 1.0
    traces_sample_rate: float | None = None
    traces_are_chosen: bool = False
    sends_personal_data: bool = False
    integrations: tuple[str, ...] = ()

    @property
    def sends(self) -> bool:
        """True where events have somewhere to go."""
        return self.started and isinstance(self.address, str | Address | Masked) and self.address != ""


@dataclass(frozen=True, slots=True)
class OpenTelemetry:
    """`provider` is empty where nobody set one: then every span is thrown away."""

    provider: str = ""
    exporters: tuple[str, ...] = ()
    endpoints: tuple[SettingValue, ...] = ()
    instrumented: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TrackerSettingsFacts:
    """What was imported and set up. `others` are trackers and agents of which only the import is seen.

    `metrics` are the names in the registry of prometheus_client, None where it is not imported. `firm` is false where
    any of it changes with a value that was made up.
    """

    sentry: SentryClient | None = None
    opentelemetry: OpenTelemetry | None = None
    metrics: tuple[str, ...] | None = None
    others: tuple[str, ...] = ()
    firm: bool = True
    start: Start = field(default_factory=Start.example)

    @classmethod
    def example(cls, *, facts: dict[str, Any] | None = None, **difference: Any) -> Self:
        """Sentry with an address, environment and release, with the given fields of it, or of the `facts`, changed."""
        address = Address("https", "errors.example.org", None, "/1", user=Masked.example(length=32))
        sentry = SentryClient(address=address, traces_sample_rate=0.1, integrations=("celery", "flask", "logging"))
        return replace(cls(replace(sentry, **difference)), **(facts or {}))

    def seen(self, saw: str) -> Evidence:
        """Evidence of what is in force."""
        return Evidence(saw, f"{self.start.place}, as it starts", self.start.again)
