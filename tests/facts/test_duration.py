from datetime import timedelta

import pytest

from proveout.facts.duration import durations


@pytest.mark.parametrize("words", ["soon", "v1.2 h", "3 users", "10:30 m", "5 m/s", "n days", "1.2.3 d"])
def test_what_is_no_duration_is_none(words: str) -> None:
    assert durations(words) == ()


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        (": 4 hours", 4),
        ("< 4h", 4),
        ("(240 min)", 4),
        ("4-hour", 4),
        ("1–4 hours", 4),
        ("0.5 day", 12),
        ("2 to 4 hrs", 4),
        ("1 week", 168),
    ],
)
def test_a_duration_is_read_and_of_a_span_the_longer_end(words: str, hours: int) -> None:
    assert durations(words) == (timedelta(hours=hours),)
