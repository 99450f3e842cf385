"""Passwords are stored with a slow, salted hash of sufficient cost.

Why:
    When the table of users leaks, a fast hash gives most passwords back within a day, and they open other
    accounts as well.

Fix:
    Django: leave PASSWORD_HASHERS alone, or put Argon2 first. Flask: werkzeug's `generate_password_hash` with
    its default (scrypt). FastAPI: `pwdlib` or `passlib` with argon2 or bcrypt (12 rounds). Re-hash at the next
    login.

Proof:
    The hasher that the application would use now is asked for a hash of a probe password: its scheme
    and cost are read from the result. With database access, the stored prefix of the probe user is
    compared. n/a when the service stores no password.

Asked as:
    passwords hashed with bcrypt; Argon2 password hashing; bcrypt cost factor 12; passwords never stored
    in plain text; secure password storage; PASSWORD_HASHERS configured

Told by:
    password + hash* -(log | verify_hash | content | csp | commit) ~0.93
    bcrypt -(compatib* | install | version | requirements | upgrade | cve* | #version) ~0.9
    argon2* -(install | version) ~0.92
    pbkdf2* ~0.9
    scrypt ~0.9
    PASSWORD_HASHERS ~0.96
    password + ("plain text" | plaintext | "clear text" | salt*) -(log | email | config | env | file) ~0.93
    "secure password storage" ~0.92
    "passwords hashed" -(verify_hash | csp) ~0.95

Sources:
    OWASP ASVS 5.0 V11.4.2; Enlightn HashingStrength
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proveout.facts.password_hashers import PasswordHasher, PasswordHasherFacts
from proveout.facts.python import Call, Compared, Module, PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS, Sight.FILES)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    bcrypt_cost: int = 12
    pbkdf2_iterations: int = 600_000
    allowed: tuple[str, ...] = ("argon2", "bcrypt", "scrypt", "pbkdf2_sha256")


STRONG = Call("bcrypt.hashpw", 5)
WEAK = Call("hashlib.md5", 5, mentions=("password", "encode"))
PASSES = {
    "hashers": PasswordHasherFacts.example(),
    "python": PythonFacts((Module("app/auth.py", calls=(STRONG,)),)),
    "limits": Limits(),
}
FAILS = {
    "hashers": PasswordHasherFacts.example(hashers=(PasswordHasher("md5"),)),
    "python": PythonFacts((Module("app/auth.py", calls=(WEAK,)),)),
    "limits": Limits(),
}
PASSWORD = re.compile(
    r"(^|_)(password|passwd|passphrase|pwd)([12]?$|_(raw|plain|text|input|bytes)$)|^(raw|plain|new|user)_?password",
    re.IGNORECASE,
)
# OWASP password storage: Argon2id with 46 MiB and one pass down to 7 MiB and five.
ARGON2_KIB, ARGON2_WORK = 7 * 1024, 5 * 7 * 1024
LIBRARIES = ("django.contrib.auth.", "passlib.")
FAST = re.compile(r"hashlib\.(md5|sha1|sha224|sha256|sha384|sha512|sha3_\w+|blake2[bs])$")
SLOW = re.compile(
    r"bcrypt|argon2|PasswordHasher|scrypt|pbkdf2|passlib|pwdlib|CryptContext|make_password|set_password|check_password_hash|"
    r"generate_password_hash"
)
HASHERS = re.compile(r"(MD5|SHA1|Unsalted\w*|Crypt)PasswordHasher$")
SCHEMES = {
    "argon2": "argon2",
    "bcrypt": "bcrypt",
    "bcrypt_sha256": "bcrypt",
    "scrypt": "scrypt",
    "pbkdf2_sha256": "pbkdf2_sha256",
}
OWNER = re.compile(r"(^|\.)(user|account|customer|member|db_user|usr|row|record)(\(\))?\.(password|passwd|pwd)$")
GIVEN = re.compile(
    r"^(password|passwd|pwd|form_password|input_password|plain_password|raw_password)$|^(request|form_data|form|data|credentials|body|payload)\.(.*\.)?(password|pwd|passwd)$"
)


def check_settings(hashers: PasswordHasherFacts, limits: Limits) -> Verdict:
    start = hashers.start
    if not hashers.hashers:
        return unknown(f"passwords: {start.place} holds no hasher of passwords that can be seen when it starts")
    seen = [Evidence(_hasher(one), one.of, start.again) for one in hashers.hashers]
    if loose := next((one for one in hashers.hashers if not one.firm), None):
        return unknown(f"passwords: {loose.kind} comes with variables that nobody gave; name --env-file", *seen)
    weak = [(one, fault) for one in hashers.hashers if (fault := _slow(one, limits))]
    if weak:
        one, fault = weak[0]
        return failed(f"passwords: {one.of} {fault}", *(Evidence(_hasher(one), one.of, start.again) for one, _ in weak))
    strange = next((one for one in hashers.hashers if _scheme(one) not in limits.allowed), None)
    if strange is not None:
        return unknown(f"passwords: {strange.of} hashes with '{strange.scheme}', which is not known here", *seen)
    return passed(f"passwords: hashed by {', '.join(_hasher(one) for one in hashers.hashers)}", *seen)


def _hasher(one: PasswordHasher) -> str:
    costs = ", ".join(f"{name} {number}" for name, number in one.costs.items())
    return f"{one.scheme} ({costs})" if costs else one.scheme


def _scheme(one: PasswordHasher) -> str:
    bare = one.scheme.removeprefix("django_")
    return next((known for known in ("argon2", "bcrypt", "scrypt") if bare.startswith(known)), bare)


def _slow(one: PasswordHasher, limits: Limits) -> str:
    """Why an effective hasher is too quick, and "" where nothing says so."""
    scheme, costs = _scheme(one), one.costs
    if re.fullmatch(r"(unsalted_)?(md5|sha1|crypt|plaintext|plain|sha256|sha512|hex_\w+|ldap_\w+)(_crypt)?", scheme):
        return f"hashes passwords with '{one.scheme}', a slow, salted hash is needed"
    # Django counts bcrypt's cost in rounds, as everybody does; PBKDF2 has iterations in Django and rounds in passlib.
    if scheme == "bcrypt" and (rounds := costs.get("rounds", limits.bcrypt_cost)) < limits.bcrypt_cost:
        return f"gives bcrypt {rounds} rounds, {limits.bcrypt_cost} are needed"
    turns = costs.get("iterations", costs.get("rounds", limits.pbkdf2_iterations))
    # Older Django versions have fewer by default: who wrote a number of his own is told, and everybody far below.
    least = limits.pbkdf2_iterations if not one.kind.startswith(LIBRARIES) else limits.pbkdf2_iterations // 4
    if scheme == "pbkdf2_sha256" and turns < least:
        return f"gives PBKDF2 {turns} iterations, {limits.pbkdf2_iterations} are needed"
    memory, passes = costs.get("memory_cost", ARGON2_KIB), costs.get("time_cost", 5)
    if scheme == "argon2" and (memory < ARGON2_KIB or memory * passes < ARGON2_WORK):
        return f"gives Argon2 {memory} KiB and {passes} passes, 7168 KiB and 5 are the least"
    return ""


def check_files(python: PythonFacts, limits: Limits) -> Verdict:
    weak = [seen for module in python.serving for seen in _weak(module, limits)]
    weak += _hashers(python)
    if weak:
        return failed(f"passwords: {weak[0].where} {weak[0].saw}; a slow, salted hash is needed", *weak[:20])
    if python.unread:
        return unknown(f"passwords: no weak hash was seen, but {python.unread[0]}")
    slow = [(module, call) for module in python.serving for call in module.calls if SLOW.search(call.name)]
    django = python.importing("django.contrib.auth")
    shown = [
        Evidence(f"{call.name} hashes", f"{module.path}:{call.line}", f"sed -n {call.line}p '{module.path}'")
        for module, call in slow[:10]
    ]
    shown += [Evidence(f"{name} hashes with Django's default", module.path) for module, name in django[:3]]
    if not shown:
        return unknown("passwords: no hashing of them was seen in the files; another service may keep them")
    fast = [
        (module, call)
        for module in python.serving
        for call in module.calls
        if FAST.match(call.name) and any(PASSWORD.search(name) for name in call.mentions)
    ]
    if fast:
        return unknown(
            f"passwords: {fast[0][0].path}:{fast[0][1].line} hashes one quickly; what for is not seen",
            *shown,
        )
    return passed(f"passwords: hashed by {shown[0].saw.removesuffix(' hashes')}", *shown)


def _weak(module: Module, limits: Limits) -> Iterator[Evidence]:
    quick = _quick(module)
    for call in module.calls:
        says = ""
        if call.excused:
            continue
        if any(call is one for one in quick) and any(PASSWORD.search(name) for name in call.mentions):
            says = f"hashes a password with {call.name.removeprefix('hashlib.')}"
        elif call.name == "bcrypt.gensalt" and (cost := _whole(call, 0, "rounds")) and cost < limits.bcrypt_cost:
            says = f"gives bcrypt {cost} rounds, {limits.bcrypt_cost} are needed"
        elif call.name.endswith("generate_password_hash"):
            says = _werkzeug(call.values.get("method", call.arguments[1] if len(call.arguments) > 1 else None), limits)
        elif call.name.endswith("CryptContext"):
            says = _context(call, limits)
        if says:
            yield Evidence(says, f"{module.path}:{call.line}", f"sed -n {call.line}p '{module.path}'")
    for one in module.compared:
        if _is_plain(one):
            yield Evidence(
                f"compares '{one.left}' with '{one.right}' as they are",
                f"{module.path}:{one.line}",
                f"sed -n {one.line}p '{module.path}'",
            )


def _quick(module: Module) -> list[Call]:
    """Quick hashes, left out where they stand in front of a slow one or look a password up among leaked ones."""
    found = [call for call in module.calls if FAST.match(call.name) and call.name != "hashlib.sha1"]
    guarded = bool(found) and any(SLOW.search(call.name) for call in module.calls)
    return [] if guarded or module.imports_any("pyhibp") else found


def _whole(call: Call, at: int, keyword: str) -> int | None:
    value = call.values.get(keyword, call.arguments[at] if len(call.arguments) > at else None)
    return value if isinstance(value, int) else None


def _werkzeug(method: object, limits: Limits) -> str:
    if not isinstance(method, str):
        return ""
    name, _, rest = method.partition(":")
    if name in ("plain", "md5", "sha1", "sha256", "sha512"):
        return f"hashes passwords with '{name}'"
    rounds = rest.rpartition(":")[2]
    if name == "pbkdf2" and rounds.isascii() and rounds.isdigit() and int(rounds) < limits.pbkdf2_iterations:
        return f"gives PBKDF2 {rounds} iterations, {limits.pbkdf2_iterations} are needed"
    return ""


def _context(call: Call, limits: Limits) -> str:
    """What is weak in passlib's context: its first scheme makes new hashes."""
    schemes = call.values.get("schemes", call.arguments[0] if call.arguments else None)
    first = call.values.get("default", schemes[0] if isinstance(schemes, tuple) and schemes else schemes)
    if isinstance(first, str) and first not in ("django_pbkdf2_sha256", "django_argon2", "auto"):
        if SCHEMES.get(first) not in limits.allowed:
            return f"hashes passwords with '{first}'"
        rounds = call.values.get(f"{first}__rounds", call.values.get(f"{first}__default_rounds"))
        least = {
            "bcrypt": limits.bcrypt_cost,
            "bcrypt_sha256": limits.bcrypt_cost,
            "pbkdf2_sha256": limits.pbkdf2_iterations,
        }.get(first, 0)
        if isinstance(rounds, int) and rounds < least:
            return f"gives {first} {rounds} rounds, {least} are needed"
    return ""


def _hashers(python: PythonFacts) -> list[Evidence]:
    said = [(m, s) for m, s in python.production_settings("PASSWORD_HASHERS") if not s.guarded and not s.added]
    firsts = [
        (m, s, s.value[0]) for m, s in said if isinstance(s.value, tuple) and s.value and isinstance(s.value[0], str)
    ]
    weak = [(m, s, first) for m, s, first in firsts if HASHERS.search(first)]
    # Where several files set it, which of them production reads is not seen.
    return [
        Evidence(f"puts {first.rpartition('.')[2]} first", f"{m.path}:{s.line}", f"sed -n {s.line},+3p '{m.path}'")
        for m, s, first in weak
        if len(weak) == len(said)
    ]


def _is_plain(one: Compared) -> bool:
    pairs = ((one.left, one.right), (one.right, one.left))
    return any(
        OWNER.search(kept) and GIVEN.match(given) and kept.rpartition(".")[0] != given.rpartition(".")[0]
        for kept, given in pairs
    )
