"""One line, taken apart once for all checks that it is bound to: amounts, settings with values, names."""

from functools import cached_property, lru_cache

from proveout.bind import names
from proveout.bind.amounts import Amount, period, read_amounts

_BLANKS = str.maketrans({"_": " ", "-": " ", "*": " ", "`": " "})
_MOST = 2000


class Told:
    """What a line tells, read when it is asked for. `flat` has the places of `text`, in small letters."""

    def __init__(self, text: str) -> None:
        # A longer line is no sentence, and some patterns take time by the square of its blanks.
        self.text = text[:_MOST].replace("**", "")
        low = self.text.lower()
        # A letter whose small form is longer would shift all places behind it.
        self.flat = (low if len(low) == len(self.text) else self.text).translate(_BLANKS)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        return read_amounts(self.text)

    @cached_property
    def period(self) -> str:
        return period(self.text)

    @cached_property
    def assigned(self) -> tuple[names.Assigned, ...]:
        return names.assigned(self.text)

    @cached_property
    def variables(self) -> tuple[str, ...]:
        return names.variables(self.text)

    @cached_property
    def files(self) -> tuple[str, ...]:
        return names.files(self.text)

    @cached_property
    def url_paths(self) -> tuple[str, ...]:
        return names.url_paths(self.text)

    @cached_property
    def prose(self) -> str:
        """`flat` without names of variables: CELERY_BROKER_URL speaks of no worker."""
        text = self.flat
        for name in self.variables:
            text = text.replace(name.lower().replace("_", " "), " ")
        return text


@lru_cache(maxsize=64)
def told(text: str) -> Told:
    """The same line is asked once for each check that it is bound to."""
    return Told(text)
