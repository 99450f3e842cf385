"""What the build files of container images carry into them: settings, copies, and what ignore files let through."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT
from proveout.model.secret import Secret

SECRET_NAME = re.compile(
    r"SECRET|PASSW(OR)?D|PASSPHRASE|TOKEN$|_TOKEN_|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY$|SERVICE_?(ROLE|KEY)|CREDENTIALS?$|_PASS$|_PWD$|SSH_?KEY|"
    r"ENCRYPTION_?KEY|SIGNING_?KEY|^DATABASE_URL$|_DATABASE_URL$"
)
NO_SECRET_NAME = re.compile(
    r"^(VITE|NEXT_PUBLIC|REACT_APP|NUXT_PUBLIC|EXPO_PUBLIC|VUE_APP|GATSBY)_|PUBLIC|PUBLISHABLE|ANON|_FILE$|_PATH$|_DIR$|_NAME$|_ID$|_TTL$|_URL$(?<!DATABASE_URL)|"
    r"EXPIR|LENGTH|_AGE$|ALGORITHM|HEADER|_TYPE$|MIN_|MAX_|TIMEOUT|_ENABLED$"
)


@dataclass(frozen=True, slots=True)
class BuildSetting:
    """An ARG or ENV of a Dockerfile. `value` is None where the line gives none, as `ARG TOKEN` does.

    `placeholder` is the reason why the value is none, and empty where it may be real.
    """

    instruction: str
    name: str
    line: int
    value: Secret | None = None
    placeholder: str = ""


@dataclass(frozen=True, slots=True)
class BuildCopy:
    """A COPY or ADD from the build's folder. `everything` is true for `COPY . /app`."""

    source: str
    line: int
    everything: bool = False


@dataclass(frozen=True, slots=True)
class ImageBuild:
    """One Dockerfile. `ignore_files` maps each ignore file that may be in force to the sensitive names it lets through.

    A build may start in the Dockerfile's own folder or at the top of the repository, and only the command says which:
    so several ignore files may be in force. The name "" stands for a folder without one. `unclear` are lines that
    could not be read. `development` is true for files that are named for tests, examples or a developer's machine.
    """

    path: str
    settings: tuple[BuildSetting, ...] = ()
    copies: tuple[BuildCopy, ...] = ()
    ignore_files: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unclear: tuple[int, ...] = ()
    development: bool = False


@dataclass(frozen=True, slots=True)
class ImageLeakFacts:
    """All Dockerfiles of a repository. `other_builds` are files of builders that are not read; `files` counts all.

    `planted` is true where a `.env` passes an empty ignore file and a rule for it stops it, in the same evaluation.
    """

    builds: tuple[ImageBuild, ...] = ()
    other_builds: tuple[str, ...] = ()
    files: int = 1
    planted: bool = True
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """One Dockerfile that copies all but what its ignore file keeps out, with the given fields changed."""
        build = ImageBuild(
            "Dockerfile",
            (BuildSetting("ENV", "PYTHONUNBUFFERED", 3, Secret("1"), "says nothing"),),
            (BuildCopy(".", 6, everything=True),),
            {".dockerignore": ()},
        )
        return replace(cls(builds=(build,), files=9), **difference)

    def secrets(self) -> Iterable[tuple[str, Secret]]:
        """Values that build files give to names of secrets."""
        return (
            (f"{build.path}_{setting.line}_{setting.name}_secret", setting.value)
            for build in self.builds
            for setting in build.settings
            if setting.value is not None and not setting.placeholder and names_a_secret(setting.name)
        )


def names_a_secret(name: str) -> bool:
    """True for names of variables whose value must not be known; those that bundlers publish are not among them."""
    upper = name.upper()
    return SECRET_NAME.search(upper) is not None and NO_SECRET_NAME.search(upper) is None
