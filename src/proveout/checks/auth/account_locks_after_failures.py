"""Repeated wrong passwords for one account slow it down or lock it, from any address.

Why:
    A limit by address does not stop who has many addresses; only a count for the account does.

Fix:
    Django: django-axes with its backend first in AUTHENTICATION_BACKENDS, AXES_FAILURE_LIMIT and
    AXES_LOCKOUT_PARAMETERS = ["username", "ip_address"]. Flask, FastAPI: count failures for each account in Redis,
    with an end.

Proof:
    Wrong passwords are sent for a probe account through changing client addresses; then the right
    password must be refused or delayed. Control: another account logs in at once from the same client,
    and the first one again after the lock time. The probe account is removed.

Asked as:
    account lockout after failed attempts; brute force attempts lock the account; limit login attempts;
    failed login attempts tracked; login attempt limiting 3 per 15 minutes; django-axes configured

Told by:
    "account lockout" ~0.95
    "account lock" ~0.92
    "account locking" ~0.92
    "lock account" ~0.92
    lockout -(door | state | terraform | ssh | firewall) ~0.88
    "failed login" + (lock | limit) -(alert | monitor | notify | log | report | @alert | @monitor | @log) ~0.86
    "failed login" + (block) -(alert | monitor | notify | log | report | @alert | @monitor | @log) ~0.86
    "failed login" + (track* | delay*) -(alert | monitor | notify | log | report | @alert | @monitor | @log) ~0.86
    "failed attempts" + (lock | block | delay*) ~0.92
    django-axes ~0.96
    axes + (django | configure | login | AXES_*) ~0.9
    AXES_* ~0.95
    defender + django ~0.9
    "login attempt" + #number + (lock | block) -(#rate | minute | 429) ~0.85
    (user | account | temporary | lock) + (block | lock | suspend) + (wrong | repeated | failed | invalid) +
        (password | passwords | login | attempt) ~0.92

Sources:
    OWASP ASVS 5.0 V6.3.1
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts, Owner
from proveout.facts.served_routes import ServedRouteFacts
from proveout.facts.setting_value import SettingValue
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Attempts
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Limits:
    failures: Attempts = Attempts(10)
    lock: timedelta = timedelta(minutes=15)


_AXES: dict[str, SettingValue] = {
    "AUTHENTICATION_BACKENDS": ("axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"),
    "INSTALLED_APPS": ("axes", "django.contrib.auth"),
    "AXES_FAILURE_LIMIT": 5,
    "AXES_COOLOFF_TIME": timedelta(minutes=15),
    "AXES_LOCKOUT_PARAMETERS": ("username", "ip_address"),
}
PASSES = {
    "settings": EffectiveSettingsFacts.example(values=_AXES),
    "routes": ServedRouteFacts.example(),
    "limits": Limits(),
}
FAILS = {**PASSES, "settings": EffectiveSettingsFacts.example(values={**_AXES, "AXES_ENABLED": False})}
WANTED = ("AUTHENTICATION_BACKENDS", "INSTALLED_APPS")
STANDARD, FAR_TOO_MANY = Attempts(10), 100
STANDARD_LOCK = timedelta(minutes=15)


def check_settings(settings: EffectiveSettingsFacts, routes: ServedRouteFacts, limits: Limits) -> Verdict:
    start = settings.start
    held = {one.name: one for one in settings.owned_by(Owner.DJANGO)}
    apps = held["INSTALLED_APPS"].value if "INSTALLED_APPS" in held else ()
    if not isinstance(apps, tuple) or not any(str(one).partition(".")[0] == "axes" for one in apps):
        other = ", ".join(sorted(routes.packages & {"defender", "allauth", "flask_security"}))
        beside = f"; what {other} does is not read" if other else ""
        return unknown(f"locks: nothing that counts failures for an account was recognised in {start.place}{beside}")
    known = {name: one for name, one in held.items() if name.startswith("AXES_") or name in WANTED}
    seen = [
        Evidence(f"{one.name} is {one.value}", one.of, start.again) for one in known.values() if one.name not in WANTED
    ]
    backend = _backend(held.get("AUTHENTICATION_BACKENDS"))
    seen.append(Evidence(f"the first backend is {backend or 'not read'}", start.settings or start.place, start.again))
    if loose := next((one for one in known.values() if not one.firm), None):
        return unknown(f"locks: {loose.name} comes of variables that nobody gave", *seen)
    if (enabled := known.get("AXES_ENABLED")) is not None and enabled.value is False:
        return failed("locks: axes is installed and switched off", *seen)
    backends = held["AUTHENTICATION_BACKENDS"].value if "AUTHENTICATION_BACKENDS" in held else ()
    if isinstance(backends, tuple) and not any(str(one).startswith("axes.") for one in backends):
        return failed("locks: axes is installed, and without its backend a locked account still logs in", *seen)
    return _counted(known, limits, seen)


def _counted(known: Mapping[str, EffectiveSetting], limits: Limits, seen: list[Evidence]) -> Verdict:
    by = known["AXES_LOCKOUT_PARAMETERS"].value if "AXES_LOCKOUT_PARAMETERS" in known else ("ip_address",)
    if isinstance(by, tuple) and "username" not in by:
        return failed(
            "locks: axes counts by address, so an account may be tried from many; 'username' is needed", *seen
        )
    count = known["AXES_FAILURE_LIMIT"].value if "AXES_FAILURE_LIMIT" in known else 3
    if not isinstance(by, tuple) or not isinstance(count, int):
        return unknown("locks: what axes counts, or how far, is computed", *seen)
    if count > limits.failures:
        says = f"locks: {count} failures are let through, {limits.failures} is the limit"
        stated = limits.failures != STANDARD or count > FAR_TOO_MANY
        return failed(says, *seen) if stated else unknown(says, *seen)
    time = known["AXES_COOLOFF_TIME"].value if "AXES_COOLOFF_TIME" in known else None
    lock = timedelta(hours=time) if isinstance(time, int | float) and not isinstance(time, bool) else time
    if lock is not None and not isinstance(lock, timedelta):
        return unknown("locks: for how long is computed", *seen)
    if lock is not None and lock < limits.lock:
        says = f"locks: for {lock}, {limits.lock} is needed"
        return failed(says, *seen) if limits.lock != STANDARD_LOCK else unknown(says, *seen)
    return passed(f"locks: after {count} failures for {lock or 'ever'}", *seen)


def _backend(setting: EffectiveSetting | None) -> str:
    return str(setting.value[0]) if setting is not None and isinstance(setting.value, tuple) and setting.value else ""
