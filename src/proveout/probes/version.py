"""Reads the version of the code from its metadata, and the changelog."""

import re
from datetime import date

from proveout.facts.documents import ASIDE
from proveout.facts.version import Entry, Stated, VersionFacts
from proveout.model.need import Unreadable
from proveout.probes.repository import Repository
from proveout.probes.runtimes import read_runtimes

CHANGELOG = re.compile(
    r"(?:^|/)(?:CHANGELOG|CHANGES|HISTORY|NEWS|RELEASE[-_ ]?NOTES|RELEASES)(?:\.(?:md|rst|txt|markdown))?$",
    re.IGNORECASE,
)
CHANGELOG_WORDS = ("changelog", "changes", "history", "news", "release")  # one of them stands in every match
CODE_VERSION = re.compile(r"^__version__(?:\s*:\s*\w+)?\s*=\s*[\"'](\d[^\"'\n]+)[\"']", re.MULTILINE)
TABLE = re.compile(r"^\[(?:project|tool\.poetry)\][ \t]*$", re.MULTILINE)
TABLE_VERSION = re.compile(r"^version\s*=\s*[\"'](\d[^\"'\n]*)[\"']", re.MULTILINE)
SETUP_VERSION = re.compile(r"\bversion\s*=\s*[\"']([^\"'\n]+)[\"']")
CONFIG_VERSION = re.compile(r"^version\s*=\s*([^\s#]+)[ \t]*$", re.MULTILINE)
JSON_VERSION = re.compile(r'^\s{0,8}"version"\s*:\s*"([^"\n]+)"', re.MULTILINE)
VERSION_NAMES = ("__init__.py", "version.py", "_version.py", "__version__.py", "__about__.py")
TAGGED = ("setuptools_scm", "setuptools-scm", "hatch-vcs", "versioningit", "poetry-dynamic-versioning", "pdm-backend")
PROJECTS = ("pyproject.toml", "setup.py", "setup.cfg", "manage.py", "requirements.txt")
TAGGED_IN = ("pyproject.toml", "setup.py", "setup.cfg")
DYNAMIC = re.compile(r"\bdynamic\s*=\s*\[[^\]]*[\"']version[\"']|use_scm_version|dynamic-versioning")
# "## [1.2.0] - 2025-01-31", "# v1.2 (2025-01-31)", and for reStructuredText the same without signs, underlined.
ENTRY = re.compile(
    r"^(?P<signs>#{1,4}[ \t]+)?(?:version|release)?[ \t]*\[?v?(?P<version>\d+\.\d+(?:\.\d+){0,3}"
    r"(?:[-.+]?[A-Za-z][\w.+-]{0,30})?)\]?"
    r"(?P<rest>[^\n]{0,200})$|^(?P<open>#{1,4}[ \t]+\[?unreleased\]?[^\n]{0,80})$",
    re.IGNORECASE | re.MULTILINE,
)
UNDERLINE = re.compile(r"\n([=\-~^*+])\1{2,}[ \t]*(?:\n|\Z)")
ISO = re.compile(r"\b(20\d\d)[-./](\d{1,2})[-./](\d{1,2})\b")
SPELLED = re.compile(
    r"\b(?:(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})|([A-Z][a-z]{2,8}) (\d{1,2})(?:st|nd|rd|th)?),? (20\d\d)\b"
)
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def read_version(repository: Repository) -> VersionFacts:
    """Versions of the project nearest to the top, its changelog, and the runtimes that any file names."""
    stated, unclear, from_tags = _stated(repository)
    changelog = min(
        (path for path in repository.holding(*CHANGELOG_WORDS) if CHANGELOG.search(path)), key=_depth, default=""
    )
    text = repository.text(changelog) if changelog else ""
    entries: tuple[Entry, ...] = ()
    if isinstance(text, Unreadable):
        unclear.append(text.reason)
    else:
        entries = read_entries(text)
    runtimes, vague = read_runtimes(repository)
    return VersionFacts(
        tuple(stated),
        from_tags,
        changelog,
        entries,
        runtimes,
        tuple(unclear),
        vague,
        python=len(repository.ending(".py")),
        files=len(repository.files),
        seen_at=repository.seen_at,
    )


def read_entries(text: str) -> tuple[Entry, ...]:
    """The entries of a changelog in their order."""
    text = text.replace("\r\n", "\n")
    marks = [
        found for found in ENTRY.finditer(text) if found["signs"] or found["open"] or UNDERLINE.match(text, found.end())
    ]
    entries = []
    line, at = 1, 0
    for number, found in enumerate(marks, start=1):
        after = marks[number] if number < len(marks) else None
        line += text.count("\n", at, found.start())
        at = found.start()
        body = text[found.end() : after.start() if after else len(text)]
        words = re.sub(r"^(?:#{1,6} .*|[=\-~^*+]{3,}|\[[^\]\n]+\]:.*|<!--.*?-->)$", "", body, flags=re.MULTILINE)
        entries.append(Entry(found["version"] or "", line, _date(found["rest"] or ""), not re.search(r"\w", words)))
    return tuple(entries)


def _date(words: str) -> date | None:
    if found := ISO.search(words):
        year, month, day = (int(part) for part in found.groups())
    elif found := SPELLED.search(words):
        name = (found[2] or found[3]).lower()[:3]
        month = MONTHS.index(name) + 1 if name in MONTHS else 0
        year, day = int(found[5]), int(found[1] or found[4])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _stated(repository: Repository) -> tuple[list[Stated], list[str], str]:
    """The versions in the shallowest folder that states any, with those of its packages."""
    found: dict[str, list[Stated]] = {}
    unclear: list[str] = []
    from_tags = ""
    homes = {"", *(path.rpartition("/")[0] for path in repository.ending(*PROJECTS))}
    for path in sorted(repository.ending(*_READERS, *VERSION_NAMES), key=_depth):
        folder, _, base = path.rpartition("/")
        if ASIDE.search(path) or path.count("/") > 3:
            continue
        text = repository.text(path) if base in _READERS or base in VERSION_NAMES else ""
        if isinstance(text, Unreadable):
            unclear.append(text.reason)
        elif base in VERSION_NAMES:
            if one := CODE_VERSION.search(text):
                # The project is the folder that holds the package, or its src.
                home = folder.rpartition("/")[0].removesuffix("src").rstrip("/")
                if home in homes:
                    found.setdefault(home, []).append(Stated(one[1], path, _line(text, one.start())))
        elif base in _READERS and text:
            from_tags = from_tags or (path if _takes_tags(base, text) else "")
            if said := _READERS[base](text):
                found.setdefault(folder, []).append(Stated(said[0], path, said[1]))
            elif base == "setup.py" and re.search(r"\bversion\s*=", text):
                unclear.append(f"{path} computes its version")
    nearest = min(found, key=lambda folder: (folder.count("/") + bool(folder), folder), default="")
    return found.get(nearest, []), unclear, from_tags


def _takes_tags(base: str, text: str) -> bool:
    return base in TAGGED_IN and DYNAMIC.search(text) is not None and any(tool in text for tool in TAGGED)


def _pyproject(text: str) -> tuple[str, int] | None:
    for table in TABLE.finditer(text):
        end = text.find("\n[", table.end())
        found = TABLE_VERSION.search(text, table.end(), end if end >= 0 else len(text))
        if found:
            return found[1], _line(text, found.start(1))
    return None


def _setup_cfg(text: str) -> tuple[str, int] | None:
    found = CONFIG_VERSION.search(text)
    return (found[1], _line(text, found.start())) if found and re.match(r"\d", found[1]) else None


def _setup_py(text: str) -> tuple[str, int] | None:
    found = SETUP_VERSION.search(text)
    return (found[1], _line(text, found.start())) if found else None


def _package_json(text: str) -> tuple[str, int] | None:
    if re.search(r'"private"\s*:\s*true', text):
        return None  # never published: its number is what the template wrote
    found = JSON_VERSION.search(text)
    # 0.0.0 is what stands there until a release writes the real one.
    return (found[1], _line(text, found.start())) if found and found[1] != "0.0.0" else None


def _version_file(text: str) -> tuple[str, int] | None:
    version = text.strip().removeprefix("v")
    return (version, 1) if re.fullmatch(r"\d+\.\d+[\w.+-]{0,40}", version) else None


_READERS = {
    "pyproject.toml": _pyproject,
    "setup.cfg": _setup_cfg,
    "setup.py": _setup_py,
    "package.json": _package_json,
    "VERSION": _version_file,
    "version.txt": _version_file,
    "VERSION.txt": _version_file,
}


def _depth(path: str) -> tuple[int, str]:
    return path.count("/"), path


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
