"""One run that holds every outcome, and snapshots of whole outputs."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from proveout.model.binding import Binding, Bound, Sense
from proveout.model.check import Severity, Sight
from proveout.model.checklist import Checklist, Expectation, HttpExpectation, Item, ItemKind, Says
from proveout.model.evidence import Evidence, control
from proveout.model.run import Decision, ItemResult, Judgement, Run, Standing, Step, StepKind
from proveout.model.secret import Secret
from proveout.model.verdict import Verdict, absent, failed, not_applicable, passed, unknown
from proveout.redact import Redactor

SNAPSHOTS = Path(__file__).parent / "snapshots"
SITE = "https://shop.example.org"
HSTS = "http.hsts_lasts_a_year(max_age=365d)"
COOKIE = "auth.session_cookie_is_locked_down"
EXPIRE = "auth.sessions_and_tokens_expire"
LOGOUT = "auth.logout_ends_the_session"
SESSIONS = "umbrella.sessions_are_safe"
KEYS = "secrets.are_long_and_random(characters=32)"
DEBUG = "config.debug_is_off"
RESTORE = "backup.restore_is_rehearsed"
TENANT = "auth.tenant_cannot_read_another"
POLICY = "attest.incident_plan_is_agreed"
REDIS = "redis.needs_a_password"
ROOT_USER = "deploy.image_runs_as_non_root"
LIMITS = "deploy.containers_have_limits"
NOT_BUILT = tuple(f"deploy.drill_number_{number}_is_done" for number in range(1, 4))


@pytest.fixture
def snapshot() -> Callable[[str, str], None]:
    """Compare a whole output with the file of that name; `PROVEOUT_SNAP=update` writes the file instead."""

    def compare(output: str, name: str) -> None:
        path = SNAPSHOTS / name
        if os.environ.get("PROVEOUT_SNAP") == "update":
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(output.encode())
        assert output == path.read_bytes().decode()

    return compare


@pytest.fixture
def whole_run() -> Run:
    """A run as it leaves `flow`: every outcome is in it, and its secrets are hidden."""
    return Redactor([Secret("tomato77soup")]).run(_run_with_secrets())


@pytest.fixture
def empty_run() -> Run:
    return Run("2026-03-01T09:00:00Z", "proveout 0.1.0", "shop", "production", Decision.HOLD, "nothing is required")


@pytest.fixture(scope="session")
def hostile_run() -> Callable[[str], Run]:
    """`hostile_run(text)`: a run in which a stranger wrote every sentence."""
    return _hostile_run


def _hostile_run(text: str) -> Run:
    verdict = failed(f"v{text}", Evidence(f"s{text}", f"w{text}", f"a{text}"))
    item = Item("i1", 3, f"words {text}", (f"heading {text}",), says=Says.TICKED)
    return Run(
        "2026-03-01T09:00:00Z", "proveout 0.1.0", f"shop{text}", f"place{text}", Decision.NO_GO, f"because{text}",
        checklists=(Checklist(f"d{text}.md", text, (item,), 3, (f"repair {text}",)),),
        bindings={"i1": Binding("i1", (Bound("a.b", 1.0),))},
        results=(ItemResult("i1", f"d{text}.md", Standing.FALSE, f"why{text}", ("a.b",), lie=True),),
        judgements={"a.b": Judgement("a.b", "a.b", f"t{text}", Severity.MAJOR, verdict, fix=f"f{text}", sight=Sight.WIRE)},
        unread={f"need{text}": f"reason{text}"},
        notes=(f"note{text}",),
    )  # fmt: skip


def _run_with_secrets() -> Run:
    checklist = Checklist("docs/PRODUCTION.md", "Läuft der Shop? 本番チェック", _items(), 61, ("line 9: a broken box",))
    return Run(
        started_at="2026-03-01T09:00:00.125Z",
        tool="proveout 0.1.0",
        repository="shop",
        environment="production",
        decision=Decision.NO_GO,
        because="3 required items are false (2 of them said to be done); 7 are not proved. 1 thing could not be read",
        checklists=(checklist,),
        bindings=_bindings(),
        results=_results(),
        judgements={judgement.key: judgement for judgement in _judgements()},
        unread={"DatabaseFacts": "no address of the database was given: set DATABASE_URL in the environment file"},
        notes=("the waiver of 'Backups are encrypted' ended on 2026-02-20: the line counts again",),
        path_to_go=_path(),
    )


def _path() -> tuple[Step, ...]:
    path = "docs/PRODUCTION.md"
    return (
        Step(StepKind.FIX, "SESSION_COOKIE_HTTPONLY = True", (COOKIE,), 10, ((path, "i02"), (path, "i04"))),
        Step(StepKind.FIX, "Django: SECURE_HSTS_SECONDS = 31_536_000", (HSTS,), 95, ((path, "i01"),)),
        Step(StepKind.CONNECT, "set DATABASE_URL in the environment file", (RESTORE,), 5, ((path, "i05"),)),
        Step(StepKind.PIN, "word the line closer, or pin a check", (), 0, ((path, "i10"), (path, "i16"))),
    )


def _items() -> tuple[Item, ...]:
    long_line = (
        "Every endpoint that answers to a browser sends Strict-Transport-Security with a max-age of at least a year, "
        "includes subdomains, and is sent by the proxy as well as by the application itself"
    )
    curl = HttpExpectation("GET", f"{SITE}/health", 200, ("content-type: application/json",), '{"status": "ok"}')
    return (
        Item("i01", 7, long_line, ("Security", "HTTP"), says=Says.TICKED, raw=f"- [x] {long_line}", priority="P1"),
        Item("i02", 9, "Sessions are safe", ("Security",), says=Says.CLAIMED, raw="✅ Sessions are safe"),
        Item("i03", 11, "`SECRET_KEY` is long and random 🔐", ("Security",), says=Says.OPEN),
        Item("i04", 12, "Cookies are HttpOnly, see above", ("Security",), says=Says.OPEN, parent="i02"),
        Item(
            "i05", 20, "バックアップからの復元を毎月リハーサルし、結果をチームに共有すること", ("Data",), says=Says.OPEN
        ),
        *(
            Item(f"i{number + 5:02}", 20 + number, f"Drill number {number} was done", ("Drills",), says=Says.OPEN)
            for number in (1, 2, 3)
        ),
        Item("i09", 30, "Tenants are kept apart", ("Data",), says=Says.TICKED, condition="if applicable"),
        Item("i10", 33, "The cache is fast \x1b[2Jenough\u202e for us", ("Data",), says=Says.OPEN),
        Item("i11", 34, "Redis is hardened", ("Data",), kind=ItemKind.CLAIM, directives={"owner": ("ops", "dev")}),
        Item("i12", 40, "DEBUG is off", ("Config",), says=Says.TICKED),
        Item("i13", 41, "The incident plan is agreed", ("People",), says=Says.OPEN),
        Item("i14", 42, "Redis refuses clients without a password", ("Data",), says=Says.OPEN),
        Item("i15", 50, "This page is for the on-call engineer", kind=ItemKind.NARRATIVE),
        Item(
            "i16",
            61,
            "curl https://shop.example.org/health → 200",
            ("Smoke",),
            ItemKind.COMMAND,
            Says.OPEN,
            expectation=Expectation("curl", (f"{SITE}/health",), "200", curl),
        ),
        Item("i17", 70, "Images run as a user without rights", ("Deploy",), says=Says.TICKED),
        Item("i18", 71, "Every container has a limit <b>of memory</b> & _one_ of | CPU", ("Deploy",), says=Says.OPEN),
    )


def _bindings() -> dict[str, Binding]:
    bound = {
        "i01": Bound("http.hsts_lasts_a_year", 0.97, ("strict", "transport", "security"), {"max_age": "365d"}),
        "i02": Bound("umbrella.sessions_are_safe", 0.9, ("sessions", "safe")),
        "i03": Bound("secrets.are_long_and_random", 0.88, ("long", "random"), {"characters": 32}),
        "i04": Bound("auth.session_cookie_is_locked_down", 0.8, ("httponly",)),
        "i05": Bound("backup.restore_is_rehearsed", 0.75),
        "i06": Bound(NOT_BUILT[0], 0.7),
        "i07": Bound(NOT_BUILT[1], 0.7),
        "i08": Bound(NOT_BUILT[2], 0.7),
        "i12": Bound("config.debug_is_off", 1.0, (), {"allowed": ("local", "test"), "ports": (80, 443)}),
        "i13": Bound("attest.incident_plan_is_agreed", 0.9),
        "i14": Bound("redis.needs_a_password", 0.9, (), {"strict": True, "share": 99.5}),
    }
    return {
        **{item: Binding(item, (one,)) for item, one in bound.items()},
        "i09": Binding("i09", (Bound(TENANT, 0.8),), sense=Sense.CONDITIONAL),
        "i10": Binding("i10", reason="nothing in the catalogue answers this line"),
        "i11": Binding("i11", perhaps=(Bound(REDIS, 0.62), Bound("redis.connection_is_encrypted", 0.55, ("redis",)))),
        "i15": Binding("i15", reason="states nothing to prove"),
        "i16": Binding("i16", reason="nothing in the catalogue answers this line"),
        "i17": Binding("i17", (Bound(ROOT_USER, 0.9),)),
        "i18": Binding("i18", (Bound(LIMITS, 0.9),)),
    }


def _results() -> tuple[ItemResult, ...]:
    path = "docs/PRODUCTION.md"
    no_build = "not built yet: Drill number"
    return (
        ItemResult("i01", path, Standing.FALSE, "web: no header", (HSTS,), lie=True),
        ItemResult("i02", path, Standing.FALSE, "1 of 3 parts is false", (SESSIONS,), lie=True),
        ItemResult("i03", path, Standing.FALSE, "SECRET_KEY is too short", (KEYS,)),
        ItemResult("i04", path, Standing.FALSE, "the cookie lacks HttpOnly", (COOKIE,), required=False),
        ItemResult("i05", path, Standing.UNPROVED, "no address of the database was given", (RESTORE,)),
        *(
            ItemResult(f"i{number + 5:02}", path, Standing.UNPROVED, no_build, (NOT_BUILT[number - 1],))
            for number in (1, 2, 3)
        ),
        ItemResult("i09", path, Standing.UNPROVED, "the line is conditional; measured: 0 of 40 rows", (TENANT,)),
        ItemResult("i10", path, Standing.UNPROVED, "nothing in the catalogue answers this line"),
        ItemResult("i11", path, Standing.UNPROVED, "perhaps two checks: pin one of them", required=False),
        ItemResult("i12", path, Standing.PROVED, "web: an unknown page shows no traceback, none is allowed", (DEBUG,)),
        ItemResult("i13", path, Standing.PROVED, "attested by Zoë Müller until 2026-09-01", (POLICY,)),
        ItemResult("i14", path, Standing.NOT_APPLICABLE, "no Redis is configured or imported", (REDIS,)),
        ItemResult("i15", path, Standing.REMARK, "states nothing to prove", required=False),
        ItemResult("i16", path, Standing.UNPROVED, "nothing in the catalogue answers this line"),
        ItemResult(
            "i17", path, Standing.FALSE, "web: runs as root", (ROOT_USER,), lie=True,
            waived="waived by Grace Hopper until 2026-06-30: the base image changes in May",
        ),
        ItemResult("i18", path, Standing.FALSE, "web: no limit of memory", (LIMITS,), known=True),
    )  # fmt: skip


def _judgements() -> tuple[Judgement, ...]:
    curl = f"curl --silent --head --max-time 10 --header 'User-Agent: a probe of ours' {SITE}/accounts/login"
    hsts = failed(
        "web: no Strict-Transport-Security header is sent, 365 days are needed",
        Evidence("strict-transport-security: absent", f"{SITE}/accounts/login", curl),
        control("content-type: text/html; charset=utf-8", f"{SITE}/accounts/login", curl),
    )
    key = failed(
        "SECRET_KEY: 12 characters, 32 are needed",
        Evidence("SECRET_KEY=tomato77soup", ".env.production:3", "grep -n SECRET_KEY .env.production"),
    )
    cookie = failed(
        "session cookie: HttpOnly is missing",
        Evidence("Set-Cookie: sessionid=q7zr2lw9xc4vb8nm1kd6jf3hg5ts0py2; Secure", SITE),
    )
    ended = passed("a session ends after 14 days, 30 are allowed", Evidence("Max-Age=1209600", SITE))
    nobody = unknown("no test account was given: name one in proveout.toml")
    no_database = unknown("no address of the database was given: set DATABASE_URL in the environment file")
    wired = unknown(
        "wired, not seen: SECURE_HSTS_SECONDS is 31536000; only the running service, asked from outside, would show it",
        Evidence("SECURE_HSTS_SECONDS = 31_536_000", "shop/settings.py:88"),
    )
    rows = absent(
        "tenant b reads 0 of tenant a's 40 rows",
        control("tenant a reads its 40 rows", "orders"),
        Evidence("0 rows", "orders"),
    )
    debug = passed(
        "web: an unknown page shows no traceback, none is allowed",
        Evidence("404 in 812 bytes without 'Traceback'", f"{SITE}/no-such-page", f"curl -i {SITE}/no-such-page"),
    )
    files = failed("settings: DEBUG is True in shop/settings.py", Evidence("DEBUG = True", "shop/settings.py:12"))
    word = passed("attested by Zoë Müller until 2026-09-01", Evidence("Zoë Müller on 2026-02-01: read it", "wiki"))
    no_redis = not_applicable("no Redis is configured or imported", Evidence("no 'redis' in 41 imports", "shop/"))
    root = failed(
        "web: runs as root", Evidence("no USER among 9 instructions", "Dockerfile:1", "grep -n USER Dockerfile")
    )
    limits = failed("web: no limit of memory", Evidence("services.web has no mem_limit", "compose.yaml:4"))
    parts = "1 of 3 parts are false: auth.session_cookie_is_locked_down"
    return (
        _judgement(
            HSTS,
            "HTTPS responses carry Strict-Transport-Security for at least a year",
            hsts,
            Sight.WIRE,
            limits={"max_age": "365d"},
            fix="Django: SECURE_HSTS_SECONDS = 31_536_000. Behind a proxy, set it in one place.\nMore in the docs.",
            weaker=((Sight.SETTINGS, wired),),
        ),
        _judgement(
            SESSIONS,
            "Sessions are safe",
            failed(parts, Evidence("fail: HttpOnly is missing", COOKIE)),
            None,
            members=(COOKIE, EXPIRE, LOGOUT),
        ),
        _judgement(
            COOKIE, "The session cookie is locked down", cookie, Sight.WIRE, fix="SESSION_COOKIE_HTTPONLY = True"
        ),
        _judgement(EXPIRE, "Sessions and tokens expire", ended, Sight.WIRE),
        _judgement(LOGOUT, "Logout ends the session", nobody, Sight.WIRE),
        _judgement(
            KEYS,
            "Secrets are long and random",
            key,
            Sight.FILES,
            severity=Severity.BLOCKER,
            limits={"characters": 32},
            fix='python -c "import secrets; print(secrets.token_urlsafe(48))"',
        ),
        _judgement(RESTORE, "A restore was rehearsed", no_database, Sight.DRILL),
        *(
            _judgement(check, f"Drill number {n} is done", unknown(f"not built yet: Drill number {n} is done"), None)
            for n, check in enumerate(NOT_BUILT, 1)
        ),
        _judgement(TENANT, "A tenant cannot read another's data", rows, Sight.SERVICE),
        _judgement(DEBUG, "Debug is off", debug, Sight.WIRE, weaker=((Sight.FILES, files),)),
        _judgement(POLICY, "The incident plan is agreed", word, Sight.ATTESTATION, severity=Severity.MINOR),
        _judgement(ROOT_USER, "Images run as non-root", root, Sight.FILES, severity=Severity.MINOR, fix="USER app"),
        _judgement(LIMITS, "Containers have limits", limits, Sight.FILES, severity=Severity.MINOR),
        _judgement(REDIS, "Redis refuses commands without the right password", no_redis, Sight.SERVICE),
    )


def _judgement(
    key: str,
    title: str,
    verdict: Verdict,
    sight: Sight | None,
    *,
    severity: Severity = Severity.MAJOR,
    limits: dict[str, str | int] | None = None,
    fix: str = "",
    weaker: tuple[tuple[Sight, Verdict], ...] = (),
    members: tuple[str, ...] = (),
) -> Judgement:
    return Judgement(
        key=key,
        check=key.partition("(")[0],
        title=title,
        severity=severity,
        verdict=verdict,
        limits=dict(limits or {}),
        sight=sight,
        fix=fix,
        weaker=weaker,
        members=members,
    )
