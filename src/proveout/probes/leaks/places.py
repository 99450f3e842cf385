"""What sort of place a file is, by its path: the same text is a leak in one and an illustration in another."""

import re
from dataclasses import dataclass
from functools import cached_property

TEST = re.compile(
    r"(^|/)(tests?|__tests__|testing|spec|specs|fixtures?|testdata|test[_-]data|cypress|e2e|__mocks__|mocks?|stubs?|stories|snapshots)(/|$)"
    r"|(^|/)(test_[^/]*|conftest\.py|[^/]*[_.-](test|tests|spec|stories|mock|mocks)\.\w+)$",
    re.IGNORECASE,
)
EXAMPLE = re.compile(r"(^|/)(examples?|samples?|demos?|tutorials?|playground)(/|$)", re.IGNORECASE)
TEMPLATE = re.compile(
    r"[._-](example|sample|template|dist|tpl|default|defaults)(\.(env|ya?ml|json|ini|cfg|toml|conf|txt|md|properties|local))?$"
    r"|(^|/)(example|sample|template)s?\.[^/]*$",
    re.IGNORECASE,
)
VENDORED = re.compile(
    r"(^|/)(node_modules|bower_components|vendor|vendors|third[_-]party|site-packages|\.venv|venv|\.yarn|external)/"
)
LOCK = re.compile(
    r"(^|/)(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock|poetry\.lock|uv\.lock|pdm\.lock|Pipfile\.lock|"
    r"composer\.lock|Gemfile\.lock|Cargo\.lock|go\.sum|flake\.lock|requirements[^/]*\.lock|[^/]*\.lock)$"
)
# Words for people, and data of pictures and letters: names of secrets stand in them as titles.
WORDS = re.compile(
    r"\.(po|pot|xliff|xlf|resx|strings|arb|svg|css|scss|less|map|lock|sum)$|(^|/)(locales?|translations?|i18n|lang)/"
)
DOTENV = re.compile(r"(^|/)(\.env(\.[\w.-]+)?|[\w.-]*\.env|\.envrc|\.flaskenv)$")
# Files in which what stands right of the sign is the value itself, without quotes.
PLAIN = re.compile(
    r"\.(env|ini|cfg|conf|cnf|properties|ya?ml|toml|sh|bash|zsh|fish|ps1|bat|cmd|txt|md|mdx|rst|adoc|tfvars|service|plist|xml|npmrc|pypirc|"
    r"netrc|pgpass|htaccess|log|sql|csv|dockerfile|ipynb|editorconfig|gradle|hcl|nomad)$"
    r"|(^|/)(\.env[^/]*|\.envrc|\.flaskenv|Dockerfile[^/]*|Containerfile[^/]*|Procfile|Makefile|Caddyfile|Vagrantfile|\.npmrc|\.pypirc|\.netrc|"
    r"\.pgpass|\.s3cfg|\.boto|credentials|config|my\.cnf)$",
    re.IGNORECASE,
)
PROSE = re.compile(r"\.(md|mdx|rst|adoc|txt|ipynb|html?)$", re.IGNORECASE)
DOCUMENT = re.compile(r"(^|/)(docs?|documentation|CHANGELOG|CHANGES|NEWS|HISTORY)(/|\.|$)", re.IGNORECASE)


@dataclass(frozen=True)
class Place:
    """A path, asked what sort of file lies there."""

    path: str

    @cached_property
    def is_dotenv(self) -> bool:
        """An environment file with real values, and no template of one."""
        return DOTENV.search(self.path) is not None and TEMPLATE.search(self.path) is None

    @cached_property
    def illustrates(self) -> str:
        """Why values here are made up ("stands in a test"), and empty where they count."""
        if TEST.search(self.path):
            return "stands in a test"
        if EXAMPLE.search(self.path):
            return "stands in an example"
        return "stands in a template" if TEMPLATE.search(self.path) else ""

    @cached_property
    def names_mean_nothing(self) -> bool:
        """Trees of others, locks and translations: only what is certain by its own shape counts there."""
        if self.is_dotenv:
            return False
        return any(kind.search(self.path) for kind in (VENDORED, LOCK, WORDS))

    @cached_property
    def takes_plain_values(self) -> bool:
        return PLAIN.search(self.path) is not None or "." not in self.path.rsplit("/", 1)[-1]

    @cached_property
    def is_prose(self) -> bool:
        return PROSE.search(self.path) is not None

    @cached_property
    def is_document(self) -> bool:
        """Pages that describe a product rather than run it."""
        return self.is_prose and DOCUMENT.search(self.path) is not None
