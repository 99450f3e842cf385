"""What the name of a kept run says of it, so that a list of runs opens no file."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from proveout.model.run import Decision, Run

NAME = re.compile(
    r"(?P<time>\d{8}T\d{6}\.\d{3}Z)_(?P<decision>GO|NO-GO|HOLD)_(?P<environment>[a-z0-9-]{1,40})_(?P<id>[0-9a-f]{8})\.json(?:\.gz)?"
)


@dataclass(frozen=True, slots=True)
class RunSummary:
    """`name` is the file's and sorts by time; `started_at` is RFC 3339 in UTC, cut to milliseconds.

    `environment` is the run's, reduced to small letters, digits and hyphens; `id` is made of the content.
    """

    name: str
    started_at: str
    decision: Decision
    environment: str
    id: str


def name_of(run: Run, short_id: str) -> str:
    """The file name of a run. A time that cannot be read sorts as the oldest."""
    try:
        moment = datetime.fromisoformat(run.started_at).astimezone(UTC)
    except (ValueError, OverflowError):
        moment = datetime(1970, 1, 1, tzinfo=UTC)
    time = moment.isoformat(timespec="milliseconds").split("+")[0].replace("-", "").replace(":", "") + "Z"
    return f"{time}_{run.decision}_{slug_of(run.environment)}_{short_id}.json.gz"


def slug_of(environment: str) -> str:
    """An environment's name as the names of files hold it."""
    return re.sub(r"[^a-z0-9]+", "-", environment.lower()).strip("-")[:40] or "unnamed"


def summary_of(name: str) -> RunSummary | None:
    """None for a file that is no kept run."""
    match = NAME.fullmatch(name)
    if match is None:
        return None
    time = match["time"]
    started_at = f"{time[:4]}-{time[4:6]}-{time[6:11]}:{time[11:13]}:{time[13:]}"
    return RunSummary(name, started_at, Decision(match["decision"]), match["environment"], match["id"])
