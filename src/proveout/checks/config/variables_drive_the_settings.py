"""Changing a variable changes the setting it is said to control.

Proof:
    The settings are built twice with two made-up values per variable; the effective setting must differ
    and carry the value. Control: an unrelated setting does not change. Literal hosts, URLs and
    credentials in settings modules are listed.

Asked as:
    environment variables used for all runtime configuration; settings read from environment; no
    hardcoded configuration; environment-based configuration; production settings applied from env;
    single DATABASE_URL accepted

Sources:
    The Twelve-Factor App, III Config; Enlightn EnvCall
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS,)


@dataclass(frozen=True, slots=True)
class Limits:
    variables: tuple[str, ...] = ()
