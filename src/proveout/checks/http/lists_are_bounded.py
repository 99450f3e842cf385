"""List endpoints return at most a stated number of rows.

Why:
    A list without an end grows with the data, and one request for a million rows takes the service down.

Fix:
    Django REST framework: DEFAULT_PAGINATION_CLASS with page_size and max_page_size. Flask: db.paginate(…,
    max_per_page=100). FastAPI: limit: Annotated[int, Query(ge=1, le=100)] = 50.

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
    #number + (result | results | items | rows | records) + (page | request) -(response | test) ~0.88

Sources:
    OWASP API Security 2023 API4
"""

import re
from dataclasses import dataclass

from proveout.checks.http._routes import found_bad, not_read
from proveout.facts.served_routes import ServedField, ServedRoute, ServedRouteFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Rows
from proveout.model.verdict import Verdict, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    max_rows: Rows = Rows(100)


_BOUND = ServedRoute("/orders", listed=True, queries=(ServedField("limit", "int", max=100),))
_OPEN = ServedRoute("/orders", listed=True, queries=(ServedField("limit", "int"),))
PASSES = {"routes": ServedRouteFacts.example(_BOUND), "limits": Limits()}
FAILS = {**PASSES, "routes": ServedRouteFacts.example(_OPEN)}
SIZE = re.compile(r"(limit|size|page_?size|per_?page|first|top|max_?results|count)$", re.IGNORECASE)
STANDARD, FAR_TOO_MANY = Rows(100), 1000


def check_settings(routes: ServedRouteFacts, limits: Limits) -> Verdict:
    lists = [one for one in routes.own if one.listed]
    bad = [(one, says) for one in lists if one.firm and (says := _unbounded(one))]
    stated = limits.max_rows != STANDARD
    bad += [
        (one, f"grants {most} rows") for one in lists
        if one.firm and (most := _most(one)) is not None and most > (limits.max_rows if stated else FAR_TOO_MANY)
    ]  # fmt: skip
    if bad:
        return found_bad(f"lists: {bad[0][0]} {bad[0][1]}; at most {limits.max_rows} rows are needed", routes, bad)
    if none := not_read("lists", routes, lists):
        return none
    if not lists:
        return unknown(f"lists: no route of {routes.start.place} was recognised as one")
    if left := next((one for one in lists if _most(one) is None), None):
        return unknown(f"lists: how many rows {left} answers at most is not read", routes.seen(left, "answers a list"))
    seen = [routes.seen(one, f"grants {_most(one)} rows") for one in lists]
    if large := next((one for one in lists if (_most(one) or 0) > limits.max_rows), None):
        return unknown(f"lists: {large} grants {_most(large)} rows; whether that is meant is not stated", *seen)
    return passed(f"lists: all {len(lists)} grant at most {limits.max_rows} rows", *seen)


def _sizes(route: ServedRoute) -> list[ServedField]:
    return [one for one in route.queries if SIZE.match(one.name) and "bool" not in one.type]


def _most(route: ServedRoute) -> int | None:
    bounds = [int(one.max) for one in _sizes(route) if one.max is not None]
    if route.most_rows is not None:
        bounds.append(route.most_rows)
    return min(bounds) if bounds else None


def _unbounded(route: ServedRoute) -> str:
    if _most(route) is not None:
        return ""
    if route.rows_say and route.framework == "drf":
        return f"answers every row: {route.rows_say}"
    open_ = next((one for one in _sizes(route) if one.max is None and not one.choices and not _checked(one)), None)
    return f"grants any {open_.name}" if open_ is not None else ""


def _checked(field: ServedField) -> bool:
    return any(one not in ("Range", "Length") for one in field.validators)
