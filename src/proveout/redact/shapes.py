"""Secrets known by their shape, whatever stands around them: addresses, JWTs, PEM keys, vendors' prefixes.

Prefixes and lengths are those that the vendors document for their keys. Every pattern starts at a fixed text and
has bounded repeats, so that the work stays linear in the text.
"""

import re
from collections.abc import Iterator

from proveout.pattern import Pattern
from proveout.redact.looks import is_hex, looks_random
from proveout.redact.mask import Span
from proveout.redact.words import is_placeholder

# A key starts a word, or follows an escaped line end: `\nAKIA…` in JSON.
START = r"(?:(?<![A-Za-z0-9])|(?<=\\[nrt]))"
VENDORS = Pattern(
    START + r"(?:"
    r"(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}"  # AWS access key ids
    r"|gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255}"
    r"|gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat)-[\w-]{20,255}(?:\.[\w.]{1,64})?"
    r"|(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{10,255}|whsec_[A-Za-z0-9+/=]{16,255}"  # Stripe
    r"|xox[abeoprs]-[A-Za-z0-9-]{10,255}|xapp-[A-Za-z0-9-]{10,255}"  # Slack
    r"|AIza[\w-]{35}|ya29\.[\w-]{20,2048}|GOCSPX-[\w-]{20,64}"  # Google
    r"|SG\.[\w-]{16,64}\.[\w-]{16,64}"  # SendGrid
    r"|do[por]_v1_[a-f0-9]{32,128}|sb_secret_[\w-]{16,255}"  # DigitalOcean, Supabase
    r"|shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}|sq0(?:atp|csp)-[\w-]{20,64}"  # Shopify, Square
    r"|hvs\.[\w-]{20,255}|dp\.(?:pt|st|ct)\.[\w.-]{20,128}|lin_api_[A-Za-z0-9]{20,64}"  # Vault, Doppler, Linear
    r"|sntry[su]_[\w=+/-]{20,512}|glsa_[\w]{20,64}|glc_[\w=+/-]{20,512}|NRAK-[A-Z0-9]{20,64}|HRKU-[\w-]{20,128}"
    r"|pscale_(?:tkn|pw|oauth)_[\w.-]{20,128}|dckr_pat_[\w-]{20,64}|ATATT3[\w=-]{20,255}|dapi[a-f0-9]{32}"
    r"|AGE-SECRET-KEY-1[A-Z0-9]{40,80}|key-[a-f0-9]{32}|SK[a-f0-9]{32}|[a-f0-9]{32}-us\d{1,2}"
    r"|\d{8,10}:AA[\w-]{33}"  # Telegram bots
    r")(?![A-Za-z0-9])"
)
# Prefixes that ordinary words share: here the rest has to look drawn by chance.
LIKELY = Pattern(START + r"(?:sk-|pypi-|npm_|hf_|sbp_|re_|rnd_|npg_|ntn_|fm2_|secret_)([\w-]{16,512})(?:[+/=]{0,2})")
JWT = Pattern(r"(?:(?<![\w-])|(?<=\\[nrt]))eyJ[\w-]{6,8192}\.[\w-]{4,8192}\.[\w-]{0,8192}")
AUTHORIZATION = Pattern(
    r"authorization[\"']?\s{0,4}[:=]\s{0,4}[\"']?(?:bearer|basic|token|bot|digest|apikey)\s{1,4}(?P<value>[^\s\"'\\]{1,8192})",
    re.IGNORECASE,
)
BEARER = Pattern(r"\bbearer\s{1,4}[\"']?(?P<value>[\w.~+/=-]{16,8192})", re.IGNORECASE)
SET_COOKIE = Pattern(
    r"\bset-cookie[\"']?\s{0,4}[:=]\s{0,4}[\"']?[\w.-]{1,64}=(?P<value>[^;\s\"',\\]{8,8192})", re.IGNORECASE
)
HOOK = Pattern(
    r"hooks\.slack(?:-gov)?\.com/(?:services|workflows|triggers)/(?P<slack>[\w/-]{8,256})"
    r"|discord(?:app)?\.com/api/(?:v\d{1,2}/)?webhooks/\d{1,24}/(?P<discord>[\w-]{8,256})"
    r"|[\w-]{1,64}\.webhook\.office\.com/(?P<teams>[\w/@-]{8,512})"
)
# Everything up to the last `@` before a space or a quote: passwords hold `@` and `/` more often than addresses do.
ADDRESS = Pattern(r"://(?P<user>[^\s/:@\"'<>\\?#]{0,256})(?::(?P<password>[^\s\"'`<>\\]{1,512}))?@(?=[\w\[$<{.-])")
PORT = Pattern(r"\d{1,5}(?:[/?#,]|$)")
CURL_USER = Pattern(r"\bcurl\b[^\n]{0,400}?\s(?:-u|--user)[ =][\"']?[^\s:\"']{1,128}:(?P<value>[^\s\"']{1,256})")
REDIS_CLI = Pattern(r"\bredis-cli\b[^\n]{0,200}?\s(?:-a|--pass)[ =][\"']?(?P<value>[^\s\"']{1,256})")
PEM_BEGIN = Pattern(r"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
PEM_END = Pattern(r"-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
PEM_LINE = Pattern(r"(?:\s|\\[nr]){0,8}[A-Za-z0-9+/=]{16,65536}")


def shaped_spans(text: str) -> Iterator[Span]:
    """Where a secret stands that is known by its shape. Spans may overlap.

    Each form is only tried on a text that holds what every match of it must hold.
    """
    # The shortest of these keys, `xoxb-` and ten more, has 15 characters without a space.
    if max(map(len, text.split()), default=0) >= 15:
        yield from (match.span() for match in VENDORS.finditer(text))
        yield from (match.span() for match in LIKELY.finditer(text) if _is_drawn(match[1]))
    if "eyJ" in text:
        yield from (match.span() for match in JWT.finditer(text))
    if "hooks.slack" in text or "webhook" in text:
        yield from (match.span(str(match.lastgroup)) for match in HOOK.finditer(text))
    folded = text.lower()
    for word, form in (
        ("authorization", AUTHORIZATION),
        ("set-cookie", SET_COOKIE),
        ("curl", CURL_USER),
        ("redis-cli", REDIS_CLI),
    ):
        if word in folded:
            yield from (match.span("value") for match in form.finditer(text) if not is_placeholder(match["value"]))
    if "bearer" in folded:
        yield from (match.span("value") for match in BEARER.finditer(text) if _is_bearer(match["value"]))
    if "://" in text:
        yield from _addresses(text)
    if "-----BEGIN" in text:
        yield from _private_keys(text)


def _addresses(text: str) -> Iterator[Span]:
    for match in ADDRESS.finditer(text):
        user, password = match["user"], match["password"]
        if password is None:
            if _is_drawn(user):
                yield match.span("user")
        elif not PORT.match(password) and not is_placeholder(password):
            yield match.span("password")


def _private_keys(text: str) -> Iterator[Span]:
    at = 0
    while begin := PEM_BEGIN.search(text, at):
        if end := PEM_END.search(text, begin.end()):
            at = end.end()
        else:
            # Cut off before its end: what looks like the key goes, a mention in prose stays.
            at = begin.end()
            while line := PEM_LINE.match(text, at):
                at = line.end()
            if at == begin.end():
                continue
        yield begin.start(), at


def _is_bearer(value: str) -> bool:
    return _is_drawn(value) or (len(value) >= 20 and value.isalnum())


def _is_drawn(value: str) -> bool:
    return looks_random(value, at_least=16) or (len(value) >= 24 and is_hex(value))
