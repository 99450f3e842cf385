"""A request for a foreign host name is refused.

Why:
    Links in mails and redirects are made of the Host header: whoever chooses it chooses where they lead.

Fix:
    Django: ALLOWED_HOSTS = ["shop.example.org"], never "*". Flask 3.1: app.config["TRUSTED_HOSTS"]. FastAPI:
    add_middleware(TrustedHostMiddleware, allowed_hosts=["api.example.org"]).


Proof:
    Requests with a made-up Host, a look-alike suffix and a forged X-Forwarded-Host must get a 4xx, or
    an answer without that name in any link or redirect. Control: the real host name is served on the
    same connection.

Asked as:
    ALLOWED_HOSTS configured; ALLOWED_HOSTS set to production domain only; trusted host middleware;
    only known hosts accepted; no wildcard in ALLOWED_HOSTS; ALLOWED_HOSTS; ALLOWED_HOSTS includes
    the domain

Told by:
    ALLOWED_HOSTS -(DisallowedHost | os.environ* | read | issue | cause | wrong | "environment variable") ~0.95
    "allowed hosts" -(disallowedhost | os.environ* | read | environment | issue | cause | wrong | env-driven) ~0.93
    DJANGO_ALLOWED_HOSTS ~0.95
    trustedhostmiddleware ~0.95
    "trusted host" + (middleware | configure | set | only | domain) ~0.9
    TRUSTED_HOSTS ~0.93
    "host header" + (attack | inject* | validat* | poison* | allow* | refuse | reject | forged | unknown) ~0.93
    @allowed_hosts + value ~0.8
    (unknown | foreign | spoofed) + host + (reject | refuse | 400 | 444 | deny) -key ~0.94
    "default server" + 444 ~0.94

Sources:
    Django security.W020; Starlette TrustedHostMiddleware
"""

from dataclasses import dataclass

from proveout.checks.http._answers import nothing_told
from proveout.facts.application_answers import ApplicationAnswersFacts
from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts, Owner
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Host
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 15


@dataclass(frozen=True, slots=True)
class Limits:
    hosts: tuple[Host, ...] = ()


FOREIGN = "foreign-site.invalid"
REFUSED = {"status": 400, "host": FOREIGN}
PASSES = {
    "settings": EffectiveSettingsFacts.example(),
    "answers": ApplicationAnswersFacts.example(foreign_host=REFUSED),
    "limits": Limits(),
}
FAILS = {
    **PASSES,
    "answers": ApplicationAnswersFacts.example(
        foreign_host={"status": 301, "host": FOREIGN, "headers": (("location", f"https://{FOREIGN}/"),)}
    ),
}


def check_settings(
    answers: ApplicationAnswersFacts, settings: EffectiveSettingsFacts | Unreadable, limits: Limits
) -> Verdict:
    if not isinstance(settings, Unreadable) and (wide := _all_hosts(settings)):
        seen = Evidence(f"{wide.name} holds '*'", wide.of, settings.start.again)
        return failed(f"host: {wide.name} is '*', so every name is served", seen)
    if none := nothing_told("host", answers):
        return none
    foreign, own = answers.to("foreign host"), answers.to("missing page")
    if foreign is None or own is None:
        return unknown("host: the application came to no answer for a made-up host")
    shown = [answers.seen(foreign, f"Host: {foreign.host}"), answers.seen(own, f"Host: {own.host}")]
    if any(foreign.host in value for name, value in foreign.headers if name == "location" and isinstance(value, str)):
        return failed(f"host: a request for {foreign.host} is sent on to that very name", *shown)
    if limits.hosts and own.host not in limits.hosts:
        return unknown(f"host: {', '.join(limits.hosts)} is stated; the settings name {own.host} first", *shown)
    # The control: the same client is served under a name of the service.
    if foreign.status in (400, 403, 404, 421) and foreign.status != own.status:
        return passed(f"host: {foreign.host} is refused with {foreign.status}, {own.host} is served", *shown)
    return unknown("host: the application answers every name; whether its proxy does is seen on the wire only", *shown)


def _all_hosts(settings: EffectiveSettingsFacts) -> EffectiveSetting | None:
    """Django's own setting where it is given up: with DEBUG off nothing else looks at the name."""
    listed = [one for one in settings.named("ALLOWED_HOSTS") if one.owner is Owner.DJANGO and one.firm]
    return next((one for one in listed if isinstance(one.value, tuple) and "*" in one.value), None)
