"""List endpoints return at most a stated number of rows.

Proof:
    More probe rows than the limit are created, then the list is asked without and with a huge page
    size: both answers stay at or under the limit and give the way to the next page. Negative and absurd
    values must give 4xx. The rows are removed afterwards.

Asked as:
    pagination enabled; pagination on list endpoints; API pagination implemented; page size limited;
    pagination with skip and limit

Sources:
    OWASP API Security 2023 API4
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Rows

SEVERITY = Severity.MINOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    max_rows: Rows = Rows(100)
