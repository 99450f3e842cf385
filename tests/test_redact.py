"""What must not be known never comes out, and ordinary text stays as it is."""

import base64
import json
import time
from dataclasses import replace
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from proveout.model.check import Severity
from proveout.model.checklist import Checklist, Item
from proveout.model.evidence import Evidence
from proveout.model.run import Decision, ItemResult, Judgement, Run, Standing
from proveout.model.secret import Secret
from proveout.model.verdict import failed
from proveout.redact import Redactor, secrets_of
from proveout.redact.known import is_trivial

RANDOM_40 = "q7Zr2Lw9Xc4Vb8Nm1Kd6Jf3Hg5Ts0Py2Ue7Wi9Ao"
HEX_32 = "9f86d081884c7d659a2feaa0c55ad015"
PEM = """-----BEGIN RSA PRIVATE KEY-----
MIIEowIBAAKCAQEAx7Jq1vYh0nV3k2fQ9mT4uB6sZpLwRcXeD8aNgHiKyOtUvWbM
c3F5j7l1Q2w4E6r8T0y2U4i6O8p0A2s4D6f8G0h2
-----END RSA PRIVATE KEY-----"""
# Written from the vendors' documented formats; none was ever issued.
PLANTED = (
    ("SECRET_KEY=" + RANDOM_40, RANDOM_40),
    ("SECRET_KEY = '" + RANDOM_40 + "'", RANDOM_40),
    ("export DB_PASSWORD=hunter2", "hunter2"),
    ("SMTP_PASS=tomatosoup", "tomatosoup"),
    ("PGPASSWORD=p@ss;word&1", "word&1"),
    ("REDIS_PASSWORD: sunshine", "sunshine"),
    ("  password: correcthorsebattery", "correcthorsebattery"),
    ('{"apiKey": "abc-def-ghi"}', "abc-def-ghi"),
    (r"{\"client_secret\": \"abc-def-ghi\"}", "abc-def-ghi"),
    ("settings.SECRET_KEY = 'django-insecure-a1b2'", "insecure-a1b2"),
    ("create_engine(password=hunter2, echo=True)", "hunter2"),
    ("PASSWORD=${DB_PASSWORD:-s3cretdefault}", "s3cretdefault"),
    ("GET /hook?api_key=abcdefgh1234&page=2", "abcdefgh1234"),
    ("celery --password hunter2 worker", "hunter2"),
    ("celery --broker-token=hunter2x worker", "hunter2x"),
    ("redis-cli -h cache -a tomato77 ping", "tomato77"),
    ("curl -u admin:tomato77 https://shop.example.org", "tomato77"),
    ("postgres://app:t0mat0@db.internal:5432/shop", "t0mat0"),
    ("redis://:pa/ss@wo#rd@cache:6379/0", "wo#rd"),
    ("amqp://u:first1@one,amqp://u:second2@two", "second2"),
    ("https://" + HEX_32 + "@o4501.ingest.sentry.io/42", HEX_32),
    ("SENTRY_DSN=https://" + HEX_32 + ":" + HEX_32[::-1] + "@sentry.io/42", HEX_32[::-1]),
    ("Authorization: Bearer abc123", "abc123"),
    ("Authorization: Basic YWRtaW46dG9tYXRv", "YWRtaW46dG9tYXRv"),
    ("sent with bearer " + RANDOM_40, RANDOM_40),
    ("set-cookie: sessionid=k3jd83jd8s7f6g5h; HttpOnly", "k3jd83jd8s7f6g5h"),
    ("the SECRET_KEY is still " + RANDOM_40, RANDOM_40),
    ("token " + RANDOM_40 + " was found", RANDOM_40),
    ("AKIA" + "QWERTYUIOPASDFGH", "QWERTYUIOPASDFGH"),
    (r"a line\nAKIA" + "QWERTYUIOPASDFGH", "QWERTYUIOPASDFGH"),
    ("ghp_" + RANDOM_40[:36], RANDOM_40[:36]),
    ("gho_" + RANDOM_40[:36], RANDOM_40[:36]),
    ("github_pat_" + RANDOM_40[:22] + "_" + RANDOM_40, RANDOM_40),
    ("glpat-" + RANDOM_40[:20], RANDOM_40[:20]),
    ("sk_live_" + RANDOM_40[:24], RANDOM_40[:24]),
    ("sk_test_" + RANDOM_40[:24], RANDOM_40[:24]),
    ("rk_live_" + RANDOM_40[:24], RANDOM_40[:24]),
    ("whsec_" + RANDOM_40[:32], RANDOM_40[:32]),
    ("xoxb-123456789012-123456789012-" + RANDOM_40[:24], RANDOM_40[:24]),
    ("AIza" + RANDOM_40[:35], RANDOM_40[:35]),
    ("sk-proj-" + RANDOM_40, RANDOM_40),
    ("SG." + RANDOM_40[:22] + "." + RANDOM_40, RANDOM_40[:22]),
    ("npm_" + RANDOM_40[:36], RANDOM_40[:36]),
    ("pypi-AgEIcHlwaS5vcmc" + RANDOM_40, RANDOM_40),
    ("hf_" + RANDOM_40[:34], RANDOM_40[:34]),
    ("dop_v1_" + HEX_32 * 2, HEX_32),
    ("sbp_" + HEX_32 + HEX_32[:8], HEX_32),
    ("sb_secret_" + RANDOM_40[:31], RANDOM_40[:31]),
    ("https://hooks.slack.com/services/T0AB12CD3/B0AB12CD3/" + RANDOM_40[:24], RANDOM_40[:24]),
    ("https://discord.com/api/webhooks/123456789012345678/" + RANDOM_40, RANDOM_40),
    ("cookie eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJib2IifQ.c2lnbmF0dXJlLW9mLWJvYg", "eyJzdWIiOiJib2IifQ"),
    (PEM, "MIIEowIBAAKCAQEA"),
    (PEM.replace("\n", "\\n"), "c3F5j7l1Q2w4E6r8"),
    (PEM[:150], "MIIEowIBAAKCAQEA"),
)
PROSE = """# Production checklist for the shop

- [x] `SECRET_KEY` is set from the environment, at least 50 characters (not `django-insecure-…`)
- [ ] API keys: rotated every 90 days; tokens expire after 15 minutes
- [ ] Password: at least 12 characters, hashed with argon2id
- [ ] Passwords: bcrypt; access token: RS256, refresh token: 30 days
- [ ] JWT secret: 32+ characters, key: from the vault
- [x] ✅ Secrets: none in the repository (see docs/secrets.md, SECURITY.md)
- [ ] DATABASE_URL=postgres://<user>:<password>@<host>/<db>
- [ ] REDIS_URL=redis://:${REDIS_PASSWORD}@cache:6379/0
- [ ] SECRET_KEY=<random>, API_TOKEN=your-token-here, JWT_SECRET=changeme is refused
- [ ] JWT_SECRET=${JWT_SECRET}, API_KEY=[your-api-key], OPENAI_API_KEY=sk-xxx, MAPS_KEY=your_maps_key, KEY=re_your_key
- [ ] TOKEN=your-256-bit-token-here, SECRET=dev-change-me-in-production
- [ ] limiter(key_func=the_address), secret: `JWT_SECRET`
- [ ] STRIPE_SECRET_KEY=sk_live_..., SENTRY_DSN=https://...@sentry.io/...
- [ ] Primary key: uuid; cache key: tenant_id; public key: published
- [ ] `SECRET_KEY = os.environ["SECRET_KEY"]` and `TOKEN = env("TOKEN", default=None)`
- [ ] PASSWORD_HASHERS=argon2, TOKEN_TTL=3600, SECRET_KEY_FILE=/run/secrets/key, MAX_TOKENS=4096
- [ ] curl -H "Authorization: Bearer $TOKEN" https://shop.example.org/api/v1/orders → 200
- [ ] redis-cli -a $REDIS_PASSWORD ping; psql postgres://localhost:5432/shop
- [ ] Bearer authentication-is-required-everywhere; sk-learn-is-not-a-key-at-all
- [ ] 12 checks pass: all of them; tests pass=12, bypass: none
- [ ] monkey: patched; keyboard: usable; private: true; token_type: bearer
- [ ] Deployed 3f786850e387550fdab836ed7e6dc881de23001b as sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483
- [ ] Signing key of commit 3f786850e387550fdab836ed7e6dc881de23001b is on file; token at src/auth/token_store.py:14
- [ ] http.hsts_lasts_a_year, secrets.are_long_and_random(characters=32), redis.needs_a_password: refused
- [ ] auth.forged_or_stale_tokens_are_refused: pass; 0ca1f2d39b7e; https://docs.djangoproject.com/en/5.1/ref/settings/#secret-key
- [ ] https://shop.example.org:8443/path?email=a@b.example and mailto:ops@example.org
- [ ] The file holds -----BEGIN PRIVATE KEY----- and is not in git. 日本語 тест ✓
"""
SECRETS = st.text(st.characters(codec="utf-8"), min_size=6, max_size=24) | st.text(
    "ab/+%=\"'\\&", min_size=6, max_size=12
)


@pytest.mark.parametrize(("text", "secret"), PLANTED, ids=[text[:24] for text, _ in PLANTED])
def test_a_planted_secret_never_survives(text: str, secret: str) -> None:
    hidden = Redactor().text(f"before it\n{text}\nafter it")

    assert secret not in hidden
    assert "[hidden: " in hidden
    assert hidden.startswith("before it\n")
    assert hidden.endswith("\nafter it")


@pytest.mark.parametrize("line", PROSE.splitlines())
def test_ordinary_prose_stays_byte_for_byte(line: str) -> None:
    assert Redactor().text(line) == line


def test_a_page_of_prose_stays_byte_for_byte() -> None:
    assert Redactor().text(PROSE) == PROSE


def test_of_an_address_the_password_alone_is_hidden() -> None:
    hidden = Redactor().text("postgres://app:t0mat0@db.internal:5432/shop")

    assert hidden == "postgres://app:[hidden: 6 characters]@db.internal:5432/shop"


@given(SECRETS, st.text(max_size=12), st.text(max_size=12))
@example('a"b\\cé/', "", "")
@example("ab+/ab", "ab+/", "ab")
def test_a_known_secret_appears_in_no_spelling(secret: str, before: str, after: str) -> None:
    assume(not is_trivial(secret))
    encoded = secret.encode()
    spellings = {
        secret,
        quote(secret, safe=""),
        quote(secret),
        quote_plus(secret),
        json.dumps(secret)[1:-1],
        json.dumps(secret, ensure_ascii=False)[1:-1],
        base64.b64encode(encoded).decode(),
        base64.urlsafe_b64encode(encoded).decode(),
    }
    redactor = Redactor([Secret(secret)])

    for spelling in spellings:
        hidden = redactor.text(before + spelling + after)

        assert not any(one in hidden for one in spellings if not is_trivial(one))
        assert redactor.text(hidden) == hidden


@given(
    st.lists(st.text("abc[hid: ]", min_size=6, max_size=9), min_size=1, max_size=4), st.text("abc[hid: ]", max_size=40)
)
def test_secrets_that_overlap_or_hold_one_another_are_all_hidden(secrets: list[str], text: str) -> None:
    known = [secret for secret in secrets if not is_trivial(secret)]
    redactor = Redactor(Secret(secret) for secret in secrets)

    hidden = redactor.text(text + "".join(secrets) + secrets[0][:-1] + secrets[-1])

    assert not any(secret in hidden for secret in known)
    assert redactor.text(hidden) == hidden


@given(
    st.text()
    | st.lists(st.sampled_from(["PASSWORD=", "token: ", "://u:", "@", '"', "eyJ", "x9K", "\\n", "AKIA", " "])).map(
        "".join
    )
)
def test_hiding_twice_is_hiding_once(text: str) -> None:
    once = Redactor().text(text)

    assert Redactor().text(once) == once


@pytest.mark.parametrize("name", ["user", "a longer user"])
def test_a_secret_inside_of_basic_credentials_is_hidden(name: str) -> None:
    header = base64.b64encode(f"{name}:zebra-crossing".encode()).decode()
    core = base64.b64encode(b"zebra-crossing").decode()[4:12]

    hidden = Redactor([Secret("zebra-crossing")]).text(f"x {header} y")

    assert header not in hidden
    assert "zebra" not in base64.b64decode(hidden.split()[1].split("[")[0] + "==").decode(errors="replace")
    assert core not in hidden


@pytest.mark.parametrize(
    "value", ["production", "localhost", "true", "True", "8000", "1234567890", "short", "postgres", "hidden"]
)
def test_trivial_values_of_an_environment_stay_readable(value: str) -> None:
    assert Redactor([Secret(value)]).text(f"web: {value} is set") == f"web: {value} is set"


def test_an_environment_gives_its_secrets_by_name_and_by_looks() -> None:
    environment = {
        "SECRET_KEY": "plainwords",
        "DATABASE_URL": "postgres://app:tomatoes@db/shop",
        "LICENCE": RANDOM_40,
        "SITE": "https://shop.example.org",
        "DEFAULT_FROM": "ops@example.org",
        "TOKEN_TTL": "15 minutes",
    }

    redactor = Redactor(secrets_of({name: Secret(value) for name, value in environment.items()}))

    assert redactor.text(f"plainwords tomatoes {RANDOM_40}") == (
        "[hidden: 10 characters] [hidden: 8 characters] [hidden: 40 characters]"
    )
    assert redactor.text("https://shop.example.org, postgres app@db") == "https://shop.example.org, postgres app@db"


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "eyJ",
        "eyJ.",
        "-----BEGIN PRIVATE KEY-----",
        "://a:",
        "KEY=",
        "key ",
        "token token ",
        "=",
        "curl -u ",
        "sk-",
        "A_",
        "--token ",
        "\\n",
        '"',
        "x:\\",
    ],
)
def test_the_work_is_linear_in_the_text(piece: str) -> None:
    text = piece * (100_000 // len(piece))

    began = time.process_time()
    Redactor([Secret("aaaaaaaaab")]).text(text)
    took = time.process_time() - began

    assert took < 5  # seconds; quadratic work takes minutes


def run_of(*said: str) -> Run:
    item = Item("i1", 3, said[0])
    judgements = {
        f"http.stated_header_is_sent(header=X-Api-Key: {word})": Judgement(
            f"http.stated_header_is_sent(header=X-Api-Key: {word})",
            "http.stated_header_is_sent",
            "The header is sent",
            Severity.MAJOR,
            failed(f"web: {word}", Evidence(word, "https://shop.example.org", f"curl -H 'X-Api-Key: {word}' x")),
            limits={"header": f"X-Api-Key: {word}", "hosts": (word, "plain")},
        )
        for word in said
    }
    return Run(
        started_at="2026-03-01T09:00:00Z",
        tool="proveout 0.1.0",
        repository="shop",
        environment="production",
        decision=Decision.NO_GO,
        because=f"NO-GO {said[0]}",
        checklists=(Checklist("PRODUCTION.md", said[0], (item,)),),
        results=(ItemResult("i1", "PRODUCTION.md", Standing.FALSE, said[0], tuple(judgements)),),
        judgements=judgements,
        unread={f"SiteFacts({said[0]})": said[0]},
    )


def test_every_text_of_a_run_is_hidden() -> None:
    run = run_of("zebra-crossing")

    hidden = Redactor([Secret("zebra-crossing")]).run(run)

    assert "zebra-crossing" not in repr(hidden)
    assert hidden.decision is Decision.NO_GO
    assert hidden.checklists[0].items[0].line == 3


def test_what_refers_to_a_hidden_key_still_finds_it() -> None:
    hidden = Redactor([Secret("zebra-crossing"), Secret("tiger-crossing")]).run(
        run_of("zebra-crossing", "tiger-crossing")
    )

    assert all(hidden.judgements[key].key == key for key in hidden.results[0].judgements)


def test_keys_that_would_become_equal_lose_no_entry() -> None:
    hidden = Redactor([Secret("zebra-crossing"), Secret("hyena-crossing")]).run(
        run_of("zebra-crossing", "hyena-crossing")
    )

    assert len(hidden.judgements) == 2
    assert [hidden.judgements[key].key for key in hidden.results[0].judgements] == list(hidden.judgements)


def test_a_run_without_secrets_stays_as_it_is() -> None:
    run = replace(run_of("ordinary words"), because="GO")

    assert Redactor([Secret("zebra-crossing")]).run(run) == run


def test_an_exception_is_told_without_its_secrets() -> None:
    cause = OSError("no route to redis://:tomato77@cache")
    cause.add_note("tried zebra-crossing")
    error = ValueError("it failed")
    error.__cause__ = cause

    told = Redactor([Secret("zebra-crossing"), Secret("tomato77")]).exception(error)

    assert "ValueError: it failed" in told
    assert "no route to redis://:[hidden: 8 characters]@cache" in told
    assert "zebra-crossing" not in told
    assert "tomato77" not in told
