"""The server calls the backend service with its privileged key, the browser only with the public one.

Proof:
    The application's own calls are sent to a recording stand-in: the role in the key of every server
    call must be the stated one, and pages must only carry the public one. Control: both keys are set
    and distinguishable, and at least one call of each side was recorded.

Asked as:
    backend uses service role key; frontend uses anon key; service role key configured in backend; key
    separation correct; server-side keys for storage; anon key safe for browser

Told by:
    ("service role" | "service key") + (backend | server) -(never | not | no | frontend | browser | rls) ~0.92
    "service role" + (server-side | admin | worker) -(never | not | no | frontend | browser | rls) ~0.92
    "service key" + (server-side | admin | worker) -(never | not | no | frontend | browser | rls) ~0.92
    (service_role | SERVICE_ROLE_KEY) + (backend | server | server-side) -(never | frontend) ~0.92
    SUPABASE_SERVICE_KEY + (backend | server | server-side) -(never | frontend) ~0.92
    "service role" + only + (backend | server | server-side) -(frontend | browser) ~0.95
    ("anon key" | "publishable key" | "anonymous key") + (frontend | client | browser) -(stripe | rls | never) ~0.93
    "key separation" -(rotate | encryption) ~0.9 &
    (key | keys) + separate + (frontend | backend | client) ~0.9 &
    "service role key" + configure ~0.86 &
    key + (supabase | storage | service) + (server-side | "server side") ~0.86
    ("anon" | public) + service + key + (frontend | backend | client | server) -never ~0.9

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
