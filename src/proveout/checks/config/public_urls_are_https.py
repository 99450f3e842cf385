"""Every public address in the settings is HTTPS and not this machine.

Why:
    A link in a mail that begins with http:// or leads to localhost does not work for anybody, and a callback
    without TLS gives its token to whoever listens.

Fix:
    Set each public address to `https://` and the public host in the environment of production. Give the code no
    default that leads to this machine: Django settings.py, Flask create_app, FastAPI settings class.

Proof:
    Settings and environment values that parse as URLs and are used for links, callbacks, CORS or mail
    must be https with a public host; each offender is named with where it is used. Control: at least
    one public address was found, otherwise unknown.

Asked as:
    APP_BASE_URL uses HTTPS; no localhost references in production; FRONTEND_URL set to production
    domain; callback URLs use HTTPS; production domain configured; no hardcoded localhost URLs

Told by:
    (APP_BASE_URL | APP_URL | BASE_URL | FRONTEND_URL) -(cors | redirect) ~0.92
    (FRONTEND_BASE_URL | SITE_URL | PUBLIC_URL) -(cors | redirect) ~0.92
    (NEXTAUTH_URL | AUTH_URL | BETTER_AUTH_URL | WEB_URL | WEB_BASE_URL | PUBLIC_BASE_URL | WEBSITE_URL) -@cors ~0.9
    (BACKEND_URL | SERVER_URL | CLIENT_URL | APP_DOMAIN) ~0.88
    (SITE_DOMAIN | NEXT_PUBLIC_APP_URL | NEXT_PUBLIC_SITE_URL) ~0.88
    localhost + (no | not | never | remove) -(origin | @cors | allowed* | database | port | redis | client) ~0.9
    localhost + (replace | hardcoded) -(origin | @cors | allowed* | database | port | redis | client) ~0.9
    localhost + (reference | link) -(cors | origin | database | redis | test | visit | open) ~0.84
    localhost + url + (update | change | replace | switch) -(cors | origin | database | redis | client) ~0.86
    (hardcoded | "hard coded") + url -(api | database | redis | vite) ~0.88
    url + https + (all | public | every) -(redirect | certificate | api | #command | #url) ~0.85
    url + https + (link | base | callback) -(redirect | certificate | api | #command | #url) ~0.85
    "callback url" + (https | production | update | correct) -(oauth | google | github | stripe) ~0.76
    "production url" + (configure | set | update | use | correct) -(api | oauth | webhook | test) ~0.78
    "production domain" + (setting | url) + (configure | set | update) -(cors | origin | host | oauth | stripe) ~0.8
    "production domain" + application + (configure | set | update) -(cors | origin | host | oauth | stripe) ~0.8
    "frontend url" + (set | correct | production | configure) -(cors | origin | redirect) ~0.84
    (APP_URL | BASE_URL | SITE_URL | FRONTEND_URL) + domain ~0.94
    "base url" + (production | update | live) -(api | VITE_* | #env) ~0.84
"""

import ipaddress
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts, Owner
from proveout.facts.environment import EnvironmentFacts, Variable
from proveout.facts.python import PythonFacts
from proveout.facts.setting_value import Address, Masked, SettingValue
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.FILES)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    names: tuple[str, ...] = ()


HTTPS, HERE = "https://shop.example.org", "http://localhost:3000"
PASSES = {
    "settings": EffectiveSettingsFacts.example(values={"APP_BASE_URL": HTTPS}),
    "environment": EnvironmentFacts.example(values={"APP_BASE_URL": HTTPS}),
    "python": PythonFacts(()),
    "limits": Limits(),
}
FAILS = {
    **PASSES,
    "settings": EffectiveSettingsFacts.example(values={"APP_BASE_URL": HERE}),
    "environment": EnvironmentFacts.example(values={"APP_BASE_URL": HERE}),
}
# Names of addresses that end up in links, callbacks, mails or the rules for browsers.
PUBLIC = re.compile(
    r"(^|_)(BASE|APP|APPLICATION|SITE|PUBLIC|FRONTEND|FRONT|BACKEND|WEB|WEBSITE|CLIENT|SERVER|CALLBACK|REDIRECT|ROOT|EXTERNAL|"
    r"HOME|PORTAL|LOGIN|LOGOUT|SUCCESS|CANCEL|CONFIRM\w*|RESET\w*|VERIFY\w*|CORS\w*|CSRF\w*|TRUSTED|ALLOWED)_?\w*?(URL|URI|URLS|URIS|"
    r"ORIGIN|ORIGINS|DOMAIN)S?$|^(ORIGIN|ORIGINS|URL|APP_URL|API_URL|NEXTAUTH_URL|AUTH_URL)$"
)
# Addresses of services that only the application itself speaks to.
INTERNAL = re.compile(
    r"DATABASE|(^|_)DB(_|$)|REDIS|BROKER|CELERY|RABBIT|AMQP|MONGO|ELASTIC|OPENSEARCH|INTERNAL|PRIVATE|PROXY|OTEL|"
    r"PROMETHEUS|MINIO|S3_|STORAGE|OLLAMA|METRICS|HEALTH|UPSTREAM|_DSN|KAFKA|NATS|SMTP"
)
# Names that browsers or mails are given; with any other an address inside may be meant.
PLAIN = re.compile(
    r"(^|_)(APP|APPLICATION|SITE|PUBLIC|FRONTEND|FRONT|WEB|WEBSITE|CALLBACK|REDIRECT|EXTERNAL|HOME|PORTAL|LOGIN|LOGOUT|SUCCESS|"
    r"CANCEL|CONFIRM\w*|RESET\w*|VERIFY\w*|CORS\w*|CSRF\w*|TRUSTED|ALLOWED|NEXTAUTH|AUTH)_?(BASE_?|ROOT_?)?(_|URL|URI|ORIGIN|"
    r"DOMAIN|$)|^(BASE|ROOT|ORIGINS?|URL|API)(_?URL)?S?$"
)
SPLIT = re.compile(r"[\s,;\[\]\"']+")
PLANTED = "http://localhost:8000"


def check(settings: EffectiveSettingsFacts, limits: Limits) -> Verdict:
    start = settings.start
    asked = [one for one in settings.settings if not one.default and _is_asked(one, limits)]
    if missing := [name for name in limits.names if name.upper() not in {one.name.upper() for one in asked}]:
        return unknown(f"addresses: {start.place} has no effective setting {', '.join(missing)}")
    found = [(one, text) for one in asked for text in _texts(one.value) if not _is_inside(one.name, text)]
    seen = [
        Evidence(f"{one.name}: {_fault(text) or 'is https and public'}", one.of, start.again) for one, text in found
    ]
    bad = [(one, why) for one, text in found if (why := _fault(text))]
    # A constant of a module may be there for nobody.
    certain = [
        (one, why)
        for one, text in found
        if (why := _fault(text)) and one.firm and one.owner is not Owner.MODULE and _is_certain(one.name, text, limits)
    ]
    if certain and not start.environment:
        one, why = certain[0]
        return unknown(f"addresses: {one.name} {why} without the environment's variables; name --env-file", *seen)
    if certain:
        told = ", ".join(dict.fromkeys(f"{one.name} {why}" for one, why in certain[:5]))
        again = [Evidence(f"{one.name} {why}", one.of, start.again) for one, why in certain]
        return failed(f"addresses: {told} in {certain[0][0].of} as it starts", *again)
    if bad:
        one, why = bad[0]
        return unknown(f"addresses: {one.name} of {one.of} {why}; whether that counts in production is not seen", *seen)
    if loose := next((one for one, _ in found if not one.firm), None):
        return unknown(f"addresses: {loose.name} rests on variables that nobody gave; name --env-file", *seen)
    if not found:
        return unknown(f"addresses: {start.place} has no setting that is a public address")
    if not _fault(PLANTED):
        return unknown("addresses: the rule did not find a planted one of this machine, so it proves nothing")
    return passed(
        f"addresses: all {len(found)} in force are https and public",
        control("a planted http://localhost is found", "the same rule"),
        *seen,
    )


def _is_asked(one: EffectiveSetting, limits: Limits) -> bool:
    if limits.names:
        return one.name.upper() in {name.upper() for name in limits.names}
    return _asked(one.name, limits)


def _texts(value: SettingValue) -> Iterator[str]:
    match value:
        case str():
            yield from (one for one in SPLIT.split(value) if re.match(r"https?://", one, re.IGNORECASE))
        case Address() if value.scheme.lower() in ("http", "https"):
            path = "" if isinstance(value.path, Masked) else value.path
            yield f"{value.scheme}://{value.host}{f':{value.port}' if value.port else ''}{path}"
        case tuple():
            for one in value:
                yield from _texts(one)
        case _:
            return


def check_files(environment: EnvironmentFacts, python: PythonFacts, limits: Limits) -> Verdict:
    missing = [name for name in limits.names if name not in environment.variables]
    if missing:
        return unknown(f"addresses: {', '.join(missing)} is not set in {environment.path}")
    asked = [one for name, one in environment.variables.items() if _asked(name, limits)]
    found = [(one, address) for one in asked for address in _addresses(one) if not _is_inside(one.name, address)]
    faults = [(one, address, why) for one, address in found if (why := _fault(address))]
    bad = [(one, why) for one, address, why in faults if _is_certain(one.name, address, limits)]
    if bad:
        return failed(
            f"addresses: {environment.path} {', '.join(dict.fromkeys(f'{one.name} {why}' for one, why in bad[:5]))}",
            *(
                Evidence(f"{one.name} {why}", f"{environment.path}:{one.line}", _again(one, environment))
                for one, why in bad[:20]
            ),
        )
    fallback = _fallback(environment, python, limits)
    if fallback is not None:
        where, name = fallback
        path, _, line = where.rpartition(":")
        return failed(
            f"addresses: {name} is not set in {environment.path}, and {where} then takes one of this machine",
            Evidence(f"the default of {name} leads to this machine", where, f"sed -n {line}p '{path}'"),
        )
    if faults:
        one, _, why = faults[0]
        return unknown(f"addresses: {one.name} of {environment.path} {why}; whether it is for the public is not seen")
    if not found:
        return unknown(f"addresses: {environment.path} sets no public address that could be looked at")
    filled = next((one.name for one in asked if "${" in one.value.reveal()), "")
    if filled or environment.unclear:
        reason = f"{filled} is put together from others" if filled else f"line {environment.unclear[0]} assigns nothing"
        return unknown(f"addresses: {len(found)} are https and public, but {reason} in {environment.path}")
    if literal := _literal(python, limits):
        return unknown(f"addresses: {len(found)} in {environment.path} are https and public, but {literal}")
    if not _fault(PLANTED):
        return unknown("addresses: the rule did not find a planted one of this machine, so it proves nothing")
    return passed(
        f"addresses: all {len(found)} of {environment.path} are https and public",
        control("a planted http://localhost is found", "the same rule"),
        *(Evidence(f"{one.name} is https", f"{environment.path}:{one.line}") for one, _ in found[:50]),
    )


def _asked(name: str, limits: Limits) -> bool:
    if limits.names:
        return name in limits.names
    return PUBLIC.search(name.upper()) is not None and INTERNAL.search(name.upper()) is None


def _addresses(variable: Variable) -> list[str]:
    return [one for one in SPLIT.split(variable.value.reveal()) if re.match(r"https?://", one, re.IGNORECASE)]


def _fault(address: str) -> str:
    """Why an address is not for the public, and "" where it is."""
    host = _host(address)
    if host is None:
        return "is no address that can be read"
    if host in ("localhost", "") or host.endswith((".localhost", ".local", ".test")) or host.startswith("127."):
        return "leads to this machine"
    if _is_private(host):
        return "leads to a private address"
    if "." not in host or host.endswith(".internal"):
        return "leads to a host that nobody outside can find"
    return "" if address.lower().startswith("https://") else "is not https"


def _is_inside(name: str, address: str) -> bool:
    """True for an address that one part of the service calls another by: `BACKEND_URL=http://api:8000`."""
    host = _host(address) or ""
    is_here = host in ("", "localhost") or host.startswith("127.")
    return PLAIN.search(name.upper()) is None and not is_here and _is_of_a_network(host)


def _is_certain(name: str, address: str, limits: Limits) -> bool:
    """False for an address of this machine under a name that may be one part's word for another."""
    host = _host(address)
    if host is None or limits.names or PLAIN.search(name.upper()):
        return True
    return not (host in ("", "localhost") or host.endswith(".localhost") or _is_of_a_network(host))


def _is_of_a_network(host: str) -> bool:
    return "." not in host or host.endswith((".local", ".internal")) or _is_private(host)


def _host(address: str) -> str | None:
    try:
        return (urlsplit(address.replace("*.", "")).hostname or "").lower()
    except ValueError:
        return None


def _is_private(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return False


def _fallback(environment: EnvironmentFacts, python: PythonFacts, limits: Limits) -> tuple[str, str] | None:
    """A public address that is not set, and whose default in the code leads to this machine: its place and name."""
    for module in python.serving:
        for read in module.environment:
            unset = read.name not in environment.variables and _asked(read.name, limits)
            if unset and not module.is_development and re.search(r"https?://(localhost|127\.)", read.default or ""):
                return f"{module.path}:{read.line}", read.name
    return None


def _literal(python: PythonFacts, limits: Limits) -> str:
    for module in python.serving:
        if module.is_development:
            continue
        for setting in module.settings:
            said = setting.value
            if isinstance(said, str) and _asked(setting.name, limits) and re.match(r"https?://", said) and _fault(said):
                return f"{module.path}:{setting.line} sets {setting.name} to one that is not"
    return next(iter(python.unread), "")


def _again(variable: Variable, environment: EnvironmentFacts) -> str:
    return f"grep -n '^{variable.name}=' '{environment.path}'"
