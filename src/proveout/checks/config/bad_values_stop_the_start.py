"""A missing or malformed setting stops the start with a sentence that names it.

Proof:
    The application is started with one variable missing or nonsense at a time; it must exit non-zero
    before it listens, and name the variable. Control: with the good set it starts and answers. What
    starts anyway is listed with what it then does.

Asked as:
    environment variables validated at startup; configuration validation in place; missing configuration
    stops the process; wildcard CORS refused in production; settings validated with Pydantic

Told by:
    ("environment variable" | environment | configuration | setting) + valid + (startup | start | boot | launch) ~0.96
    ("environment variable validation" | "environment validation" | "startup validation" | "settings validation") ~0.94
    "environment variable" + valid -(input | document | secret) ~0.9
    "configuration validation" -(nginx | compose | docker | terraform | webhook) ~0.86
    ("configuration validated" | "configs validated") -(nginx | compose | docker | terraform | webhook) ~0.86
    (fail | exit | refuse | crash | abort) + (variable | configuration | setting) + (missing | invalid) ~0.94
    (fail | exit | refuse | crash | abort) + (variable | configuration | setting) + (startup | start |
        empty) -(worker | restart) ~0.94
    "fail fast" + (wildcard | cors | origin | configuration | variable | setting | environment) -secret ~0.94
    pydantic + (valid | setting) + (setting | configuration | environment) -install ~0.88
    missing + (variable | configuration | setting) + (error | clear | message | detect | raise) ~0.88
    (envalid | "t3 env") ~0.85
    ("valid configuration" | "valid settings") + (startup | start) ~0.9
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    names: tuple[str, ...] = ()
