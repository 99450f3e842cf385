"""The server calls the backend service with its privileged key, the browser only with the public one.

Proof:
    The application's own calls are sent to a recording stand-in: the role in the key of every server
    call must be the stated one, and pages must only carry the public one. Control: both keys are set
    and distinguishable, and at least one call of each side was recorded.

Asked as:
    backend uses service role key; frontend uses anon key; service role key configured in backend; key
    separation correct; server-side keys for storage; anon key safe for browser

Sources:
    Supabase API keys documentation
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    server_role: str = "service_role"
    browser_role: str = "anon"
