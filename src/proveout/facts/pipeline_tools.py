"""Which commands and actions of a pipeline do what a document calls by a name."""

import re
from typing import NamedTuple

from proveout.facts.pipeline import Step


class Tool(NamedTuple):
    """One thing that a step may do. `outside` is true where a host does it without any pipeline as well."""

    words: re.Pattern[str]
    run: re.Pattern[str]
    uses: re.Pattern[str] | None
    outside: bool = False


# Actions that fetch, set up or keep something, and do nothing that a document would promise.
BENIGN = re.compile(
    r"^(actions/|docker/(setup|login|metadata)|astral-sh/setup-uv|aws-actions/(configure|amazon-ecr-login)|"
    r"google-github-actions/(auth|setup)|azure/login|superfly/flyctl-actions/setup|pnpm/action-setup|snok/install-poetry|"
    r"hashicorp/setup|abatilo/actions-poetry|step-security/harden-runner|dorny/paths-filter)"
)
NO_RUN = re.compile(r"\s*(#|echo\b)|.*\b(pip3?|uv|npm|poetry)\s+(\w+\s+)*(install|add)\b")


# Programs that do what stands there and start nothing else.
PLAIN = frozenset(
    "pip pip3 pipx uv poetry pdm pipenv apt-get apt apk yum brew echo printf cd mkdir cp mv rm ls cat tee touch "
    "chmod export set test [ [[ true false : sleep exit git gh curl wget tar unzip jq sed awk grep find sort head "
    "tail wc date env which if then else elif fi for do done while case esac { } pytest ruff black isort flake8 "
    "pylint mypy pyright bandit semgrep safety pip-audit gitleaks trivy grype hadolint alembic flask codecov "
    "coverage eslint prettier tsc node npm npx yarn pnpm docker kubectl helm flyctl fly heroku railway aws gcloud "
    "az vercel netlify psql pg_isready python python3 unittest basedpyright osv-scanner snyk detect-secrets".split()
)
# Of these only some words after the program are as plain as it is.
PLAIN_WORDS = {
    "npm": re.compile(r"(ci|install|i|cache|config|audit)\b"), "yarn": re.compile(r"install\b|--frozen|$"),
    "pnpm": re.compile(r"(install|i|audit)\b"), "npx": re.compile(r"(--\S+\s+)*(eslint|prettier|tsc|playwright)\b"),
    "docker": re.compile(r"(login|build|push|tag|pull|buildx|image)\b"), "node": re.compile(r"--version"),
    "python": re.compile(
        r"(-\w\s+)*((\S*manage\.py\s+(check|test|migrate|collectstatic|makemigrations)\b)|"
        r"-m\s+(pip|pytest|ruff|black|isort|flake8|mypy|bandit|coverage|unittest|venv|build|compileall|pip_audit)\b|--version)"
    ),
    "heroku": re.compile(r"(container|git|auth|config|releases|login)"),
    "flyctl": re.compile(r"(deploy|status|auth|version)"),
    "kubectl": re.compile(r"(apply|set|rollout|get|config)"), "git": re.compile(r"(?!config\s+alias)"),
}  # fmt: skip
RUNNERS = re.compile(r"^(?:(?:sudo|time|env)\s+|[A-Za-z_]\w*=\S*\s+|(?:uv|poetry|pipenv|pdm)\s+run\s+(?:--\S+\s+)*)+")


def opaque(step: Step) -> bool:
    """True where a step may do more than stands there: a script, a target, a container, an action of somebody."""
    if step.uses and not BENIGN.search(step.uses):
        return True
    script = step.run.replace("\\\n", " ")
    lines = (line.strip() for line in script.splitlines())
    commands = (one.strip() for line in lines if not line.startswith("#") for one in re.split(r"&&|\|\||[;|]", line))
    return any(not _is_plain(RUNNERS.sub("", command)) for command in commands if command)


def _is_plain(command: str) -> bool:
    name, _, rest = command.partition(" ")
    name = "python" if re.fullmatch(r"python[\d.]*", name) else name
    words = PLAIN_WORDS.get(name)
    return name in PLAIN and (words is None or words.match(rest.strip()) is not None)


def tool_of(said: str) -> Tool | None:
    """What a document means, and None where no row knows its words."""
    return next((one for one in TOOLS if one.words.search(said)), None)


def does(step: Step, tool: Tool) -> bool:
    """True where a command or the action of a step does it; comments and installations do not."""
    lines = [line for line in step.run.replace("\\\n", " ").splitlines() if not NO_RUN.match(line)]
    return any(tool.run.search(line) for line in lines) or (
        tool.uses is not None and tool.uses.search(step.uses) is not None
    )


def _tool(words: str, run: str, uses: str = "", *, outside: bool = False) -> Tool:
    folded = re.IGNORECASE
    return Tool(re.compile(words, folded), re.compile(run, folded), re.compile(uses, folded) if uses else None, outside)


# The first row whose words the document uses decides, so that named tools stand before kinds of them.
TOOLS = (
    _tool(r"\bruff\b", r"\bruff\b(?!\s+format)", r"ruff-action|pre-commit/action"),
    _tool(r"\bblack\b", r"\bblack\b", r"psf/black"),
    _tool(r"\bmypy\b", r"\bmypy\b"),
    _tool(r"\bpyright\b", r"\bpyright\b", r"pyright"),
    _tool(r"\bflake8\b", r"\bflake8\b", r"flake8"),
    _tool(r"\bisort\b", r"\bisort\b", r"isort"),
    _tool(r"\beslint\b", r"\beslint\b"),
    _tool(r"\bbandit\b", r"\bbandit\b", r"bandit"),
    _tool(r"\bsemgrep\b", r"\bsemgrep\b", r"semgrep"),
    _tool(r"\bcodeql\b", r"\bcodeql\b", r"codeql-action/analyze"),
    _tool(r"\btrivy\b", r"\btrivy\b", r"trivy-action"),
    _tool(r"\bsnyk\b", r"\bsnyk\b", r"snyk"),
    _tool(r"\bgitleaks\b", r"\bgitleaks\b", r"gitleaks"),
    _tool(r"pip-audit", r"\bpip-audit\b", r"pip-audit"),
    _tool(r"codecov|upload\w* coverage", r"\bcodecov\b", r"codecov"),
    _tool(r"pre-commit", r"\bpre-commit\s+run\b|\bprek\s+run\b", r"pre-commit"),
    _tool(r"collectstatic", r"\b(?:manage\.py|django-admin)\s+collectstatic\b(?!.*\s-n\b)"),
    _tool(r"\bmigrat", r"(?:\balembic\b[^\n]*\bupgrade\b|manage\.py\s+migrate\b|\bflask\s[^\n]*\bdb\s+upgrade\b)"
                   r"(?![^\n]*--(?:sql|plan|check|fake)\b)"),
    _tool(r"push\w*\b.*\b(image|registry|ghcr|docker hub|ecr)|image.*\bpush|publish\w*.*image",
          r"\bdocker\s+(image\s+)?push\b|\bdocker\s+buildx?\b[^\n]*--push|\bskopeo\s+copy\b|\bcrane\s+push\b"),
    _tool(r"(image|docker|container)\w*\b.*\bbuild|build\w*\b.*\b(image|docker|container)|buildx",
          r"\bdocker(-compose| compose)?\s+(\S+\s+){0,6}?build\b|\bdocker\s+buildx\s+bake\b|\bkaniko\b|"
          r"\bbuildah\s+b\w*",
          r"docker/(build-push|bake)-action|kaniko"),
    _tool(r"security scan|vulnerabilit|sast",
          r"\b(bandit|semgrep|trivy|grype|snyk|pip-audit|safety|osv-scanner|gitleaks)\b",
          r"codeql-action/analyze|trivy|snyk|semgrep|bandit|grype|osv-scanner|gitleaks|pip-audit"),
    _tool(r"type.?check", r"\b(mypy|pyright|tsc|basedpyright|ty\s+check)\b"),
    _tool(r"format", r"\bruff\s+format\b|\bblack\b|\bprettier\b|\bisort\b", r"psf/black|prettier"),
    _tool(r"\blint", r"\b(ruff|flake8|pylint|eslint)\b|\b(npm|yarn|pnpm)\s+(run\s+)?lint\b",
          r"ruff-action|super-linter|flake8"),
    _tool(r"coverage", r"\b(?:pytest|py\.test)\s[^\n]*--cov\S*|\bcoverage\s+(run|report|xml)\b", r"codecov|coveralls"),
    _tool(r"notif|slack|discord|teams",
          r"\bcurl\s[^\n]*(?:hooks\.slack\.com|SLACK_WEBHOOK|DISCORD_WEBHOOK)[^\n]*",
          r"slack|discord|teams|notify", outside=True),
    _tool(r"\btests?\b|pytest", r"\b(pytest|tox|nox|unittest|manage\.py\s+test)\b"),
)  # fmt: skip
