"""Every secret of the environment is long, random and no known default.

Why:
    A short or well-known key can be guessed offline; whoever has it signs sessions and tokens as anybody.

Fix:
    Make a new one with `python -c "import secrets; print(secrets.token_urlsafe(48))"` and set it where the
    service is started. Changing a signing key logs users out, unless the framework takes the old one as a
    fallback (Django: SECRET_KEY_FALLBACKS; Flask 3.1: SECRET_KEY_FALLBACKS).

Proof:
    The effective value of each signing key and password is measured for length, variety, dictionary
    words and membership in the lists of shipped and documented defaults; only the measurements leave
    the process. Control: a planted default is recognised. A value that is not set is unknown, not
    short.

Asked as:
    strong JWT secret generated; SECRET_KEY is strong and unique; secrets at least 32 characters; strong
    database password; generate secure random key; superuser password
    strong; openssl rand used for keys

Told by:
    "secret key" + (strong | random | long | unique) -(rotate | fail | commit | automatic) ~0.92
    "secret key" + (generate | security | complex) -(rotate | fail | commit | automatic) ~0.92
    "secret key" + (#number | new | change) -(rotate | fail | commit | hardcoded | stripe) ~0.9
    "secret key" + (replace | "not default") -(rotate | fail | commit | hardcoded | stripe) ~0.9
    (jwt | session | auth | cookie | signing | nextauth) + secret + (strong | random | long) -rotate ~0.92
    (jwt | session | auth | cookie | signing | nextauth) + secret + (unique | generate | #number) -rotate ~0.92
    (jwt | session | signing) + (secret | key) + (security | new | change) -(rotate | store) ~0.86
    (jwt | session | signing) + (secret | key) + (replace | "not default") -(rotate | store) ~0.86
    ("encryption key" | "signing key") + (strong | random | generate | #number | long) -rotate ~0.9
    ("master key" | fernet) + (strong | random | generate | #number | long) -rotate ~0.9
    (secret | key) + (strong | random | cryptographic) -(rotate | fail | policy | foreign | ssh | cipher | hash) ~0.88
    (secret | key) + length -(policy | user | require | signup) ~0.84
    (admin | #env) + password + #number + (character | char) -(policy | minimum | user) ~0.88
    (secret | key) + #number + (character | char | byte | bit) -(rsa | tls | input) ~0.92
    strong + password + (database | redis | postgres | mysql | mongo | superuser | root | service) -policy ~0.92
    strong + password + (set | use | all | generate | admin) -(policy | enforce | user | require | hash | valid) ~0.84
    (database | redis | postgres) + password + (random | generate | unique | "password security") ~0.88
    (service | superuser) + password + (random | generate | unique | "password security") ~0.88
    ("db password" | DATABASE_PASSWORD) + (strong | generate | random | #number) -(DATABASE_URL | #url) ~0.92
    (POSTGRES_PASSWORD | REDIS_PASSWORD) + (strong | generate | random | #number) -(DATABASE_URL | REDIS_URL) ~0.92
    generate + secret + (new | production | strong) -(stripe | webhook | rotate) ~0.9
    generate + secret + (security | random | all | jwt | key) -(stripe | webhook | rotate) ~0.9
    generate + key + (strong | security | random | cryptographic) -ssh ~0.9
    "generate secret" -(webhook | rotate) ~0.84
    default + secret + (change | replace | not | remove) -(fallback | fail | start | refuse) ~0.9
    change + ("secret key" | "jwt secret" | "session secret") -(expose | leak | commit) ~0.88
    changeme -(refuse | fail | reject) ~0.8
    "openssl rand" ~0.93
    (get_random_secret_key* | secrets.token_urlsafe* | secrets.token_hex* | fernet.generate_key*) ~0.93
    weak + (secret | key | password) + (no | never | not) -(user | policy | refuse | cipher | valid) ~0.84
    weak + (secret | key | password) + (avoid | @never) -(user | policy | refuse | cipher | valid) ~0.84
    (strong | unique) + secret -(rotate | store | environment | fail | policy) ~0.88
    (secret | credential | password) + (strong | security + unique) + (database | all) -(policy | user) ~0.82
    (secret | credential | password) + (strong | security + unique) + (production | admin) -(policy | user) ~0.82
    REDIS_PASSWORD + strong ~0.98
    secret + change + default + (development | dev) ~0.9 &

Sources:
    Django security.W009 and W025; RFC 7518 section 3.2; Enlightn AppKey; OWASP ASVS 5.0 V11.2.3
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts, Owner
from proveout.facts.environment import EnvironmentFacts, Variable
from proveout.facts.setting_value import Address, Masked, SettingValue
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.limit import Characters
from proveout.model.secret import Secret
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.FILES)
MINUTES = 10


@dataclass(frozen=True, slots=True)
class Limits:
    min_length: Characters = Characters(32)
    password_length: Characters = Characters(16)
    names: tuple[str, ...] = ()


PLANTED = Masked(9, ("lower", "symbol"), 2.7, 7, weak="a placeholder")
PASSES = {"settings": EffectiveSettingsFacts.example(), "environment": EnvironmentFacts.example(), "limits": Limits()}
FAILS = {
    "settings": EffectiveSettingsFacts.example(values={"SECRET_KEY": PLANTED}),
    "environment": EnvironmentFacts.example(values={"SECRET_KEY": "changeme"}),
    "limits": Limits(),
}

KEY = re.compile(r"(SECRET|SIGNING|ENCRYPT\w*|JWT|SESSION|CSRF|HMAC|FERNET)(_\w+)*$|(SECRET|SIGNING|ENCRYPTION)_?KEY")
PASSWORD = re.compile(r"PASS(WORD|WD|PHRASE)?(_| |$)|_PW$|_PWD$")
# Names that hold such a word and no secret, and keys that somebody else hands out.
NOT_OURS = re.compile(
    r"EXPIR|LIFETIME|ALGORITHM|_TTL|_NAME$|_FILE$|_PATH$|_URL$|_MIN|_MAX|_LENGTH|STRIPE|AWS_|GOOGLE|"
    r"GITHUB|CLIENT_SECRET|SUPABASE|SENTRY|COOKIE|TIMEOUT|_AGE$|_ID$|ENABLED|_REQUIRED|RESET|"
    r"(JSON|MESSAGE|AUTHENTICATION)_KEY$|_CLAIM$|_HEADER$|_PREFIX$|^CHANGE_?ME"  # no keys to a lock
)
# What frameworks, templates and tutorials ship; compared without case and without - and _.
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://[^/:@\s]*:([^/@\s]+)@", re.IGNORECASE)
KNOWN = frozenset(
    "changeme changethis secret secretkey mysecret mysecretkey supersecret supersecretkey password passw0rd admin "
    "dev development devkey devsecret devsecretkey test testing testkey insecure default example placeholder none "
    "yoursecretkey yoursecretkeyhere replaceme todo foobar root postgres letmein qwerty jwtsecret".split()
)
SHIPPED = ("django-insecure-", "your-", "your_", "change-", "change_", "replace-", "insert-", "<")
CONTROL = "change-me"
# A random base64 text of 32 letters has about 4.6 bits a letter, a phrase of words about 3.5 to 4; repeated
# letters fall below 3. RFC 7518 section 3.2 asks 256 bits of an HS256 key.
LEAST_BITS = 3.0


@dataclass(frozen=True, slots=True)
class _Secret:
    """One effective secret: its name with the setting that it stands in, and what is known of it."""

    name: str
    masked: Masked
    setting: EffectiveSetting


def check(settings: EffectiveSettingsFacts, limits: Limits) -> Verdict:
    start = settings.start
    wanted = [one for one in _effective(settings) if _is_wanted(one, limits)]
    if missing := [name for name in limits.names if not any(name in (o.name, o.masked.variable) for o in wanted)]:
        return unknown(f"secrets: {start.place} has no effective value of {', '.join(missing)} that can be measured")
    if not wanted:
        return unknown(f"secrets: {start.place} has no setting that is a key or password of its own")
    seen = [Evidence(f"{one.name}: {_measured(one.masked)}", one.setting.of, start.again) for one in wanted]
    weak = [(one, reason) for one in wanted if one.setting.firm and (reason := _weak(one, limits))]
    if weak:
        told = ", ".join(dict.fromkeys(f"{one.name} {reason}" for one, reason in weak))
        return failed(
            f"secrets: {told}",
            *(Evidence(f"{one.name} {reason}", one.setting.of, start.again) for one, reason in weak),
        )
    if loose := next((one for one in wanted if not one.setting.firm), None):
        return unknown(f"secrets: {loose.name} is made up here, because nobody gave it; name --env-file", *seen)
    if not _weak(_Secret("SECRET_KEY", PLANTED, wanted[0].setting), limits):
        return unknown("secrets: the measure did not recognise a planted default, so it proves nothing")
    names = ", ".join(dict.fromkeys(one.name for one in wanted))
    return passed(
        f"secrets: {names} long and random, none a known default",
        control("a planted placeholder is recognised as a default", "the same measure"),
        *seen,
    )


def _effective(settings: EffectiveSettingsFacts) -> Iterator[_Secret]:
    for one in settings.settings:
        # A constant of a module may be there to be compared with, or to be read by nobody.
        given = one.name.upper() in settings.start.given
        for name, masked in _inside(one.name, one.value):
            if one.owner is not Owner.MODULE or given or masked.variable:
                yield _Secret(name, masked, one)


def _inside(name: str, value: SettingValue) -> Iterator[tuple[str, Masked]]:
    match value:
        case Masked():
            yield name, value
        case Address() if value.password is not None:
            yield f"{name} PASSWORD", value.password
        case tuple():
            for one in value:
                yield from _inside(name, one)
        case Mapping():
            for key, one in value.items():
                yield from _inside(f"{name} {key}", one)
        case _:
            return


def _is_wanted(one: _Secret, limits: Limits) -> bool:
    if limits.names:
        return one.setting.name in limits.names or one.masked.variable in limits.names
    # The innermost name says what it is: DATABASES default PASSWORD, SIMPLE_JWT SIGNING_KEY.
    last = one.name.upper().rpartition(" ")[2]
    is_own = KEY.search(last) or PASSWORD.search(last)
    return bool(is_own) and not NOT_OURS.search(last) and not one.masked.prefix


def _weak(one: _Secret, limits: Limits) -> str:
    masked = one.masked
    if masked.weak:
        return f"is {masked.weak}"
    is_password = PASSWORD.search(one.name.upper()) is not None
    needed = limits.password_length if is_password else limits.min_length
    if masked.length < needed:
        return f"has {masked.length} characters, {needed} are needed"
    return "repeats itself and is not random" if masked.entropy < LEAST_BITS else ""


def _measured(masked: Masked) -> str:
    return f"{masked.length} characters, {masked.entropy:g} bits in each"


def check_files(environment: EnvironmentFacts, limits: Limits) -> Verdict:
    wanted = [
        *(variable for name, variable in environment.variables.items() if _asked(name, limits)),
        *(inner for variable in environment.variables.values() if (inner := _in_address(variable, limits))),
    ]
    missing = [name for name in limits.names if name not in environment.variables]
    if missing:
        return unknown(f"secrets: {', '.join(missing)} is not set in {environment.path}, so it cannot be measured")
    if not wanted:
        return unknown(f"secrets: {environment.path} sets none whose name says that it is a key or password")
    weak = [(variable, reason) for variable in wanted if (reason := _weakness(variable, limits))]
    if weak:
        return failed(
            f"secrets: {', '.join(f'{variable.name} {reason}' for variable, reason in weak)}",
            *(
                Evidence(
                    f"{variable.name} {reason}", f"{environment.path}:{variable.line}", _again(variable, environment)
                )
                for variable, reason in weak
            ),
        )
    if not _is_known(CONTROL):
        return unknown(f"secrets: the measure did not recognise a planted '{CONTROL}', so it proves nothing")
    return passed(
        f"secrets: {', '.join(v.name for v in wanted)} long and random, none a known default",
        control(f"a planted '{CONTROL}' is recognised as a default", "the same measure"),
        *(
            Evidence(f"{v.name}: {len(v.value)} characters", f"{environment.path}:{v.line}", _again(v, environment))
            for v in wanted
        ),
    )


def _asked(name: str, limits: Limits) -> bool:
    if limits.names:
        return name in limits.names
    upper = name.upper()
    return bool(KEY.search(upper) or PASSWORD.search(upper)) and not NOT_OURS.search(upper)


def _in_address(variable: Variable, limits: Limits) -> Variable | None:
    """The password of an address such as `postgresql://user:password@host`, as a variable of its own."""
    found = ADDRESS.match(variable.value.reveal())
    if found is None or (limits.names and variable.name not in limits.names):
        return None
    return Variable(f"{variable.name} PASSWORD", Secret(found[1]), variable.line)


def _weakness(variable: Variable, limits: Limits) -> str:
    value = variable.value.reveal()
    if not value:
        return "is empty"
    if _is_known(value):
        return "is a known default"
    is_password = PASSWORD.search(variable.name.upper()) is not None
    needed = limits.password_length if is_password else limits.min_length
    if len(value) < needed:
        return f"has {len(value)} characters, {needed} are needed"
    if _bits_a_letter(value) < LEAST_BITS:
        return "repeats itself and is not random"
    return ""


def _is_known(value: str) -> bool:
    folded = re.sub(r"[-_ .!]", "", value.lower())
    return folded in KNOWN or value.lower().startswith(SHIPPED) or folded.rstrip("0123456789") in KNOWN


def _bits_a_letter(value: str) -> float:
    total = len(value)
    return -sum(count / total * math.log2(count / total) for count in Counter(value).values())


def _again(variable: Variable, environment: EnvironmentFacts) -> str:
    # The length without its line end, so that the value itself is not shown to whoever looks on.
    return f"grep '^{variable.name.split()[0]}=' '{environment.path}' | cut -d= -f2- | tr -d '\\n' | wc -c"
