"""Plain HTTP is sent to HTTPS on every host, or refused.

Why:
    A page that also answers in the clear gives its cookies and passwords to everybody on the way.

Fix:
    nginx: a server for port 80 with `return 301 https://$host$request_uri;`. Traefik: a redirection of the entry
    point. Django: SECURE_SSL_REDIRECT = True. Flask: Flask-Talisman. FastAPI: HTTPSRedirectMiddleware, where no
    proxy does it.

Proof:
    A plain request with a path and a query to each host must get one permanent redirect to the same
    host, path and query over HTTPS, or no connection at all. Control: the HTTPS target answers. Behind
    a front that this run cannot reach, the effective setting is reported and the statement stays
    unknown.

Asked as:
    HTTP redirects to HTTPS; HTTPS enforced; HTTPS only; force HTTPS; SECURE_SSL_REDIRECT enabled;
    SSL redirect set up; HTTP to HTTPS redirect; redirect all HTTP traffic
    to HTTPS; always use HTTPS

Told by:
    https + only + (allow | accept | serve | access) -(cookie | cors | origin | http | ssh | firewall | port) ~0.86
    80 + 443 + redirect ~0.94
    SECURE_SSL_REDIRECT ~0.95
    "http to https" -(cookie | oauth | webhook | firewall | ssh | ufw | port | security-group | ingress) ~0.94
    "redirect http" + https ~0.94
    https + redirect -("redirect url" | oauth | callback | google | login | proxy_redirect) ~0.92
    tls + redirect -("redirect url" | oauth | callback) ~0.9
    "https enforced" -(cookie | oauth | webhook | input | hsts) ~0.92
    "enforce https" -(cookie | oauth | webhook | input | hsts) ~0.92
    "force https" ~0.93
    FORCE_HTTPS ~0.95
    force_https ~0.95
    "https forced" ~0.93
    "https only" -(cookie | firewall | ufw | port | ssh | oauth | webhook | input | validat* | strict) ~0.9
    "only https" -(cookie | secure=True | firewall | ufw | port | ssh | oauth | webhook | input | strict) ~0.9
    "always https" ~0.9
    "https required" -(cookie | secure=True | samesite | enable) ~0.86
    "require https" -(cookie | samesite | secure=True) ~0.88
    "https mandatory" ~0.88
    "no plain http" ~0.92
    "tls enforced" -(database | postgres | redis | smtp | mail | mongo | 1.2 | 1.3) ~0.84
    "enforce tls" -(database | postgres | redis | smtp | mail | mongo | 1.2 | 1.3) ~0.84
    USE_HTTPS ~0.8
    traefik + https + letsencrypt -certificate &
    "http traffic" + redirect ~0.92
    (force | forced) + (https | tls) ~0.92

Sources:
    RFC 9110 section 15.4; OWASP ASVS 5.0 V12.2.1 and V4.1.2; Django security.W008; MDN HTTP Observatory
    redirection
"""

from dataclasses import dataclass

from proveout.checks.http._answers import nothing_told
from proveout.facts.application_answers import ApplicationAnswersFacts
from proveout.facts.platform import PlatformFacts
from proveout.facts.proxy import ProxyFacts, Route, Site
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Host
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    hosts: tuple[Host, ...] = ()
    refuse_api: bool = False


PASSES = {"proxies": ProxyFacts.example(), "platform": PlatformFacts(), "limits": Limits()}
FAILS = {
    "proxies": ProxyFacts.example(
        sites=(
            Site("nginx.conf", 3, "nginx", ("shop.example",), plain=True, routes=(Route(6, "http://web:8000"),)),
            Site("nginx.conf", 12, "nginx", ("shop.example",), tls=True, routes=(Route(20, "http://web:8000"),)),
        )
    ),
    "platform": PlatformFacts(),
    "limits": Limits(),
}
PERMANENT = frozenset({301, 308})


def check_settings(answers: ApplicationAnswersFacts, limits: Limits) -> Verdict:
    if none := nothing_told("redirect", answers):
        return none
    plain, own = answers.to("plain http"), answers.to("missing page")
    if plain is None or own is None:
        return unknown("redirect: the application came to no answer for plain HTTP")
    location = ", ".join(plain.header("location"))
    shown = [answers.seen(plain, f"by plain HTTP, Location: {location or 'not sent'}")]
    if plain.status in (301, 302, 307, 308) and location.startswith("https://") and own.status not in (301, 308):
        if limits.hosts and not any(location.startswith(f"https://{host}/") for host in limits.hosts):
            return unknown(f"redirect: it moves to {location}; {', '.join(limits.hosts)} is stated", *shown)
        if limits.refuse_api:
            return unknown("redirect: pages move to HTTPS; whether an API refuses is not seen", *shown)
        return passed(f"redirect: the application moves plain HTTP to HTTPS with {plain.status}", *shown)
    return unknown(
        "redirect: the application alone does not move it; whether its proxy does is seen on the wire", *shown
    )


def check_files(proxies: ProxyFacts, platform: PlatformFacts, limits: Limits) -> Verdict:
    sites = proxies.production
    tls = [site for site in sites if site.tls]
    plain = [site for site in sites if site.plain]
    if tls and not proxies.unread:
        bad = [(site, says) for site in plain if (says := _wrong(site, tls))]
        if bad:
            site, says = bad[0]
            return failed(
                f"plain HTTP: {site.where} {says}",
                *(Evidence(f"{one.names or ('any host',)} {why}", one.where, one.again) for one, why in bad),
            )
    if limits.refuse_api:
        return unknown("plain HTTP: whether the API refuses it instead of redirecting is not read from files")
    if proxies.unread:
        return unknown(f"plain HTTP: {proxies.unread}")
    shown = _redirects(proxies, platform, plain if tls else [])
    if not shown:
        return unknown("plain HTTP: no file of a proxy or a platform is seen to redirect it")
    named = {name for site in plain for name in site.names}
    lost = [host for host in limits.hosts if named and host not in named and not named & {"_", ""}]
    if lost:
        return unknown(f"plain HTTP: {lost[0]} is not among the names that the proxy redirects")
    return passed("plain HTTP: the proxy sends it to HTTPS", *shown)


def _wrong(site: Site, tls: list[Site]) -> str:
    """What a site does that serves plain HTTP although its hosts have HTTPS."""
    redirect = site.redirect
    if redirect is None:
        names = set(site.names) & {name for one in tls for name in one.names}
        return "serves over plain HTTP what is served over HTTPS too" if site.routes and names else ""
    if not redirect.to_https:
        return ""
    if redirect.status not in PERMANENT:
        return f"redirects with {redirect.status}, 301 or 308 is needed"
    return "" if redirect.keeps else f"redirects every path to {redirect.target}, and path and query are lost"


def _redirects(proxies: ProxyFacts, platform: PlatformFacts, plain: list[Site]) -> list[Evidence]:
    """Everything that redirects; empty as soon as one plain site does not."""
    if any(site.redirect is None or not site.redirect.to_https for site in plain if site.kind != "caddy"):
        return []
    found = [
        Evidence(f"{site.redirect.status} to {site.redirect.target}", f"{site.path}:{site.redirect.line}", site.again)
        for site in (plain or [one for one in proxies.production if one.kind == "caddy"])
        if site.redirect
    ]
    found += [
        Evidence(f"{one.key} {one.value}", f"{one.path}:{one.line}", f"sed -n {one.line}p '{one.path}'")
        for one in proxies.traefik_says(r"entrypoints\..*\.redirections\.entrypoint\.to")
    ]
    found += [
        Evidence("force_https = true", f"{file.path}:{file.https_line}", f"grep -n force_https '{file.path}'")
        for file in platform.production
        if file.https
    ]
    return found
