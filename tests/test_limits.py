from dataclasses import dataclass
from datetime import timedelta

import pytest

from proveout.errors import UsageError
from proveout.limits import typed_limits
from proveout.model.binding import LimitValue
from proveout.model.limit import Bytes, Host, Percent, Rate, Status


@dataclass(frozen=True)
class Limits:
    needed: str
    max_age: timedelta | None = None
    rate: Rate = Rate(60, timedelta(minutes=1))
    size: Bytes = Bytes(1024)
    share: Percent = Percent(1.0)
    hosts: tuple[Host, ...] = ()
    statuses: tuple[Status, ...] = (Status(200),)
    strict: bool = False
    for_: timedelta | None = None


def read(**written: LimitValue) -> Limits:
    limits = typed_limits(Limits, {"needed": "x", **written}, "a.check")
    assert isinstance(limits, Limits)
    return limits


def test_a_limit_that_the_check_does_not_have_is_named() -> None:
    with pytest.raises(UsageError, match="has no limit 'min_age'"):
        read(min_age="1h")


def test_a_limit_that_must_be_stated_is_named() -> None:
    with pytest.raises(UsageError, match="needs to be told needed"):
        typed_limits(Limits, {}, "a.check")


@pytest.mark.parametrize("value", ["soon", "12 parsecs", "", "h"])
def test_a_duration_without_a_unit_that_we_know_is_refused(value: str) -> None:
    with pytest.raises(UsageError, match="is no max_age: a duration such as 26h"):
        read(max_age=value)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("26h", timedelta(hours=26)),
        ("200ms", timedelta(milliseconds=200)),
        ("1.5 s", timedelta(seconds=1.5)),
        ("5 minutes", timedelta(minutes=5)),
        ("90 days", timedelta(days=90)),
        ("2w", timedelta(weeks=2)),
        ("3600", timedelta(hours=1)),
        (3600, timedelta(hours=1)),
    ],
)
def test_durations(written: LimitValue, meant: timedelta) -> None:
    assert read(max_age=written).max_age == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("10/minute", Rate(10, timedelta(minutes=1))),
        ("1,000/day", Rate(1000, timedelta(days=1))),
        ("5 per hour", Rate(5, timedelta(hours=1))),
        ("100/15 minutes", Rate(100, timedelta(minutes=15))),
    ],
)
def test_rates(written: str, meant: Rate) -> None:
    assert read(rate=written).rate == meant


def test_sizes_percentages_lists_and_switches() -> None:
    limits = read(size="10 MiB", share="95%", hosts=("a.org", "b.org"), statuses=(200, 204), strict="yes")

    assert limits.size == 10 * 1024**2
    assert limits.share == 95.0
    assert limits.hosts == ("a.org", "b.org")
    assert limits.statuses == (200, 204)
    assert limits.strict is True


def test_one_value_for_a_list_is_a_list_of_one() -> None:
    assert read(hosts="a.org").hosts == ("a.org",)


def test_a_name_that_python_keeps_for_itself_is_written_as_people_write_it() -> None:
    assert read(**{"for": "5m"}).for_ == timedelta(minutes=5)
