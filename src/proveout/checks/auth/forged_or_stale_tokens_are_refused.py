"""A token that is unsigned, wrongly signed, expired or meant for another service is refused.

Why:
    A token that is not fully checked is a login that anybody may write himself, or keep for ever.

Fix:
    PyJWT: jwt.decode(token, key, algorithms=["HS256"], audience=…, issuer=…, options={"require": ["exp"]}). Django:
    ALGORITHM, AUDIENCE and ISSUER in SIMPLE_JWT, LEEWAY in seconds. Flask-JWT-Extended: JWT_DECODE_AUDIENCE,
    JWT_DECODE_ISSUER, JWT_DECODE_LEEWAY.

Proof:
    From one real token the probe derives: alg none, other key, public key used as HMAC key, foreign
    kid, changed payload, past exp, future nbf, other aud, other iss. Each must be refused on a
    protected route. Control: the untouched token is accepted there.

Asked as:
    JWT verification configured; JWT tokens validated; JWT signature verified; token expiry enforced;
    authentication bypass attempts fail; JWT algorithm restricted

Told by:
    jwt + (validat* | verification* | verified* | signature) -(secret | test | key | email | #env | rate) ~0.92
    jwt + (signed | algorithm | issuer | audience | tamper*) -(secret | test | key | email | #env | rate) ~0.92
    "jwt validation" -rate ~0.94
    "jwt verification" ~0.94
    JWT_ALGORITHM ~0.88
    (jwt | token) + (validat*) + (work* | test | proper*) -(csrf | email | reset | secret | @csrf) ~0.9
    (jwt | token) + (verification* | verified*) + (work* | test | proper*) -(csrf | email | reset | secret | @csrf) ~0.9
    (jwt | token) + (validat*) + (correct* | place | implement*) -(csrf | email | reset | secret | @csrf) ~0.9
    (jwt | token) + (verification* | verified*) + (correct*) -(csrf | email | reset | secret | @csrf) ~0.9
    (jwt | token) + (verification* | verified*) + (place | implement*) -(csrf | email | reset | secret | @csrf) ~0.9
    "token validation" -(csrf | @csrf | email | reset | websocket) ~0.88
    "token verification" -(csrf | @csrf | email | reset | websocket | jwks | key) ~0.88
    (invalid | forged | tampered | malformed | unsigned) + (token | jwt) -(websocket | csrf | reset) ~0.93
    expired* + (token | jwt) + (reject | refuse | 401) -(websocket | reset | csrf) ~0.93
    expired* + (token | jwt) + (denied | fail | test | return*) -(websocket | reset | csrf) ~0.93
    (invalid | wrong | expired*) + (token | jwt) + (401 | 403 | reject | refuse | fail) -(websocket | csrf) ~0.95
    (invalid | wrong | expired*) + (session | credential) + (401 | 403) -(websocket | csrf) ~0.95
    (invalid | wrong | expired*) + (session | credential) + (reject | refuse | fail) -(websocket | csrf) ~0.95
    "invalid session" + (401 | reject | key) ~0.9
    401 + invalid + credential ~0.95 &
    "authentication bypass" + (attempt | tests*) -(ghsa* | cve*) &
    "token signature" ~0.93
    "alg none" ~0.93
    token + issuer + (reject | refuse | other | check | verify) ~0.92

Sources:
    RFC 7519 section 4.1; RFC 8725 sections 3.1 to 3.9; OWASP ASVS 5.0 V9.1.1, V9.1.2, V9.2.1 and V9.2.3
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from proveout.facts.effective_settings import EffectiveSettingsFacts, Owner
from proveout.facts.served_routes import ServedRouteFacts, TokenDecode
from proveout.facts.setting_value import SettingValue
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    algorithms: tuple[str, ...] = ()
    issuer: str = ""
    audience: str = ""


_WHOLE = TokenDecode("shop/security.py:30", given={"algorithms": ("HS256",), "audience": "shop", "issuer": "shop"})
_UNSIGNED = TokenDecode("shop/security.py:30", given={"algorithms": ("HS256", "none")})
PASSES = {
    "routes": ServedRouteFacts.example(decodes=(_WHOLE,)),
    "settings": EffectiveSettingsFacts.example(),
    "limits": Limits(),
}
FAILS = {**PASSES, "routes": ServedRouteFacts.example(decodes=(_UNSIGNED,))}
LONGEST_LEEWAY = timedelta(minutes=5)
UNREAD = "?"
# Where libraries keep what PyJWT takes as keywords.
NAMES = {
    "SIMPLE_JWT": {"algorithms": "ALGORITHM", "audience": "AUDIENCE", "issuer": "ISSUER", "leeway": "LEEWAY"},
    "JWT": {
        "algorithms": "JWT_DECODE_ALGORITHMS", "audience": "JWT_DECODE_AUDIENCE", "issuer": "JWT_DECODE_ISSUER",
        "leeway": "JWT_DECODE_LEEWAY",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Decoding:
    where: str
    given: Mapping[str, SettingValue]
    firm: bool = True
    by_library: bool = False


def check_settings(routes: ServedRouteFacts, settings: EffectiveSettingsFacts, limits: Limits) -> Verdict:
    start = routes.start
    found = [*_in_code(routes), *_in_settings(routes, settings)]
    if not found:
        return unknown(f"tokens: no place of {start.place} was seen that decodes them")
    seen = [Evidence(f"decodes with {_shown(one)}", one.where, start.again) for one in found]
    for one, shown in zip(found, seen, strict=True):
        if wrong := _wrong(one, limits):
            if not one.firm:
                return unknown(f"tokens: {one.where} {wrong}, by variables that nobody gave", shown)
            return failed(f"tokens: {one.where} {wrong}", shown)
    if loose := next((one for one in found if not one.firm), None):
        return unknown(f"tokens: {loose.where} takes its rules from variables that nobody gave", *seen)
    if unread := next((one for one in found if _unread(one)), None):
        return unknown(f"tokens: what {unread.where} asks of a token is not read whole", *seen)
    return passed(f"tokens: {len(found)} places check signature, algorithm and end", *seen)


def _in_code(routes: ServedRouteFacts) -> Iterator[_Decoding]:
    for one in routes.decodes:
        yield _Decoding(one.where, one.given, firm=routes.firm)


def _in_settings(routes: ServedRouteFacts, settings: EffectiveSettingsFacts) -> Iterator[_Decoding]:
    for one in settings.named("SIMPLE_JWT"):
        if "rest_framework_simplejwt" in routes.packages and isinstance(one.value, Mapping):
            known = {ours: one.value[name] for ours, name in NAMES["SIMPLE_JWT"].items() if name in one.value}
            algorithm = known.pop("algorithms", "HS256")
            yield _Decoding(f"SIMPLE_JWT of {one.of}", {"algorithms": (algorithm,), **known}, one.firm, by_library=True)
    if "flask_jwt_extended" in routes.packages:
        held = {one.name: one for one in settings.owned_by(Owner.FLASK)}
        given = {ours: held[name].value for ours, name in NAMES["JWT"].items() if name in held}
        firm = all(held[name].firm for name in NAMES["JWT"].values() if name in held)
        ends = held.get("JWT_ACCESS_TOKEN_EXPIRES")
        options: dict[str, SettingValue] = {"verify_exp": False} if ends is not None and ends.value is False else {}
        yield _Decoding("the settings of Flask-JWT-Extended", {**given, "options": options}, firm, by_library=True)


def _wrong(one: _Decoding, limits: Limits) -> str:
    given, options = one.given, one.given.get("options")
    rules = options if isinstance(options, Mapping) else {}
    algorithms = _all(given.get("algorithms"))
    if given.get("verify") is False or rules.get("verify_signature") is False:
        return "does not look at the signature"
    if "none" in {name.lower() for name in algorithms}:
        return "takes unsigned tokens ('none')"
    if rules.get("verify_exp") is False:
        return "takes tokens that have expired"
    leeway = given.get("leeway", rules.get("leeway"))
    lives_on = timedelta(seconds=leeway) if isinstance(leeway, int | float) else leeway
    if isinstance(lives_on, timedelta) and lives_on > LONGEST_LEEWAY:
        return f"takes tokens that expired {lives_on} ago; {LONGEST_LEEWAY} is the most"
    if limits.algorithms and algorithms and UNREAD not in algorithms and not algorithms <= set(limits.algorithms):
        return f"takes {', '.join(sorted(algorithms))}; {', '.join(limits.algorithms)} is stated"
    for name, stated in (("audience", limits.audience), ("issuer", limits.issuer)):
        value = given.get(name)
        if stated and "**" not in given and value != UNREAD and stated not in _all(value):
            return f"compares no {name}" if value is None else f"wants another {name}"
        if stated and rules.get(f"verify_{name[:3]}") is False:
            return f"compares no {name}"
    return ""


def _unread(one: _Decoding) -> bool:
    return (
        UNREAD in one.given.values()
        or "**" in one.given
        or UNREAD in _all(one.given.get("algorithms"))
        or (not one.by_library and not one.given.get("algorithms"))
    )


def _all(value: SettingValue) -> set[str]:
    if isinstance(value, tuple):
        return {str(one) for one in value}
    return {value} if isinstance(value, str) else set()


def _shown(one: _Decoding) -> str:
    parts = [f"{name} {value}" for name, value in one.given.items() if isinstance(value, str | int | float | tuple)]
    return ", ".join(parts) or "no keyword that is read"
