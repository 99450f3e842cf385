"""How old facts are told and weighed."""

import pytest

from proveout.flow import in_words


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (-5, "0 seconds"),
        (59, "59 seconds"),
        (60, "1 minute"),
        (3599, "59 minutes"),
        (3600, "1 hour"),
        (7200, "2 hours"),
        (90_000, "25 hours"),
        (172_800, "2 days"),
        (864_000, "10 days"),
    ],
)
def test_an_age_is_told_in_its_largest_unit(seconds: float, said: str) -> None:
    assert in_words(seconds) == said
