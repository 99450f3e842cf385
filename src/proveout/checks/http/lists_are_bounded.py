"""List endpoints return at most a stated number of rows.

Proof:
    More probe rows than the limit are created, then the list is asked without and with a huge page
    size: both answers stay at or under the limit and give the way to the next page. Negative and absurd
    values must give 4xx. The rows are removed afterwards.

Asked as:
    pagination enabled; pagination on list endpoints; API pagination implemented; page size limited;
    pagination with skip and limit

Told by:
    paginat* -(document | frontend | ui | component | button) ~0.9
    PAGE_SIZE ~0.88
    DEFAULT_PAGINATION_CLASS ~0.93
    "page size" ~0.85
    list + endpoint + (limit | bound* | maximum) ~0.85
    "infinite scroll" + api ~0.7
    large + list + (limit | bound*) ~0.75
    ("query results" | "result set") + limit -rate ~0.9
    (limit + offset) -(rate | time) ~0.9

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
