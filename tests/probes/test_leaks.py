"""The scan for credentials, against texts, trees and histories, healthy and broken.

Values are drawn anew in every run, so that no file of ours holds one; none was ever issued.
"""

import base64
import json
import os
import random
import string
import subprocess
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from proveout.checks.secrets import none_in_files, none_in_history
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.leaks import MESSAGE, HistoryLeakFacts
from proveout.model.need import Unreadable
from proveout.model.secret import HoldsSecrets
from proveout.model.verdict import Outcome
from proveout.probes.git import GitError, streaming
from proveout.probes.leaks import scanner as scanning
from proveout.probes.leaks.canary import planted
from proveout.probes.leaks.history import read_history_leaks
from proveout.probes.leaks.image import read_image_leaks
from proveout.probes.leaks.own import rules_of
from proveout.probes.leaks.rule import Rule
from proveout.probes.leaks.scanner import RULES, Scanner, fingerprint_of
from proveout.probes.leaks.text import searchable
from proveout.probes.leaks.tree import read_tree_leaks
from proveout.probes.leaks.vendors import VENDORS
from proveout.probes.repository import Repository
from proveout.redact import Redactor, secrets_of

Git = Callable[..., str]
NOW = datetime(2026, 1, 1, tzinfo=UTC)
HEX = "0123456789abcdef"
ALNUM = string.ascii_letters + string.digits
UPPER = string.ascii_uppercase + string.digits


@pytest.fixture(scope="module")
def scanner() -> Scanner:
    return Scanner(NOW)


def drawn(length: int, letters: str = ALNUM) -> str:
    """Text with a digit and a letter in it, as nearly all random text of this length has."""
    while True:
        text = "".join(random.choices(letters, k=length))  # noqa: S311 - it only has to look random
        if any(one.isdigit() for one in text) and any(one.isalpha() for one in text):
            return text


def digits(length: int) -> str:
    return str(random.randrange(10 ** (length - 1), 10**length))  # noqa: S311 - the same


def uuid() -> str:
    text = drawn(32, HEX)
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def jwt(claims: dict[str, object]) -> str:
    parts = (
        base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in ({"alg": "HS256"}, claims)
    )
    return ".".join((*parts, drawn(43)))


def pem(form: str = "RSA PRIVATE KEY") -> str:
    body = base64.b64encode(os.urandom(600)).decode()
    lines = "\n".join(body[at : at + 64] for at in range(0, len(body), 64))
    return f"-----BEGIN {form}-----\n{lines}\n-----END {form}-----\n"


def put(root: Path, path: str, data: str | bytes) -> None:
    whole = root / path
    whole.parent.mkdir(parents=True, exist_ok=True)
    whole.write_bytes(data.encode() if isinstance(data, str) else data)


def commit(git: Git, message: str = "change", *words: str) -> str:
    git("add", "--all", *words)
    git("commit", "-q", "--allow-empty", "-m", message)
    return git("rev-parse", "HEAD").strip()


def real(scanner: Scanner, text: str, path: str) -> list[str]:
    return [leak.kind for leak in scanner.scan(text.encode(), path).leaks if leak.real]


def history_of(root: Path) -> HistoryLeakFacts:
    facts = read_history_leaks(Repository(root))
    assert isinstance(facts, HistoryLeakFacts)
    return facts


# What must not alarm.

HARMLESS = [
    ("app/providers.py", 'env = ["OAUTH_CLIENT_ID", "OAUTH_CLIENT_SECRET", "OAUTH_AUTH0_DOMAIN"]'),
    ("static/editor.js", 'tokenPostfix:".Kq9-mark-2x",'),
    ("static/words.js", 'invalid_password:"Ungültiges Kennwort9",'),
    (".env.example", "SECRET_KEY=your-secret-key-here"),
    (".env", "API_TOKEN=<paste it here>"),
    (".env", "API_TOKEN=${API_TOKEN}"),
    (".env", "API_TOKEN="),
    (".env", "SMTP_PASSWORD=changeme"),
    (".env", "STRIPE_SECRET_KEY=sk_test_" + "x" * 24),
    (".env", "AWS_ACCESS_KEY_ID=AKIAIOSFODNN7" + "EXAMPLE"),
    (".env", "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY"),
    ("pay.py", 'key = "sk_test_' + '4eC39HqLyjWDarjtT1zdp7dc"'),
    (
        "store.py",
        'AccountKey="Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq' + '/K1SZFPTOtr/KBHBeksoGMGw=="',
    ),
    ("app.py", 'SECRET_KEY = os.environ["SECRET_KEY"]'),
    ("app.py", 'password = form.cleaned_data["password"]'),
    ("app.py", 'TOKEN_URL = "https://auth.internal.net/oauth/token"'),
    ("app.py", 'cache_key = f"user:{user.pk}:permissions:v3"'),
    ("app.py", 'PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]'),
    ("app.py", 'password = "pbkdf2_sha256$600000$' + "aB3" * 8 + '$x"'),
    ("app.py", "def live_page_created_by_editor_will_be_published_1(): ..."),
    ("db.py", 'url = "postgresql://user:password@db.internal.net/app"'),
    ("db.py", 'url = f"postgresql://{user}:{password}@{host}/app"'),
    ("db.py", 'url = "postgresql://scott:Tiger99@example.com/app"'),
    ("docker-compose.yml", "DATABASE_URL: postgresql://postgres:postgres@db:5432/app"),
    ("tests/test_login.py", 'password = "Tr0ub4dor&3-horse"'),
    ("locale/de/django.po", 'msgid "Password"\nmsgstr "Passwort123"'),
    ("app.js", 'const apiKeyName = "x-api-key-v2";'),
    ("README.md", "Password: choose a long one with 3 digits."),
    ("README.md", "It starts with `-----BEGIN PRIVATE KEY-----` and ends with `-----END PRIVATE KEY-----`."),
    ("ci.yml", "TOKEN: ${{ secrets.TOKEN }}"),
    ("web.ts", "http://localhost:3000/path/@scope/package"),
]


@pytest.mark.parametrize(("path", "text"), HARMLESS)
def test_what_only_looks_like_a_secret_does_not_alarm(scanner: Scanner, path: str, text: str) -> None:
    assert real(scanner, text + "\n", path) == []


@pytest.mark.parametrize("path", ["uv.lock", "package-lock.json", "app/ids.py", "notebook.ipynb", "static/app.min.js"])
def test_checksums_commits_ids_and_pictures_do_not_alarm(scanner: Scanner, path: str) -> None:
    picture = base64.b64encode(os.urandom(30_000)).decode()
    text = f'id = "{uuid()}"\nrevision: {drawn(40, HEX)}\n"integrity": "sha512-{picture[:86]}=="\nsrc="data:image/png;base64,{picture}"\n'

    assert real(scanner, text, path) == []


def test_public_keys_of_supabase_and_ended_tokens_say_why_they_do_not_count(scanner: Scanner) -> None:
    anon = jwt({"iss": "supabase", "role": "anon", "exp": 4_102_444_800})
    ended = jwt({"sub": "84", "exp": 1_700_000_000})

    leaks = scanner.scan(f"a = '{anon}'\nb = '{ended}'\n".encode(), "web/client.ts").leaks

    assert [leak.placeholder for leak in leaks] == ["is public: a key of Supabase's role anon", "ended on 2023-11-14"]


# What must be found.

PLANTED = [
    ("aws.access_key_id", lambda: "AKIA" + drawn(16, UPPER)),
    ("google.api_key", lambda: "AIza" + drawn(35)),
    ("azure.client_secret", lambda: drawn(3) + "8Q~" + drawn(34)),
    ("digitalocean.token", lambda: "dop_v1_" + drawn(64, HEX)),
    ("supabase.secret_key", lambda: "sb_secret_" + drawn(31)),
    ("terraform.token", lambda: drawn(14) + ".atlasv1." + drawn(64)),
    ("github.personal_token", lambda: "ghp_" + drawn(36)),
    ("github.fine_grained_token", lambda: "github_pat_" + drawn(22) + "_" + drawn(59)),
    ("gitlab.personal_token", lambda: "glpat-" + drawn(20)),
    ("npm.token", lambda: "npm_" + drawn(36)),
    ("openai.project_key", lambda: "sk-proj-" + drawn(120)),
    ("anthropic.key", lambda: "sk-ant-api03-" + drawn(93)),
    ("stripe.live_key", lambda: "sk_live_" + drawn(24)),
    ("sendgrid.key", lambda: "SG." + drawn(22) + "." + drawn(43)),
    ("mailchimp.key", lambda: drawn(32, HEX) + "-us14"),
    ("slack.bot_token", lambda: f"xoxb-{digits(12)}-{digits(13)}-{drawn(24)}"),
    ("telegram.bot_token", lambda: f"{digits(10)}:AA{drawn(33)}"),
    ("hubspot.token", lambda: "pat-na1-" + uuid()),
    ("supabase.service_role_key", lambda: jwt({"iss": "supabase", "role": "service_role"})),
    ("jwt", lambda: jwt({"sub": "84", "exp": 4_102_444_800})),
]
PLACES = [
    ("app/client.py", 'client("{}")\n'),
    ("web/dist/main.min.js", '!function(e){{e.k="{}"}}(this);'),
    ("docs/PRODUCTION_CHECKLIST.md", "- [x] the key `{}` is set\n"),
    ("try.ipynb", '{{"source": ["import x\\n", "x(\\"{}\\")\\n"]}}\n'),
    ("seed.sql", "INSERT INTO settings VALUES ('a', '{}');\n"),
    ("node_modules/a/index.js", 'module.exports = "{}"\n'),
    ("tests/conftest.py", 'KEY = "{}"\n'),
]


@pytest.mark.parametrize(("kind", "draw"), PLANTED, ids=[kind for kind, _ in PLANTED])
def test_a_vendors_key_is_found_wherever_it_stands(scanner: Scanner, kind: str, draw: Callable[[], str]) -> None:
    for path, around in PLACES:
        if kind == "jwt" and path.startswith("tests/"):
            continue  # tests sign their own
        assert real(scanner, around.format(draw()), path) == [kind], path


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (".env", "SECRET_KEY={}"),
        (".env", "export DB_PASSWORD='{}'"),
        ("settings.py", 'SECRET_KEY = "{}"'),
        ("settings.py", 'SECRET_KEY: str = "{}"'),
        ("settings.py", 'KEY = os.environ.get("SECRET_KEY", "{}")'),
        ("settings.py", 'KEY = config("JWT_SECRET", default="{}")'),
        ("app.js", 'const o = {{clientSecret: "{}"}}'),
        ("values.yaml", "apiToken: {}"),
        ("deployment.yaml", "- name: DB_PASSWORD\n  value: {}"),
        ("Dockerfile", "ENV API_TOKEN {}"),
        ("seed.sql", "ALTER USER app WITH PASSWORD '{}';"),
        ("run.sh", "psql --password={}"),
        ("app.ini", "password = {}"),
        ("notes.md", "`API_TOKEN={}`"),
    ],
)
def test_a_value_beside_the_name_of_a_secret_is_found(scanner: Scanner, path: str, text: str) -> None:
    value = drawn(32)

    leaks = [leak for leak in scanner.scan(text.format(value).encode(), path).leaks if leak.real]

    assert [leak.value.reveal() for leak in leaks] == [value]


@pytest.mark.parametrize("password", ["Sommer2024!", "tomatosoup", "p@ss;word&1x"])
def test_in_an_environment_file_a_password_need_not_look_random(scanner: Scanner, password: str) -> None:
    assert real(scanner, f"SMTP_PASSWORD={password}\n", "deploy/.env") == ["assigned_secret"]


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        ("postgres.password", "postgresql+asyncpg://shop:{}@db.internal.net:5432/shop"),
        ("mysql.password", "mysql://app:{}@10.0.0.4/app"),
        ("redis.password", "rediss://:{}@cache.internal.net:6380/0"),
        ("amqp.password", "amqps://celery:{}@mq.internal.net/prod"),
        ("mongodb.password", "mongodb+srv://app:{}@cluster0.k3j9x.mongodb.net/shop"),
        ("http.login", "https://deploy:{}@artifacts.internal.net/simple"),
    ],
)
def test_the_password_of_an_address_is_found_and_nothing_else_of_it(scanner: Scanner, kind: str, address: str) -> None:
    password = drawn(18)

    (leak,) = scanner.scan(f"URL = '{address.format(password)}'\n".encode(), "app/db.py").leaks

    assert (leak.kind, leak.value.reveal(), leak.placeholder) == (kind, password, "")


@pytest.mark.parametrize("form", ["RSA PRIVATE KEY", "PRIVATE KEY", "OPENSSH PRIVATE KEY", "PGP PRIVATE KEY BLOCK"])
def test_private_keys_are_found_in_files_and_in_strings(scanner: Scanner, form: str) -> None:
    key = pem(form)

    for path, text in (("server.pem", key), ("account.json", json.dumps({"private_key": key}))):
        (kind,) = real(scanner, text, path)
        assert kind.startswith("private_key")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "utf-8-sig"])
def test_other_encodings_are_searched(scanner: Scanner, encoding: str) -> None:
    data = f"größe = 3\r\nTOKEN=ghp_{drawn(36)}\r\n".encode(encoding)

    text = searchable(data)

    assert text is not None
    assert [(leak.kind, leak.line) for leak in scanner.scan(text, "a.txt").leaks] == [("github.personal_token", 2)]


def test_binaries_are_no_text() -> None:
    assert searchable(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256))) is None


def test_a_key_on_the_border_of_two_windows_is_found_once(scanner: Scanner) -> None:
    for before in range(scanning.WINDOW - 8, scanning.WINDOW + 2):
        text = " " * before + f"ghp_{drawn(36)} "

        assert real(scanner, text, "a.txt") == ["github.personal_token"]


def test_without_the_package_the_same_is_found() -> None:
    keywords = tuple(dict.fromkeys(word.encode() for rule in RULES for word in rule.keywords))
    keywords += tuple(prefix.encode() for prefix in scanning.PUBLIC_PREFIXES)
    slow = Scanner(NOW, engine=lambda data: scanning._found_one_by_one(keywords, data))

    assert all(planted(slow).values())


# The rules.


def test_there_are_many_kinds_and_each_has_its_own_name() -> None:
    assert len({rule.kind for rule in RULES}) == len(RULES) >= 200


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind)
def test_each_rule_compiles_and_names_its_value(rule: Rule) -> None:
    assert rule.keywords
    assert rule.kind == "assigned_secret" or "value" in rule.compiled.groupindex


def test_no_rule_of_a_vendor_matches_at_every_letter() -> None:
    assert min(len(word) for rule in VENDORS for word in rule.keywords) >= 2


@pytest.mark.parametrize(
    "piece", [b"secret", b"://a:b", b"SECRET_KEY=", b"password='aaaaa", b"eyJa.eyJ", b"Q~", b"ghp_"]
)
def test_a_hostile_text_takes_bounded_time(scanner: Scanner, piece: bytes) -> None:
    began = time.process_time()

    scanner.scan(piece * (200_000 // len(piece)), ".env")

    assert time.process_time() - began < 10


def test_a_text_that_takes_too_long_is_said_to_be_unsearched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(scanning, "TOO_LONG_S", -1)
    put(tmp_path, "a.py", "secret token password " * 1000)

    tree = read_tree_leaks(Repository(tmp_path))

    assert "too long" in tree.skipped["a.py"]
    assert none_in_files.check(tree, none_in_files.Limits()).outcome is Outcome.UNKNOWN


# Nothing secret comes out.


def test_no_value_stands_in_facts_verdicts_or_what_the_redactor_lets_through(git: Git, tmp_path: Path) -> None:
    values = ["ghp_" + drawn(36), drawn(24), "Winter" + drawn(6), pem().splitlines()[1]]
    key = pem().replace(pem().splitlines()[1], values[3])
    put(
        tmp_path,
        "a.py",
        f'a = "{values[0]}"\nPASSWORD = "{values[1]}"\nu = "postgres://a:{values[2]}@db.internal.net/a"\n',
    )
    put(tmp_path, "key.pem", f"-----BEGIN PRIVATE KEY-----\n{values[3]}\n{key}")
    commit(git)
    tree, history = read_tree_leaks(Repository(tmp_path)), history_of(tmp_path)
    assert isinstance(tree, HoldsSecrets)
    assert isinstance(history, HoldsSecrets)

    verdicts = [
        none_in_files.check(tree, none_in_files.Limits()),
        none_in_history.check(history, none_in_history.Limits()),
    ]

    said = f"{tree!r} {tree} {history!r} {verdicts!r}"
    redactor = Redactor(secrets_of(dict([*tree.secrets(), *history.secrets()])))
    for value in values:
        assert value not in said
        assert value not in redactor.text(f"a report that quotes {value} by mistake")


def test_what_is_shown_of_a_leak_survives_the_redactor(tmp_path: Path) -> None:
    put(tmp_path, "a.py", f'token = "ghp_{drawn(36)}"\n')
    tree = read_tree_leaks(Repository(tmp_path))

    verdict = none_in_files.check(tree, none_in_files.Limits())

    redactor = Redactor(secrets_of(dict(tree.secrets())))
    for seen in verdict.evidence:
        assert redactor.text(seen.saw) == seen.saw


def test_a_fingerprint_is_the_same_everywhere_and_short() -> None:
    value = drawn(30)

    assert fingerprint_of(value) == fingerprint_of(value)
    assert len(fingerprint_of(value)) == 8
    assert fingerprint_of(value) != fingerprint_of(value + "x")


# The tree.


def test_only_tracked_files_count_and_each_stands_with_its_line(git: Git, tmp_path: Path) -> None:
    put(tmp_path, "app/a.py", f'\n\nx = "ghp_{drawn(36)}"\n')
    commit(git)
    put(tmp_path, "untracked.py", f'x = "ghp_{drawn(36)}"\n')

    tree = read_tree_leaks(Repository(tmp_path))

    assert [(leak.path, leak.line, leak.shown, leak.name) for leak in tree.leaks] == [
        ("app/a.py", 3, "ghp_… 40 characters", "x")
    ]
    assert (tree.listed_by, tree.files_read) == ("git", 1)


def test_a_tracked_environment_file_in_a_vendored_tree_counts_and_names_of_others_do_not(
    git: Git, tmp_path: Path
) -> None:
    put(tmp_path, "node_modules/a/.env", f"DB_PASSWORD={drawn(20)}\n")
    put(tmp_path, "node_modules/a/index.js", f'password = "{drawn(20)}"\n')
    commit(git)

    tree = read_tree_leaks(Repository(tmp_path))

    assert [leak.path for leak in tree.leaks if leak.real] == ["node_modules/a/.env"]


def test_links_pipes_binaries_and_large_files_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outside = tmp_path.parent / f"outside-{os.getpid()}"
    put(outside, "secret.py", f'x = "ghp_{drawn(36)}"\n')
    root = tmp_path / "root"
    put(root, "a.bin", b"\0\1\2\3" * 50)
    put(root, "large.txt", "a" * 2000)
    (root / "link.py").symlink_to(outside / "secret.py")
    (root / "folder").symlink_to(outside)
    os.mkfifo(root / "pipe")
    monkeypatch.setattr("proveout.probes.leaks.tree.MOST_BYTES", 1000)

    tree = read_tree_leaks(Repository(root))

    assert tree.leaks == ()
    assert tree.binary == 1
    assert list(tree.skipped) == ["large.txt"]
    assert none_in_files.check(tree, none_in_files.Limits()).outcome is Outcome.UNKNOWN


def test_every_canary_is_found(tmp_path: Path) -> None:
    put(tmp_path, "a.py", "x = 1\n")

    tree = read_tree_leaks(Repository(tmp_path))

    assert len(tree.planted) >= 8
    assert all(tree.planted.values())
    assert none_in_files.check(tree, none_in_files.Limits()).outcome is Outcome.PASS


def test_variables_that_go_to_browsers_are_told_by_name(tmp_path: Path) -> None:
    put(tmp_path, "web/a.ts", "const a = import.meta.env.VITE_API_URL, b = import.meta.env.VITE_API_URL;\nMY_VITE_X\n")

    tree = read_tree_leaks(Repository(tmp_path))

    assert [(one.name, one.line) for one in tree.exposed] == [("VITE_API_URL", 1)]
    assert tree.front_end == ("web/a.ts",)


# The history.


def test_a_folder_without_git_and_a_broken_repository_give_a_reason(git: Git, tmp_path: Path) -> None:
    put(tmp_path, "a.py", "x = 1\n")
    commit(git)
    plain = tmp_path.parent / f"plain-{os.getpid()}"
    plain.mkdir()
    (tmp_path / ".git" / "HEAD").write_text("nonsense\n", encoding="utf-8")

    assert isinstance(read_history_leaks(Repository(plain)), Unreadable)
    assert isinstance(read_history_leaks(Repository(tmp_path)), Unreadable)


def test_an_empty_repository_proves_nothing(git: Git, tmp_path: Path) -> None:
    history = history_of(tmp_path)

    assert history.commits == 0
    assert none_in_history.check(history, none_in_history.Limits()).outcome is Outcome.UNKNOWN


def test_a_deleted_secret_is_found_with_the_commit_that_brought_it_in(git: Git, tmp_path: Path) -> None:
    value = "ghp_" + drawn(36)
    put(tmp_path, "b.py", "x = 1\n")
    commit(git)
    put(tmp_path, "a b/ü.py", f'\nx = "{value}"\n')
    brought = commit(git)
    put(tmp_path, "a b/ü.py", f'# changed\n\nx = "{value}"\n')
    commit(git)
    (tmp_path / "a b" / "ü.py").unlink()
    commit(git)

    (leak,) = history_of(tmp_path).leaks

    assert (leak.path, leak.line, leak.where, leak.here) == ("a b/ü.py", 2, brought, False)
    assert leak.value.reveal() == value


def test_a_secret_of_another_branch_a_stash_a_merge_and_a_message_is_found(git: Git, tmp_path: Path) -> None:
    put(tmp_path, "a.py", "x = 1\n")
    commit(git)
    git("checkout", "-q", "-b", "other")
    put(tmp_path, "other.py", f'x = "ghp_{drawn(36)}"\n')
    commit(git)
    git("checkout", "-q", "main")
    put(tmp_path, "main.py", "x = 1\n")
    commit(git, f"deploy with postgres://app:{drawn(16)}@db.internal.net/app")
    git("merge", "-q", "--no-commit", "--no-ff", "other")
    put(tmp_path, "evil.py", f'x = "ghp_{drawn(36)}"\n')
    commit(git)
    put(tmp_path, "a.py", f'x = "ghp_{drawn(36)}"\n')
    git("stash", "-q")

    leaks = history_of(tmp_path).leaks

    assert sorted(leak.path for leak in leaks) == [MESSAGE, "a.py", "evil.py", "other.py"]
    assert all(len(leak.where) == 40 for leak in leaks)


def test_a_secret_that_is_still_there_says_so(git: Git, tmp_path: Path) -> None:
    put(tmp_path, "a.py", f'x = "ghp_{drawn(36)}"\n')
    commit(git)

    (leak,) = history_of(tmp_path).leaks

    assert leak.here


def test_the_second_run_reads_new_blobs_and_those_with_finds_only(git: Git, tmp_path: Path) -> None:
    put(tmp_path, "clean.py", "x = 1\n")
    put(tmp_path, "leak.py", f'x = "ghp_{drawn(36)}"\n')
    commit(git)
    first = history_of(tmp_path)
    put(tmp_path, "new.py", "y = 2\n")
    commit(git)

    second = history_of(tmp_path)

    assert (first.blobs, first.known_clean) == (2, 0)
    assert (second.blobs, second.known_clean, second.searched) == (3, 1, 3)
    assert second.leaks == first.leaks


def test_the_cache_holds_ids_only_and_never_a_value(git: Git, tmp_path: Path) -> None:
    value = drawn(36)
    put(tmp_path, "clean.py", "x = 1\n")
    put(tmp_path, "leak.py", f'x = "ghp_{value}"\n')
    commit(git)
    read_tree_leaks(Repository(tmp_path))
    history_of(tmp_path)

    kept = (tmp_path / ".proveout/cache/clean-blobs").read_bytes()

    assert value.encode() not in kept
    assert b"leak.py" not in kept
    assert len(kept) == 32 + 20  # the key of the rules and one clean blob


def test_a_cache_that_came_with_the_repository_is_not_believed(git: Git, tmp_path: Path) -> None:
    put(tmp_path, "leak.py", f'x = "ghp_{drawn(36)}"\n')
    put(tmp_path, "clean.py", "x = 1\n")
    commit(git)
    history_of(tmp_path)
    cache = tmp_path / ".proveout/cache/clean-blobs"
    blob = git("rev-parse", "HEAD:leak.py").strip()
    cache.write_bytes(cache.read_bytes() + bytes.fromhex(blob))
    commit(git, "change", "--force")

    assert len(history_of(tmp_path).leaks) == 1


def test_a_cache_of_other_rules_and_a_broken_one_are_not_believed(git: Git, tmp_path: Path) -> None:
    put(tmp_path, "clean.py", "x = 1\n")
    commit(git)
    history_of(tmp_path)
    cache = tmp_path / ".proveout/cache/clean-blobs"

    for broken in (b"", b"\0" * 52, cache.read_bytes()[::-1]):
        cache.write_bytes(broken)
        assert history_of(tmp_path).known_clean == 0


def test_the_cache_folder_is_no_link_and_no_tracked_file(git: Git, tmp_path: Path) -> None:
    elsewhere = tmp_path.parent / f"elsewhere-{os.getpid()}"
    elsewhere.mkdir()
    (tmp_path / ".proveout").symlink_to(elsewhere)
    put(tmp_path, "clean.py", "x = 1\n")
    git("add", "clean.py")
    git("commit", "-q", "-m", "one")

    history_of(tmp_path)

    assert list(elsewhere.rglob("*")) == []


def test_a_shallow_clone_is_not_clean(git: Git, tmp_path: Path) -> None:
    origin, clone = tmp_path, tmp_path.parent / f"clone-{os.getpid()}"
    for number in range(3):
        put(origin, "a.py", f"x = {number}\n")
        commit(git)
    subprocess.run(["git", "clone", "-q", "--depth=1", f"file://{origin}", str(clone)], check=True, capture_output=True)

    history = history_of(clone)

    assert "git fetch --unshallow" in history.unseen[0]
    assert none_in_history.check(history, none_in_history.Limits()).outcome is Outcome.UNKNOWN


def test_missing_objects_are_not_clean(git: Git, tmp_path: Path) -> None:
    put(tmp_path, "a.py", "x = 1\n")
    commit(git)
    blob = git("rev-parse", "HEAD:a.py").strip()
    put(tmp_path, "a.py", "x = 2\n")
    commit(git)
    (tmp_path / ".git/objects" / blob[:2] / blob[2:]).unlink()

    history = read_history_leaks(Repository(tmp_path))

    if not isinstance(history, Unreadable):
        assert none_in_history.check(history, none_in_history.Limits()).outcome is Outcome.UNKNOWN


def test_a_blob_that_is_too_large_and_a_scan_that_ran_out_of_time_are_not_clean(
    git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "a.txt", "a" * 3000)
    put(tmp_path, "b.txt", "b")
    put(tmp_path, "c.txt", "c")
    commit(git)

    monkeypatch.setattr("proveout.probes.leaks.history.MOST_BYTES", 1000)
    assert "larger" in history_of(tmp_path).unseen[0]
    monkeypatch.undo()
    monkeypatch.setattr("proveout.probes.leaks.history.DEADLINE_S", -1.0)
    (tmp_path / ".proveout/cache/clean-blobs").unlink()
    assert "stopped" in history_of(tmp_path).unseen[-1]


def test_replaced_objects_are_searched_as_well(git: Git, tmp_path: Path) -> None:
    put(tmp_path, "a.py", f'x = "ghp_{drawn(36)}"\n')
    commit(git)
    leaked = git("rev-parse", "HEAD:a.py").strip()
    put(tmp_path, "a.py", "x = 1\n")
    commit(git)
    git("replace", leaked, git("rev-parse", "HEAD:a.py").strip())

    assert [leak.path for leak in history_of(tmp_path).leaks] == ["a.py"]


def test_git_that_refuses_while_it_streams_gives_a_reason(git: Git, tmp_path: Path) -> None:
    with pytest.raises(GitError, match="rev-list"), streaming(tmp_path, "rev-list", "no-such-revision") as said:
        said.read()


# Images.


def test_build_files_are_read_with_their_settings_and_copies(tmp_path: Path) -> None:
    put(
        tmp_path,
        "Dockerfile",
        "ARG NPM_TOKEN\nFROM python:3.12 AS build\n# a comment\nENV A=1 \\\n    SECRET_KEY='made up value'\nENV OLD style value\n"
        'COPY --from=build /x /y\nCOPY --chown=a . /app\nCOPY ["a b", "/c"]\nRUN <<EOF\nENV NOT=this\nEOF\n',
    )
    put(tmp_path, ".dockerignore", "*\n!app\n.env*\n!.env.example\n")

    (build,) = read_image_leaks(Repository(tmp_path)).builds

    assert [(one.instruction, one.name, one.line) for one in build.settings] == [
        ("ARG", "NPM_TOKEN", 1),
        ("ENV", "A", 4),
        ("ENV", "SECRET_KEY", 4),
        ("ENV", "OLD", 6),
    ]
    assert [(one.source, one.line, one.everything) for one in build.copies] == [(".", 8, True), ("a b", 9, False)]
    assert build.ignore_files == {".dockerignore": ()}
    assert "made up" not in repr(build)


@pytest.mark.parametrize(
    ("rules", "through"),
    [
        ("", (".env", ".env.production", ".git/config")),
        (".env\n", (".env.production", ".git/config")),
        (".env*\n.git\n", ()),
        ("**/.env*\n.git/\n", ()),
        (".env*\n!.env.production\n.git\n", (".env.production",)),
        ("# .env\n\n*.md\n", (".env", ".env.production", ".git/config")),
        ("**/**/**/**/**/**/**/x\n", (".env", ".env.production", ".git/config")),
    ],
)
def test_ignore_rules_are_evaluated_as_the_builder_does(tmp_path: Path, rules: str, through: tuple[str, ...]) -> None:
    put(tmp_path, "Dockerfile", "FROM a\nCOPY . .\n")
    put(tmp_path, ".dockerignore", rules)

    (build,) = read_image_leaks(Repository(tmp_path)).builds

    assert build.ignore_files[".dockerignore"] == through


# The values of the environment that was handed over.


def environment_of(**values: str) -> EnvironmentFacts:
    return EnvironmentFacts.example(values=values, path="prod.env")


def test_a_value_of_the_environment_is_found_wherever_it_stands(git: Git, tmp_path: Path) -> None:
    password, plain = "tulip-" + drawn(4) + "7", f"harbour{digits(3)}"
    put(tmp_path, "tests/notes.txt", f"as we said: {plain}, then {password}")
    put(tmp_path, "app/main.py", "x = 1\n")
    commit(git)
    facts = environment_of(DATABASE_URL=f"postgresql://app:{password}@db/app", API_TOKEN=plain)

    leaks = read_tree_leaks(Repository(tmp_path, environment=lambda: facts)).leaks

    assert {(leak.kind, leak.name) for leak in leaks} == {
        ("environment.value", "DATABASE_URL"),
        ("environment.value", "API_TOKEN"),
    }
    assert not any(value in repr(leaks) for value in (password, plain))


def test_a_value_of_the_environment_is_found_in_the_history_and_a_cache_does_not_hide_it(
    git: Git, tmp_path: Path
) -> None:
    plain = f"harbour-{digits(6)}"
    put(tmp_path, "app/main.py", f"x = '{plain}'\n")
    commit(git)
    put(tmp_path, "app/main.py", "x = 1\n")
    commit(git)
    assert not history_of(tmp_path).leaks
    facts = environment_of(API_TOKEN=plain)

    found = read_history_leaks(Repository(tmp_path, environment=lambda: facts))

    assert isinstance(found, HistoryLeakFacts)
    assert [(leak.kind, leak.path) for leak in found.leaks] == [("environment.value", "app/main.py")]
    assert found.planted["the environment's own values"]


@pytest.mark.parametrize(
    "values",
    [
        {"API_TOKEN": "short1"},
        {"SECRET_KEY": "production"},
        {"LOG_LEVEL": "warning-2"},
        {"CACHE_KEY_PREFIX": "shop-2024"},
        {"REDIS_URL": "redis://cache.internal:6379/0"},
        {"DB_PASSWORD": "changeme"},
        {"TOKEN_TEXT": "two words 22"},
    ],
)
def test_values_that_anybody_could_write_are_not_searched_for(values: dict[str, str]) -> None:
    assert rules_of(environment_of(**values)) == ()


def test_without_git_the_file_that_was_handed_over_is_no_find_of_its_own(tmp_path: Path) -> None:
    plain = f"harbour-{digits(6)}"
    put(tmp_path, "prod.env", f"NOTE_TOKEN_OF_SHOP={plain}\n")
    facts = environment_of(API_TOKEN=plain)

    leaks = read_tree_leaks(Repository(tmp_path, environment=lambda: facts)).leaks

    assert "environment.value" not in {leak.kind for leak in leaks}


def test_a_rule_for_a_value_does_not_print_it() -> None:
    plain = f"harbour-{digits(6)}"

    assert plain not in repr(rules_of(environment_of(API_TOKEN=plain)))
