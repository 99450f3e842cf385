"""The example environment file lists exactly the variables that the code reads, without real values.

Why:
    Whoever sets the service up again copies the example. A name that is not in it is found by an error in
    production.

Fix:
    Add each missing name to .env.example with an empty or made-up value, and take out what nothing reads.
    Django with environ, Flask with os.environ, FastAPI with a settings class: the names are the ones that the
    code reads.

Proof:
    Names read by Python and names in the example are compared both ways; a name that only another file speaks
    of (compose, pipeline, front end) counts as used. A value in the form of a vendor's key fails. Control: both
    sets are not empty.

Asked as:
    .env.example lists all variables; create .env.example file; environment variables documented;
    environment template up to date; documented variables are used

Told by:
    (.env.example | .env.sample | .env.template) -(copy | copied | cp | rename | .env) ~0.93
    (.env.dist | env.example | example.env) -(copy | copied | cp | rename | .env) ~0.93
    (env_template.txt | .env.production.example) -(copy | cp | rename) ~0.9
    (.env.production.template | .env.local.example) -(copy | cp | rename) ~0.9
    "environment variable" + (document | listed | example | template | explain | describe) -(validate | commit) ~0.93
    ("environment template" | "example environment" | "sample environment") -(copy | cp | placeholder) ~0.92
    ("environment example" | "environment sample") -(copy | cp | placeholder) ~0.9
    ("configuration template" | "config template") -(nginx | log) ~0.8
    (variable | setting | configuration) + (document | include | example | comment) + @.env.example -copy ~0.86
    (comment | placeholder) + (document | include | example | comment) + @.env.example -copy ~0.86
    variable + document + (all | every | required | undocumented) -api ~0.86
    "configuration option" + document ~0.82
    (sample | template | example) + ("env file" | "environment file") -(copy | cp) ~0.92

Sources:
    Enlightn EnvExample
"""

import re
from dataclasses import dataclass

from proveout.facts.example_file import ExampleFacts, ExampleFile, ExampleVariable
from proveout.facts.python import PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.limit import RepositoryPath
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
MINUTES = 10


@dataclass(frozen=True, slots=True)
class Limits:
    path: RepositoryPath = RepositoryPath(".env.example")


PASSES = {"examples": ExampleFacts.example(), "python": PythonFacts.example(), "limits": Limits()}
FAILS = {
    "examples": ExampleFacts.example(values={"LOG_LEVEL": "INFO"}),
    "python": PythonFacts.example(),
    "limits": Limits(),
}

# Set by the platform, the shell or the pipeline, never by an environment file.
GIVEN = re.compile(
    r"PATH|HOME|USER|PWD|SHELL|LANG|TZ|TMPDIR|TEMP|HOSTNAME|PORT|PYTHON\w*|VIRTUAL_ENV|CI|GITHUB_\w+|GITLAB_\w+|CI_\w+"
    r"|DYNO|K_SERVICE|KUBERNETES_\w+|FLY_\w+|RENDER(_\w+)?|RAILWAY_\w+|VERCEL(_\w+)?|HEROKU_\w+|XDG_\w+"
    r"|NO_COLOR|TERM|COLUMNS|DJANGO_SETTINGS_MODULE"
)
# Shapes of keys that only a vendor gives out; a made-up value does not look like this.
REAL = re.compile(
    r"AKIA[0-9A-Z]{16}|(sk|rk)_live_\w{16,}|gh[pousr]_\w{30,}|github_pat_\w{30,}|xox[abprs]-[\w-]{20,}|AIza[\w-]{35}"
    r"|SG\.[\w-]{16,}\.[\w-]{16,}"
    r"|sk-(proj-|ant-)[\w-]{30,}|-----BEGIN [A-Z ]*PRIVATE KEY-----"
)
MADE_UP = re.compile(r"example|your|change|replace|xxx|0000|dummy|fake|placeholder|<|test|todo|1234", re.IGNORECASE)
RANDOM = re.compile(r"(?=[^\s]*\d)(?=[^\s]*[a-zA-Z])[A-Za-z0-9+/=_-]{32,}")
SECRET = re.compile(r"(SECRET|TOKEN|PASSWORD|PASSWD|API_?KEY|PRIVATE_KEY|ACCESS_KEY|CREDENTIAL)")
ALIASES = frozenset(("alias", "validation_alias", "env"))


def check(examples: ExampleFacts, python: PythonFacts, limits: Limits) -> Verdict:
    if not examples.tree:
        return unknown("example file: no file was seen in this repository")
    file = _chosen(examples, limits)
    if isinstance(file, Verdict):
        return file
    if file.broken:
        return unknown(f"example file: {file.broken}")
    names = {one.name for one in file.variables}
    real = [one for one in file.variables if REAL.search(one.value.reveal()) and not MADE_UP.search(one.value.reveal())]
    if real:
        return failed(
            f"{file.path}: {', '.join(one.name for one in real)} holds a value in the form of a real key",
            *(_shown(file, one) for one in real),
        )
    folder = file.path.rpartition("/")[0]
    inside = (
        [one for one in python.application if one.path.startswith(f"{folder}/")] if folder else list(python.application)
    )
    read = {
        one.name: f"{module.path}:{one.line}"
        for module in inside
        for one in module.environment
        if not GIVEN.fullmatch(one.name)
    }
    everywhere = {one.name for other in examples.files for one in other.variables} if not folder else names
    untold = {
        name: where for name, where in read.items() if not _told(name, everywhere, prefixed=bool(examples.prefixed))
    }
    doubt = [module.broken for module in python.broken if not module.is_test]
    doubt += [f"{one.path}:{one.indirect[0]} reads a variable by a computed name" for one in inside if one.indirect]
    doubt += [f"{where} puts a prefix before its names" for where in examples.prefixed]
    renamed = [f"{one.path} gives its variables other names" for one in inside if _renames(one.path, python)]
    if untold and not renamed:
        return failed(
            f"{file.path}: {', '.join(untold)} is read by the code and not in it",
            *(
                Evidence(f"{name} is read", where, f"grep -n '{name}' '{where.rsplit(':', 1)[0]}'")
                for name, where in untold.items()
            ),
        )
    unread = [one for one in file.variables if one.name not in read and one.name not in examples.mentioned]
    if unread and not doubt and not renamed:
        return unknown(
            f"{file.path}: no file speaks of {', '.join(one.name for one in unread)}; only a library could read it",
            *(_shown(file, one) for one in unread),
        )
    return _rest(file, read, [*renamed, *doubt])


def _rest(file: ExampleFile, read: dict[str, str], doubt: list[str]) -> Verdict:
    likely = [one for one in file.variables if SECRET.search(one.name) and _looks_random(one.value.reveal())]
    if doubt:
        return unknown(f"{file.path}: it cannot be compared in full: {doubt[0]}")
    if likely:
        return unknown(
            f"{file.path}: the value of {likely[0].name} looks as if it were in use",
            *(_shown(file, one) for one in likely),
        )
    if not read or not file.variables:
        return unknown(
            f"{file.path}: {len(file.variables)} names in it and {len(read)} read by Python, so nothing was compared"
        )
    return absent(
        f"{file.path}: all {len(read)} that the code reads are in it, none of its {len(file.variables)} is unused",
        control(f"{len(read)} names were found in the code and {len(file.variables)} in the file", file.path),
        *(Evidence(f"{name} is read", where) for name, where in read.items()),
    )


def _chosen(examples: ExampleFacts, limits: Limits) -> ExampleFile | Verdict:
    """The stated example; where `.env` itself is named, the example beside it."""
    path = limits.path.strip("/").removeprefix("./")
    if re.search(r"(^|/)\.env(\.(local|production|prod))?$", path):
        path = f"{path.rpartition('/')[0]}/.env.example".lstrip("/")
    exact = next((one for one in examples.files if one.path == path), None)
    if exact:
        return exact
    named = [one for one in examples.files if one.path.endswith(f"/{path}")] or list(examples.files)
    if len(named) == 1 and (path == Limits().path or named[0].path.endswith(f"/{path}")):
        return named[0]
    if named:
        return unknown(f"{path}: does not exist; there are {', '.join(one.path for one in named[:4])}")
    return failed(
        f"{path}: no example of the environment is in the repository",
        Evidence(
            f"none of {examples.tree} files bears such a name",
            "the repository's files",
            "git ls-files | grep -i 'env.*example'",
        ),
    )


def _told(name: str, names: set[str], *, prefixed: bool) -> bool:
    return name in names or (prefixed and any(one.endswith(f"_{name}") for one in names))


def _renames(path: str, python: PythonFacts) -> bool:
    module = next(one for one in python.modules if one.path == path)
    settings = any(one.startswith("pydantic") for one in module.imports) and module.environment
    return bool(settings) and any(ALIASES & set(call.keywords) for call in module.calls)


def _looks_random(value: str) -> bool:
    return RANDOM.search(value) is not None and not MADE_UP.search(value)


def _shown(file: ExampleFile, one: ExampleVariable) -> Evidence:
    return Evidence(f"{one.name}", f"{file.path}:{one.line}", f"grep -n '^{one.name}=' '{file.path}' | cut -d= -f1")
