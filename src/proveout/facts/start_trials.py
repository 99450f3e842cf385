"""What the service does when one variable is missing or bad: starts of it with one thing changed."""

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Self

from proveout.facts.setting_value import SettingValue
from proveout.facts.start import Start

# Keys that the service makes and signs with itself, and names that hold such a word and are none of these.
OWN_KEY = re.compile(
    r"(SECRET|SIGNING|ENCRYPT\w*|JWT|SESSION|CSRF|HMAC|FERNET)(_\w+)*$|(SECRET|SIGNING|ENCRYPTION)_?KEY"
)
NO_OWN_KEY = re.compile(
    r"EXPIR|LIFETIME|ALGORITHM|_TTL|_NAME$|_FILE$|_PATH$|_URL$|_MIN|_MAX|_LENGTH|STRIPE|AWS_|GOOGLE|GITHUB|CLIENT_SECRET|"
    r"SUPABASE|SENTRY|COOKIE|TIMEOUT|_AGE$|_ID$|ENABLED|_REQUIRED|RESET|WEBHOOK|CAPTCHA|API_SECRET|PASSWORD|REDIS|ISSUER|"
    r"AUDIENCE|_ENGINE$|_TYPE$"
)


class Variant(StrEnum):
    """What was put in the place of the good value."""

    UNSET = "unset"
    EMPTY = "empty"
    BLANK = "blank"  # three spaces
    SHORT = "short"  # three letters, or one less than are stated
    DEFAULT = "default"  # what the code falls back on, or what everybody writes: "changeme"
    WRONG_CASE = "wrong case"  # of an environment's name: "PRODUCTION"
    NONSENSE = "nonsense"  # what is no number, no address, no known name where one is needed


@dataclass(frozen=True, slots=True)
class Trial:
    """One start with one variable changed. `where` is the place that reads it.

    `says` is why it did not start, without any value; `names_variable` whether that names the variable. `later` is
    what it will say at the first request where the start goes through and its settings cannot be filled. `beside` is
    the name of the environment that was unknown at the same time. `in_force` is what the setting of the same name
    then is. `kind` is what nonsense was put in the place of: "number", "address", "list", "switch", "environment".
    """

    variable: str
    variant: Variant
    started: bool
    says: str = ""
    names_variable: bool = False
    later: str = ""
    where: str = ""
    beside: str = ""
    in_force: SettingValue = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class StartTrialFacts:
    """The trials of one question. They count because the same start without a change goes through.

    `left_out` are variables for which there was no time.
    """

    trials: tuple[Trial, ...] = ()
    left_out: tuple[str, ...] = ()
    start: Start = field(default_factory=Start.example)

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A service that refuses to start without its key, with the given fields changed."""
        said = "KeyError: 'SECRET_KEY'"
        trials = tuple(
            Trial("SECRET_KEY", variant, started=False, says=said, names_variable=True, where="shop/settings.py:12")
            for variant in (Variant.UNSET, Variant.EMPTY, Variant.BLANK, Variant.SHORT, Variant.DEFAULT)
        )
        return replace(cls(trials), **difference)

    @property
    def variables(self) -> tuple[str, ...]:
        """Every variable that was changed, in order."""
        return tuple(dict.fromkeys(trial.variable for trial in self.trials))

    def of(self, variable: str) -> tuple[Trial, ...]:
        return tuple(trial for trial in self.trials if trial.variable == variable)


def is_own_key(name: str) -> bool:
    """True for a key that the service signs or encrypts with, and that nobody else hands out."""
    return OWN_KEY.search(name.upper()) is not None and NO_OWN_KEY.search(name.upper()) is None
