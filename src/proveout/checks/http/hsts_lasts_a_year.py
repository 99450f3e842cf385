"""HTTPS responses carry Strict-Transport-Security for at least a year.

Why:
    Without it the first request of each visit goes out in the clear, and whoever sits between may answer it.

Fix:
    Django: SECURE_HSTS_SECONDS = 31536000. Flask: Flask-Talisman or an after_request handler. FastAPI: a middleware
    that sets the header. nginx: `add_header Strict-Transport-Security "max-age=31536000" always;` in every block
    that adds headers of its own.

Proof:
    The header is read over HTTPS on a page, an API answer, a redirect and an error; the first field
    counts, as browsers do. Plain HTTP must not carry it.

Asked as:
    HSTS switched on; strict transport security header; HSTS max-age one year; SECURE_HSTS_SECONDS set;
    HSTS preload enabled; HSTS includeSubDomains

Told by:
    hsts ~0.95
    "strict transport security" ~0.96
    SECURE_HSTS_* ~0.97
    includesubdomains + preload ~0.9
    "tls labs" + (certificate | https) &
    ("max-age=31536000" | "include sub domains") -(cache | static | asset | image) ~0.93

Sources:
    RFC 6797 section 6.1.1; OWASP ASVS 5.0 V3.4.1; Django security.W004, W005 and W021; MDN HTTP
    Observatory strict-transport-security
"""

import re
from dataclasses import dataclass
from datetime import timedelta

from proveout.checks.http._answers import ABSENT, nothing_told
from proveout.facts.application_answers import ApplicationAnswersFacts
from proveout.facts.proxy import ProxyFacts, Said, Site, max_age
from proveout.facts.python import PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)
MINUTES = 15


@dataclass(frozen=True, slots=True)
class Limits:
    max_age: timedelta = timedelta(days=365)
    include_subdomains: bool = False
    preload: bool = False


PASSES = {
    "answers": ApplicationAnswersFacts.example(headers={"Strict-Transport-Security": "max-age=31536000"}),
    "proxies": ProxyFacts.example(),
    "python": PythonFacts.example(),
    "limits": Limits(),
}
FAILS = {
    "answers": ApplicationAnswersFacts.example(headers={"Strict-Transport-Security": "max-age=60"}),
    "proxies": ProxyFacts.example(
        sites=(Site("nginx.conf", 3, "nginx", ("shop.example",), tls=True, hsts=(Said("max-age=300", 7),)),)
    ),
    "python": PythonFacts.example(),
    "limits": Limits(),
}


def check_settings(answers: ApplicationAnswersFacts, limits: Limits) -> Verdict:
    if none := nothing_told("HSTS", answers):
        return none
    said = [(one, one.header("strict-transport-security")) for one in answers.told]
    shown = [answers.seen(one, f"Strict-Transport-Security: {', '.join(values) or 'not sent'}") for one, values in said]
    if any(not values for _, values in said):
        return unknown(f"HSTS: {ABSENT}", *shown)
    # RFC 6797 section 8.1: of several, only the first counts.
    words = [part.strip().lower() for part in said[0][1][0].split(";")]
    age = next((word.partition("=")[2].strip(' "') for word in words if word.startswith("max-age=")), "")
    if not age.isdigit() or int(age) < limits.max_age.total_seconds():
        return failed(f"HSTS: max-age is {age or 'not set'}, {limits.max_age.total_seconds():.0f} s are needed", *shown)
    if limits.include_subdomains and "includesubdomains" not in words:
        return failed("HSTS: includeSubDomains is stated and not sent", *shown)
    if limits.preload and "preload" not in words:
        return failed("HSTS: preload is stated and not sent", *shown)
    return passed(f"HSTS: max-age={age} with every answer of the application", *shown)


def check_files(proxies: ProxyFacts, python: PythonFacts, limits: Limits) -> Verdict:
    sites = [site for site in proxies.production if site.tls]
    said = [(site, one) for site in sites for one in site.hsts if one.value]
    traefik = proxies.traefik_says(r".*\.headers\.stsseconds")
    django = python.production_settings("SECURE_HSTS_SECONDS")
    seconds = [(setting.value, f"{module.path}:{setting.line}") for module, setting in django]
    if not said and not traefik and not seconds:
        return unknown(f"HSTS: no file was seen to send it; {proxies.unread or 'the application or a front may'}")
    places = [_Place(f"{site.path}:{one.line}", one.value, max_age(one.value)) for site, one in said]
    places += [_Place(f"{one.path}:{one.line}", _traefik(one.key, proxies), _number(one.value)) for one in traefik]
    if seconds and not places:
        places = [_Place(where, "", value if isinstance(value, int) else None) for value, where in seconds]
        if limits.include_subdomains or limits.preload:
            return unknown("HSTS: Django sends it, and what it says of subdomains is asked of the settings")
    elif seconds:
        # Both send it, and the first field counts: which that is, only an answer shows.
        return unknown(f"HSTS: {places[0].where} and {seconds[0][1]} both send it, and browsers take the first")
    wrong = [(place, says) for place in places if (says := _wrong(place, limits))]
    certain = [(place, says) for place, says in wrong if place.seconds is not None]
    if certain and len(certain) == len(places):
        return failed(
            f"HSTS: {certain[0][0].where} {certain[0][1]}",
            *(Evidence(says, place.where, _again(place.where)) for place, says in certain),
        )
    dropped = [
        Evidence("a place adds headers and drops it", f"{s.path}:{one.line}")
        for s in sites
        for one in s.hsts
        if not one.value
    ]
    if wrong or dropped or proxies.unread:
        reason = wrong[0][1] if wrong else dropped[0].saw if dropped else proxies.unread
        where = wrong[0][0].where if wrong else dropped[0].where if dropped else places[0].where
        return unknown(f"HSTS: {where}: {reason}", *dropped)
    bare = [site for site in sites if not site.hsts] if said else []
    if bare:
        return unknown(f"HSTS: {bare[0].where} serves HTTPS and says nothing of it")
    return passed(
        f"HSTS: {len(places)} places send it for {min(place.seconds or 0 for place in places)} s or more",
        *(Evidence(f"max-age={place.seconds}", place.where, _again(place.where)) for place in places),
    )


@dataclass(frozen=True, slots=True)
class _Place:
    where: str
    value: str
    seconds: int | None


def _wrong(place: _Place, limits: Limits) -> str:
    needed = int(limits.max_age.total_seconds())
    if place.seconds is None:
        return "says a time that is no number here"
    if place.seconds < needed:
        return f"sends max-age={place.seconds}, {needed} is needed"
    if limits.include_subdomains and "includesubdomains" not in place.value.lower():
        return "does not say includeSubDomains"
    return "does not say preload" if limits.preload and "preload" not in place.value.lower() else ""


def _traefik(key: str, proxies: ProxyFacts) -> str:
    base = key.removesuffix("stsseconds")
    on = {one.key for one in proxies.traefik if one.value.lower() == "true"}
    words = [word for word in ("includeSubdomains", "preload") if f"{base}sts{word}".lower() in on]
    return "; ".join(words)


def _number(value: str) -> int | None:
    return int(value) if re.fullmatch(r"\d{1,12}", value) else None


def _again(where: str) -> str:
    path, _, line = where.rpartition(":")
    return f"sed -n {line}p '{path}'"
