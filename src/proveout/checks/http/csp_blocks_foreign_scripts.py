"""A Content-Security-Policy keeps foreign and inline scripts from running.

Why:
    One place where a stranger's text reaches a page is enough to run his script with the rights of the reader.

Fix:
    Django 6: SECURE_CSP with ContentSecurityPolicyMiddleware; before, django-csp. Flask: Talisman(app,
    content_security_policy={"default-src": "'self'"}). FastAPI: a middleware; a JSON API sends default-src 'none'.


Proof:
    The parsed policy of every document must give script-src (or default-src) without unsafe-inline,
    unsafe-eval, data: or broad hosts; report-only does not count. Control: a planted inline script does
    not run in the browser where one is available. A pure JSON API passes with default-src 'none'.

Asked as:
    content security policy header set; CSP configured; CSP headers enabled; default-src self; no
    unsafe-inline in CSP; CSP nonce used

Told by:
    csp -(pip | install | middleware) ~0.93
    "content security policy" ~0.96
    CSP_* ~0.95
    "unsafe inline" ~0.92
    "unsafe eval" ~0.92
    "script src" ~0.93
    "default src" ~0.93
    inline + script + (block | no | remove | forbid* | nonce | hash) ~0.85

Sources:
    OWASP ASVS 5.0 V3.4.3; W3C CSP Level 3; MDN HTTP Observatory content-security-policy
"""

from dataclasses import dataclass

from proveout.checks.http._answers import ABSENT, nothing_told
from proveout.facts.application_answers import ApplicationAnswersFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Host
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 90


@dataclass(frozen=True, slots=True)
class Limits:
    allow: tuple[Host, ...] = ()
    report_only: bool = False


PASSES = {
    "answers": ApplicationAnswersFacts.example(
        headers={"Content-Security-Policy": "default-src 'self'; object-src 'none'"}
    ),
    "limits": Limits(),
}
FAILS = {
    **PASSES,
    "answers": ApplicationAnswersFacts.example(
        headers={"Content-Security-Policy": "script-src 'self' 'unsafe-inline'"}
    ),
}
# W3C CSP Level 3: each of these lets a script run that the site did not write.
LOOSE = frozenset({"*", "'unsafe-eval'", "data:", "http:", "https:", "blob:", "filesystem:", "http://*", "https://*"})


def check_settings(answers: ApplicationAnswersFacts, limits: Limits) -> Verdict:
    if none := nothing_told("CSP", answers):
        return none
    said = [(one, one.header("content-security-policy")) for one in answers.told]
    shown = [answers.seen(one, f"Content-Security-Policy: {'; '.join(values) or 'not sent'}") for one, values in said]
    reported = [one for one, values in said if not values and one.header("content-security-policy-report-only")]
    if reported and not limits.report_only:
        return failed("CSP: the policy only reports (Content-Security-Policy-Report-Only) and stops nothing", *shown)
    if any(not values for _, values in said):
        return unknown(f"CSP: {ABSENT}", *shown)
    for one, values in said:
        # Several policies hold together: one that is tight is enough.
        loose = [_loose(policy, limits) for policy in values]
        if all(loose):
            return failed(f"CSP: the policy of the {one.question} {loose[0]}", *shown)
    return passed("CSP: foreign and inline scripts are kept from running", *shown)


def _loose(policy: str, limits: Limits) -> str:
    """Why a policy does not keep a script out, and "" where it does."""
    parts = [part.split() for part in policy.split(";") if part.split()]
    rules = {words[0].lower(): [word.lower() for word in words[1:]] for words in reversed(parts)}
    sources = rules.get("script-src-elem", rules.get("script-src", rules.get("default-src")))
    if sources is None:
        return "names neither script-src nor default-src"
    strict = any(word.startswith(("'nonce-", "'sha256-", "'sha384-", "'sha512-")) for word in sources)
    # A nonce or a hash makes browsers ignore 'unsafe-inline', and with 'strict-dynamic' hosts as well.
    if "'unsafe-inline'" in sources and not strict:
        return "allows 'unsafe-inline'"
    if strict and "'strict-dynamic'" in sources:
        return "allows 'unsafe-eval'" if "'unsafe-eval'" in sources else ""
    if wide := LOOSE & set(sources):
        return f"allows {min(wide)}"
    allowed = {host.lower() for host in limits.allow}
    foreign = [
        word
        for word in sources
        if not word.startswith("'") and allowed and word.partition("://")[2] not in allowed and word not in allowed
    ]
    return f"allows {foreign[0]}, which is not stated" if foreign else ""
