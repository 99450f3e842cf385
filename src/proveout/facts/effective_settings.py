"""The settings that are in force once the service has started."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Self

from proveout.facts.setting_value import Masked, SettingValue
from proveout.facts.start import Start


class Owner(StrEnum):
    """Who reads a setting. What only stands in a module may be read by nobody."""

    DJANGO = "django"
    FLASK = "flask"
    ASGI = "asgi"  # what FastAPI and Starlette hold as attributes
    PYDANTIC = "pydantic"
    CELERY = "celery"
    DATABASE = "database"
    MODULE = "module"


@dataclass(frozen=True, slots=True)
class EffectiveSetting:
    """One setting as it is in force. `of` is where it stands: a settings module, "app:application", a class.

    `firm` is false where the value comes of a variable that nobody gave, or differs from start to start: no pass and no
    fail may rest on it. `default` is true where the service leaves what its framework or its class has. `variable` is
    the variable that fills it, where the library says so. `read` is false for a name in Django's settings that neither
    Django nor a package which is known here looks at.
    """

    name: str
    value: SettingValue
    owner: Owner = Owner.DJANGO
    of: str = "config.settings"
    firm: bool = True
    default: bool = False
    variable: str = ""
    read: bool = True


@dataclass(frozen=True, slots=True)
class NotMade:
    """A class of settings that cannot be filled. `needs` are the variables that it misses."""

    of: str
    says: str
    needs: tuple[str, ...] = ()
    where: str = ""


@dataclass(frozen=True, slots=True)
class EffectiveSettingsFacts:
    """All settings of the service, in the order in which they were found."""

    settings: tuple[EffectiveSetting, ...] = ()
    not_made: tuple[NotMade, ...] = ()
    start: Start = field(default_factory=Start.example)

    @classmethod
    def example(
        cls, *, values: Mapping[str, SettingValue] | None = None, owner: Owner = Owner.DJANGO, **difference: Any
    ) -> Self:
        """A Django service that is set up well, or one with the given `values`; with the given fields changed."""
        if values is None:
            values = {"DEBUG": False, "SECRET_KEY": Masked.example(), "ALLOWED_HOSTS": ("shop.example.org",)}
        settings = tuple(EffectiveSetting(name, value, owner) for name, value in values.items())
        return replace(cls(settings), **difference)

    def named(self, *names: str) -> tuple[EffectiveSetting, ...]:
        """Every setting with one of these names, in whatever case they are written."""
        wanted = {name.lower() for name in names}
        return tuple(setting for setting in self.settings if setting.name.lower() in wanted)

    def owned_by(self, *owners: Owner) -> tuple[EffectiveSetting, ...]:
        """Those that one of these reads."""
        return tuple(setting for setting in self.settings if setting.owner in owners)
