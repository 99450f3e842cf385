"""Made-up work for scanners: 200 credentials in the places where teams lose them, and lines that only look like one.

Every value is drawn by a seeded generator in the format that its vendor documents; none was ever issued.
"""

# ruff: noqa: E501, ISC003 - a sample document stands on its line

import base64
import json
import random
import string
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

HEX = "0123456789abcdef"
ALNUM = string.ascii_letters + string.digits
LOWER = string.ascii_lowercase + string.digits
UPPER = string.ascii_uppercase + string.digits
URLSAFE = ALNUM + "-_"
BASE64 = ALNUM + "+/"

Draw = Callable[[random.Random], str]


@dataclass(frozen=True)
class Planted:
    """One credential: `value` is what must be found in `path`, which may lie in the history only."""

    kind: str
    path: str
    line: int
    value: str
    past: bool = False


@dataclass
class Work:
    """Files of a made-up repository. `past` are files of an older commit that are gone."""

    files: dict[str, bytes] = field(default_factory=dict)
    past: dict[str, bytes] = field(default_factory=dict)
    planted: list[Planted] = field(default_factory=list)
    harmless: dict[str, int] = field(default_factory=dict)  # path → lines that must not alarm

    def write(self, root: Path, files: dict[str, bytes]) -> None:
        for path, data in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(data)


def text(letters: str, length: int, before: str = "", after: str = "") -> Draw:
    """A drawn text that uses digits and letters, as nearly every real one does."""

    def draw(chance: random.Random) -> str:
        while True:
            drawn = "".join(chance.choices(letters, k=length))
            if any(one.isdigit() for one in drawn) and any(one.isalpha() for one in drawn) and drawn[-1].isalnum():
                return f"{before}{drawn}{after}"

    return draw


def joined(*parts: str | Draw) -> Draw:
    return lambda chance: "".join(part if isinstance(part, str) else part(chance) for part in parts)


def uuid(chance: random.Random) -> str:
    drawn = "".join(chance.choices(HEX, k=32))
    return f"{drawn[:8]}-{drawn[8:12]}-{drawn[12:16]}-{drawn[16:20]}-{drawn[20:]}"


def digits(length: int) -> Draw:
    return lambda chance: str(chance.randrange(10 ** (length - 1), 10**length))


def jwt(claims: dict[str, object]) -> Draw:
    def draw(chance: random.Random) -> str:
        header = {"alg": "HS256", "typ": "JWT"}
        coded = (base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in (header, claims))
        return ".".join((*coded, "".join(chance.choices(URLSAFE, k=42)) + "7"))

    return draw


def pem(form: str, size: int = 900) -> Draw:
    def draw(chance: random.Random) -> str:
        body = base64.b64encode(chance.randbytes(size)).decode()
        lines = "\n".join(body[at : at + 64] for at in range(0, len(body), 64))
        return f"-----BEGIN {form}-----\n{lines}\n-----END {form}-----"

    return draw


# Vendors whose keys are known by their own form.
KEYS: dict[str, Draw] = {
    "aws access key": text(UPPER, 16, "AKIA"),
    "google api key": text(URLSAFE, 35, "AIza"),
    "google client secret": text(URLSAFE, 28, "GOCSPX-"),
    "google access token": text(URLSAFE, 120, "ya29."),
    "azure client secret": joined(text(ALNUM, 3), "8Q~", text(ALNUM, 34)),
    "alibaba": text(ALNUM, 20, "LTAI5t"),
    "digitalocean": text(HEX, 64, "dop_v1_"),
    "heroku": joined("HRKU-", uuid),
    "fly": text(URLSAFE, 43, "fo1_"),
    "netlify": text(ALNUM, 36, "nfp_"),
    "render": text(ALNUM, 28, "rnd_"),
    "supabase access": text(HEX, 40, "sbp_"),
    "supabase secret": text(URLSAFE, 31, "sb_secret_"),
    "planetscale password": text(URLSAFE, 43, "pscale_pw_"),
    "planetscale token": text(URLSAFE, 43, "pscale_tkn_"),
    "databricks": text(HEX, 32, "dapi"),
    "tailscale": joined("tskey-auth-", text(ALNUM, 12), "CNTRL-", text(ALNUM, 32)),
    "terraform": joined(text(ALNUM, 14), ".atlasv1.", text(ALNUM, 64)),
    "pulumi": text(HEX, 40, "pul-"),
    "vault": text(ALNUM, 90, "hvs."),
    "doppler": text(ALNUM, 43, "dp.pt."),
    "age": text("023456789ACDEFGHJKLMNPQRSTUVWXYZ", 58, "AGE-SECRET-KEY-1"),
    "github personal": text(ALNUM, 36, "ghp_"),
    "github oauth": text(ALNUM, 36, "gho_"),
    "github server": text(ALNUM, 36, "ghs_"),
    "github refresh": text(ALNUM, 36, "ghr_"),
    "github fine-grained": joined("github_pat_", text(ALNUM, 22), "_", text(ALNUM, 59)),
    "gitlab personal": text(URLSAFE, 20, "glpat-"),
    "gitlab deploy": text(URLSAFE, 20, "gldt-"),
    "gitlab runner": text(URLSAFE, 20, "glrt-"),
    "gitlab trigger": text(HEX, 40, "glptt-"),
    "atlassian": text(URLSAFE, 180, "ATATT3xFfGF0"),
    "sourcegraph": joined("sgp_", text(HEX, 16), "_", text(HEX, 40)),
    "circleci": joined("CCIPAT_", text(ALNUM, 22), "_", text(HEX, 40)),
    "buildkite": text(HEX, 40, "bkua_"),
    "sonar": text(HEX, 40, "squ_"),
    "prefect": text(LOWER, 36, "pnu_"),
    "postman": joined("PMAK-", text(HEX, 24), "-", text(HEX, 34)),
    "npm": text(ALNUM, 36, "npm_"),
    "pypi": text(URLSAFE, 150, "pypi-AgEIcHlwaS5vcmc"),
    "rubygems": text(HEX, 48, "rubygems_"),
    "docker hub": text(URLSAFE, 27, "dckr_pat_"),
    "nuget": text(LOWER, 43, "oy2"),
    "clojars": text(LOWER, 60, "CLOJARS_"),
    "jfrog": text(ALNUM, 69, "AKCp"),
    "openai project": text(URLSAFE, 120, "sk-proj-"),
    "openai": text(ALNUM, 48, "sk-"),
    "anthropic": joined("sk-ant-api03-", text(URLSAFE, 92), "AA"),
    "openrouter": text(HEX, 64, "sk-or-v1-"),
    "hugging face": text(string.ascii_letters + "4", 34, "hf_"),
    "replicate": text(ALNUM, 37, "r8_"),
    "groq": text(ALNUM, 52, "gsk_"),
    "perplexity": text(ALNUM, 48, "pplx-"),
    "xai": text(ALNUM, 80, "xai-"),
    "pinecone": joined("pcsk_", text(ALNUM, 6), "_", text(ALNUM, 63)),
    "langsmith": joined("lsv2_pt_", text(HEX, 32), "_", text(HEX, 10)),
    "langfuse": joined("sk-lf-", uuid),
    "nvidia": text(URLSAFE, 64, "nvapi-"),
    "tavily": text(ALNUM, 32, "tvly-"),
    "stripe live": text(ALNUM, 24, "sk_live_"),
    "stripe long": text(ALNUM, 99, "sk_live_51"),
    "stripe test": text(ALNUM, 99, "sk_test_51"),
    "stripe restricted": text(ALNUM, 24, "rk_live_"),
    "stripe webhook": text(ALNUM, 32, "whsec_"),
    "square": text(URLSAFE, 43, "sq0csp-"),
    "braintree": joined("access_token$production$", text(LOWER, 16), "$", text(HEX, 32)),
    "shopify": text(HEX, 32, "shpat_"),
    "plaid": joined("access-production-", uuid),
    "flutterwave": joined("FLWSECK-", text(HEX, 32), "-X"),
    "easypost": text(ALNUM, 54, "EZAK"),
    "sendgrid": joined("SG.", text(URLSAFE, 22), ".", text(URLSAFE, 43)),
    "mailgun": text(HEX, 32, "key-"),
    "mailchimp": text(HEX, 32, "", "-us14"),
    "brevo": joined("xkeysib-", text(HEX, 64), "-", text(ALNUM, 16)),
    "resend": joined("re_", text(ALNUM, 8), "_", text(ALNUM, 24)),
    "mailersend": text(HEX, 64, "mlsn."),
    "slack bot": joined("xoxb-", digits(12), "-", digits(13), "-", text(ALNUM, 24)),
    "slack user": joined("xoxp-", digits(12), "-", digits(12), "-", digits(13), "-", text(HEX, 32)),
    "slack app": joined("xapp-1-", text(UPPER, 11), "-", digits(13), "-", text(HEX, 64)),
    "telegram": joined(digits(10), ":AA", text(URLSAFE, 33)),
    "twilio": text(HEX, 32, "SK"),
    "facebook": text(ALNUM, 160, "EAAG"),
    "new relic": text(UPPER, 27, "NRAK-"),
    "sentry": text(ALNUM, 90, "sntrys_eyJpYXQiOjE3"),
    "grafana": joined("glsa_", text(ALNUM, 32), "_", text(HEX, 8)),
    "dynatrace": joined("dt0c01.", text(UPPER, 24), ".", text(UPPER, 64)),
    "axiom": joined("xaat-", uuid),
    "linear": text(ALNUM, 40, "lin_api_"),
    "notion": text(ALNUM, 46, "ntn_"),
    "figma": text(URLSAFE, 40, "figd_"),
    "hubspot": joined("pat-na1-", uuid),
    "contentful": text(URLSAFE, 43, "CFPAT-"),
    "typeform": joined("tfp_", text(ALNUM, 44), "_", text(ALNUM, 14)),
    "rsa key": pem("RSA PRIVATE KEY"),
    "pkcs8 key": pem("PRIVATE KEY"),
    "openssh key": pem("OPENSSH PRIVATE KEY", 400),
    "pgp key": pem("PGP PRIVATE KEY BLOCK", 1200),
    "supabase service role": jwt({"iss": "supabase", "ref": "qzvbnlwxkcjd", "role": "service_role", "exp": 4102444800}),
    "jwt": jwt({"sub": "84211", "scope": "admin", "exp": 4102444800}),
}
# Values that only the name beside them gives away.
NAMED: dict[str, tuple[str, Draw]] = {
    "aws secret": ("AWS_SECRET_ACCESS_KEY", text(BASE64, 40)),
    "azure storage": ("AZURE_STORAGE_ACCOUNT_KEY", text(BASE64, 86, "", "==")),
    "cloudflare": ("CLOUDFLARE_API_TOKEN", text(URLSAFE, 40)),
    "datadog": ("DATADOG_API_KEY", text(HEX, 32)),
    "twilio token": ("TWILIO_AUTH_TOKEN", text(HEX, 32)),
    "auth0": ("AUTH0_CLIENT_SECRET", text(URLSAFE, 64)),
    "okta": ("OKTA_API_TOKEN", text(URLSAFE, 40, "00")),
    "railway": ("RAILWAY_TOKEN", uuid),
    "heroku by name": ("HEROKU_API_KEY", uuid),
    "vercel": ("VERCEL_TOKEN", text(ALNUM, 24)),
    "mistral": ("MISTRAL_API_KEY", text(ALNUM, 32)),
    "cohere": ("COHERE_API_KEY", text(ALNUM, 40)),
    "wandb": ("WANDB_API_KEY", text(HEX, 40)),
    "algolia": ("ALGOLIA_ADMIN_KEY", text(HEX, 32)),
    "cloudinary": ("CLOUDINARY_API_SECRET", text(URLSAFE, 27)),
    "postmark": ("POSTMARK_SERVER_TOKEN", uuid),
    "discord secret": ("DISCORD_CLIENT_SECRET", text(URLSAFE, 32)),
    "rollbar": ("ROLLBAR_ACCESS_TOKEN", text(HEX, 32)),
    "spotify": ("SPOTIFY_CLIENT_SECRET", text(HEX, 32)),
    "django": ("SECRET_KEY", text(string.ascii_lowercase + string.digits + "!@#$%^&*(-_=+)", 50)),
    "flask": ("FLASK_SECRET_KEY", text(HEX, 48)),
    "jwt secret": ("JWT_SECRET", text(BASE64, 43, "", "=")),
    "encryption": ("ENCRYPTION_KEY", text(URLSAFE, 43, "", "=")),
    "database password": ("DB_PASSWORD", text(ALNUM, 18)),
    "chosen password": ("EMAIL_HOST_PASSWORD", lambda chance: f"Tulpen{chance.randrange(10, 99)}!Regen"),
    "internal token": ("INTERNAL_API_TOKEN", text(LOWER, 32)),
}
ADDRESSES: dict[str, tuple[str, Draw, str]] = {
    "postgres": ("DATABASE_URL", text(ALNUM, 20), "postgresql://shop:{}@db.shop-internal.net:5432/shop"),
    "postgres chosen": ("REPORTS_URL", lambda chance: f"Winter{chance.randrange(1000, 9999)}", "postgres://reader:{}@10.2.0.7/reports"),
    "mysql": ("MYSQL_URL", text(ALNUM, 16), "mysql+pymysql://app:{}@mysql.shop-internal.net/app"),
    "redis": ("REDIS_URL", text(URLSAFE, 24), "rediss://default:{}@cache.shop-internal.net:6380/0"),
    "redis without user": ("CACHE_URL", text(ALNUM, 24), "redis://:{}@cache-2.shop-internal.net:6379"),
    "amqp": ("BROKER_URL", text(ALNUM, 14), "amqps://celery:{}@mq.shop-internal.net:5671/prod"),
    "mongodb": ("MONGO_URI", text(ALNUM, 16), "mongodb+srv://app:{}@cluster0.k3j9x.mongodb.net/shop"),
    "neon": ("NEON_URL", text(ALNUM, 12, "npg_"), "postgresql://shop_owner:{}@ep-cool-sun-12345.eu-central-1.aws.neon.tech/shop"),
    "basic auth": ("ARTIFACTS", text(ALNUM, 20), "https://deploy:{}@artifacts.shop-internal.net/simple"),
    "slack hook": ("HOOK", joined("T", text(UPPER, 10), "/B", text(UPPER, 10), "/", text(ALNUM, 24)), "https://hooks.slack.com/services/{}"),
    "discord hook": ("DISCORD", joined(digits(18), "/", text(URLSAFE, 68)), "https://discord.com/api/webhooks/{}"),
}  # fmt: skip

# How a value stands in a file: path, and the text around it.
Place = tuple[str, str]
PYTHON: Place = ("app/part_{n}.py", 'import os\n\nclient = connect("shop", key="{v}")\n')
SETTINGS: Place = ("config/settings_{n}.py", 'DEBUG = False\n{name} = "{v}"\n')
DEFAULT: Place = ("app/conf_{n}.py", 'import os\n\nVALUE = os.environ.get("{name}", "{v}")\n')
ENV: Place = ("deploy/{n}/.env", "# production\n{name}={v}\nDEBUG=0\n")
CRLF: Place = ("windows/{n}/.env", "# production\r\n{name}={v}\r\nDEBUG=0\r\n")
YAML: Place = ("deploy/values-{n}.yaml", 'app:\n  env:\n    {name}: "{v}"\n')
KUBERNETES: Place = ("k8s/web-{n}.yaml", "spec:\n  env:\n    - name: {name}\n      value: {v}\n")
COMPOSE: Place = ("docker-compose.{n}.yml", "services:\n  web:\n    environment:\n      - {name}={v}\n")
DOCKERFILE: Place = ("images/{n}/Dockerfile", "FROM python:3.12\nENV {name}={v}\nCMD run\n")
NOTEBOOK: Place = (
    "notebooks/try_{n}.ipynb",
    '{{"cells": [{{"cell_type": "code", "source": [\n"{name} = \\"{v}\\"\\n",\n"run()"]}}]}}\n',
)
BUNDLE: Place = (
    "static/js/main.{n}.js",
    '!function(e){{var t={{}},n="a";e.exports={{baseURL:"/api",apiKey:"{v}",retry:3}}}}(this);\n',
)
FRONT: Place = (
    "frontend/src/client{n}.ts",
    'import {{ make }} from "lib";\nexport const client = make({{ apiKey: "{v}" }});\n',
)
SQL: Place = ("sql/seed_{n}.sql", "BEGIN;\nINSERT INTO settings (name, value) VALUES ('{name}', '{v}');\nCOMMIT;\n")
SHELL: Place = ("scripts/run_{n}.sh", "#!/bin/sh\nexport {name}='{v}'\nexec web\n")
CHECKLIST: Place = ("PRODUCTION_CHECKLIST_{n}.md", "# Go live\n\n- [x] key rotated, the new one is `{v}`\n")
CHECKLIST_NAMED: Place = ("LAUNCH_CHECKLIST_{n}.md", "# Go live\n\n- [x] `{name}={v}` is set in production\n")
JSON: Place = ("config/app-{n}.json", '{{\n  "{name}": "{v}"\n}}\n')
WORKFLOW: Place = (".github/workflows/deploy-{n}.yml", "jobs:\n  deploy:\n    env:\n      {name}: {v}\n")
TERRAFORM: Place = ("infra/main_{n}.tf", 'provider "x" {{\n  {name} = "{v}"\n}}\n')
MODULE: Place = ("node_modules/pkg{n}/index.js", 'module.exports = {{ k: "{v}" }};\n')

KEY_PLACES = (PYTHON, FRONT, BUNDLE, CHECKLIST, NOTEBOOK, YAML, ENV, SQL, DOCKERFILE, JSON, MODULE, WORKFLOW)
NAMED_PLACES = (
    ENV,
    SETTINGS,
    YAML,
    DOCKERFILE,
    COMPOSE,
    KUBERNETES,
    DEFAULT,
    SHELL,
    JSON,
    CRLF,
    CHECKLIST_NAMED,
    TERRAFORM,
    NOTEBOOK,
)
SEVERAL_LINES = ("rsa key", "pkcs8 key", "openssh key", "pgp key")


def make_work(seed: int = 11, wanted: int = 200) -> Work:
    """The made-up repository: `wanted` credentials, about every fifth in a commit that is gone."""
    chance = random.Random(seed)  # noqa: S311 - the same work for everybody
    work = Work()
    plans: list[Callable[[int], None]] = []
    for kind, draw in KEYS.items():
        plans.append(partial(_key, work, chance, kind, draw))
    for kind, (name, draw) in NAMED.items():
        plans.append(partial(_named, work, chance, kind, name, draw))
    for kind, (name, draw, address) in ADDRESSES.items():
        plans.append(partial(_address, work, chance, kind, name, draw, address))
    for number in range(wanted):
        plans[number % len(plans)](number)
    for path, text_ in _harmless(chance):
        work.files[path] = text_.encode()
        work.harmless[path] = sum(bool(line.strip()) for line in text_.splitlines())
    return work


def _put(work: Work, number: int, kind: str, name: str, value: str, place: Place, shown: str) -> None:
    path = place[0].format(n=number)
    body = place[1].format(n=number, name=name, v=shown)
    data = body.encode()
    if number % 23 == 5:
        path, data = f"export/keys-{number}.txt", f"{name}={shown}\r\n".encode("utf-16")
    elif number % 23 == 9:
        path, data = f"latin/{number}.ini", f"[größe]\nüber = straße\n{name} = {shown}\n".encode("latin-1")
    past = number % 5 == 3
    (work.past if past else work.files)[path] = data
    line = body[: body.find(shown[:20])].count("\n") + 1
    work.planted.append(Planted(kind, path, line, value, past))


def _key(work: Work, chance: random.Random, kind: str, draw: Draw, number: int) -> None:
    value = draw(chance)
    name = "VENDOR_" + kind.upper().replace(" ", "_").replace("-", "_")
    if kind in SEVERAL_LINES:
        path = f"certs/key_{number}.pem"
        past = number % 5 == 3
        if number % 2:
            path, body = (
                f"config/account_{number}.json",
                json.dumps({"type": "account", "private_key": value + "\n"}, indent=2),
            )
        else:
            body = value + "\n"
        (work.past if past else work.files)[path] = body.encode()
        work.planted.append(Planted(kind, path, 1 + number % 2 * 2, value.splitlines()[3][:30], past))
        return
    _put(work, number, kind, name, value, KEY_PLACES[number % len(KEY_PLACES)], value)


def _named(work: Work, chance: random.Random, kind: str, name: str, draw: Draw, number: int) -> None:
    value = draw(chance)
    _put(work, number, kind, name, value, NAMED_PLACES[number % len(NAMED_PLACES)], value)


def _address(work: Work, chance: random.Random, kind: str, name: str, draw: Draw, address: str, number: int) -> None:
    value = draw(chance)
    place = (*NAMED_PLACES, PYTHON, SQL)[number % (len(NAMED_PLACES) + 2)]
    _put(work, number, kind, name, value, place, address.format(value))


def _harmless(chance: random.Random) -> Iterator[tuple[str, str]]:
    """Lines that hold no secret, as they stand in real work."""
    sha = partial(text(HEX, 40), chance)
    long = partial(text(HEX, 64), chance)
    b64 = partial(text(BASE64, 1200), chance)
    yield (
        ".env.example",
        (
            "SECRET_KEY=your-secret-key-here\nDATABASE_URL=postgresql://user:password@localhost:5432/app\nSTRIPE_SECRET_KEY=sk_test_xxxxxxxxxxxxxxxx\n"
            "AWS_ACCESS_KEY_ID=AKIAIOSFODNN7"
            + "EXAMPLE\nAWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCY"
            + "EXAMPLEKEY\n"
            "OPENAI_API_KEY=sk-...\nSENDGRID_API_KEY=SG.xxxxxxxx\nGITHUB_TOKEN=<your token>\nJWT_SECRET=change-me-in-production\nREDIS_URL=redis://localhost:6379/0\n"
            "API_KEY=\nEMAIL_HOST_PASSWORD=********\nTOKEN=${TOKEN}\nSENTRY_DSN=\n"
        ),
    )
    yield (
        "app/settings.py",
        (
            'import os\n\nSECRET_KEY = os.environ["SECRET_KEY"]\nAPI_KEY = os.getenv("API_KEY", "")\nPASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]\n'
            'PASSWORD_RESET_TIMEOUT = 259200\nTOKEN_URL = "https://auth.shop-internal.net/oauth/token"\nCSRF_TOKEN_NAME = "csrftoken"\nSECRET_NAME = "prod/shop/database"\n'
            'AUTH_TOKEN_HEADER = "X-Authorization-Token"\nJWT_ALGORITHM = "HS256"\nDATABASE_PASSWORD = config("DATABASE_PASSWORD")\n'
            'token = request.headers.get("Authorization", "").removeprefix("Bearer ")\npassword = form.cleaned_data["password"]\n'
            'session_key = "session:{user_id}:v2"\ncache_key = f"user:{user.pk}:permissions:v3"\n'
        ),
    )
    yield (
        "tests/test_login.py",
        (
            f'def test_login(client):\n    password = "Tulpen{chance.randrange(10, 99)}&Regen"\n    token = "{text(HEX, 32)(chance)}"\n'
            f'    url = "postgres://u:{text(ALNUM, 10)(chance)}@db.internal.net/t"\n'
        ),
    )
    yield "requirements.lock", "".join(f"package-{n}==1.{n}.0 \\\n    --hash=sha256:{long()}\n" for n in range(30))
    yield (
        "package-lock.json",
        "{\n"
        + ",\n".join(f'  "p{n}": {{"integrity": "sha512-{text(BASE64, 86)(chance)}=="}}' for n in range(30))
        + "\n}\n",
    )
    yield (
        "uv.lock",
        "".join(f'[[package]]\nname = "token-{n}"\nsdist = {{ hash = "sha256:{long()}" }}\n' for n in range(20)),
    )
    yield (
        "docs/setup.md",
        (
            "# Set-up\n\nSet `SECRET_KEY` to 50 random characters. Password: choose a long one.\n\n```\nexport API_TOKEN=<paste your token here>\n"
            "curl -H 'Authorization: Bearer $TOKEN' https://api.shop-internal.net\nDATABASE_URL=postgres://username:password@host:5432/dbname\n```\n\n"
            f"The fix is in commit {sha()}, image sha256:{long()}.\n"
        ),
    )
    yield (
        "static/vendor.min.js",
        (
            f'!function(e,t){{var tokenType="punctuation.definition",secretKeyword="KeywordExpressionToken2";e.exports="data:image/png;base64,{b64()}"}}(this);\n'
        ),
    )
    yield "notebooks/plot.ipynb", f'{{"cells": [{{"outputs": [{{"data": {{"image/png": "{b64()}"}}}}]}}]}}\n'
    yield (
        "app/ids.py",
        "".join(f'ID_{n} = "{uuid(chance)}"\n' for n in range(20))
        + "".join(f'REVISION_{n} = "{sha()}"\n' for n in range(20)),
    )
    yield (
        ".github/workflows/ci.yml",
        (
            f"jobs:\n  a:\n    steps:\n      - uses: actions/checkout@{sha()}\n      - env:\n          TOKEN: ${{{{ secrets.TOKEN }}}}\n          PASSWORD: ${{{{ secrets.DB_PASSWORD }}}}\n"
        ),
    )
    yield (
        "frontend/src/login.tsx",
        (
            'export const passwordLabel = "Passwort eingeben";\nconst tokenKey = "shop.auth.token.v1";\nconst apiKeyName = "x-api-key";\n'
            'const schema = { password: z.string().min(8), secretQuestion: "What is your pet called?" };\n'
        ),
    )
    yield (
        "locale/de/LC_MESSAGES/django.po",
        'msgid "Password"\nmsgstr "Passwort123"\nmsgid "Token: %(token)s"\nmsgstr "Schlüssel: %(token)s"\n',
    )
    yield (
        "docker-compose.yml",
        (
            "services:\n  db:\n    image: postgres:16\n    environment:\n      POSTGRES_PASSWORD: postgres\n      POSTGRES_USER: postgres\n  web:\n    environment:\n"
            "      DATABASE_URL: postgresql://postgres:postgres@db:5432/app\n      SECRET_KEY: ${SECRET_KEY:?set it}\n"
        ),
    )
    anon = jwt({"iss": "supabase", "ref": "qzvbnlwxkcjd", "role": "anon", "exp": 4102444800})(chance)
    yield "frontend/src/supabase.ts", f'export const anonKey = "{anon}";\n'
    yield "certs/README.md", "The file starts with `-----BEGIN PRIVATE KEY-----` and must never be committed.\n"
    yield "app/pem.py", 'HEADER = "-----BEGIN RSA PRIVATE KEY-----"\nFOOTER = "-----END RSA PRIVATE KEY-----"\n'


def counted(planted: Sequence[Planted], found: Callable[[Planted], bool]) -> tuple[int, list[Planted]]:
    """How many were found, and which were not."""
    missed = [one for one in planted if not found(one)]
    return len(planted) - len(missed), missed
