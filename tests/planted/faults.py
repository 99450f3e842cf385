"""Every planted fault, and what the documents of the healthy services state."""

import importlib
from collections.abc import Mapping
from pathlib import Path

from tests.planted.planting import Fault

from proveout.model.binding import LimitValue

# What stands in the document of each service, beside what a fault states itself. It holds for the healthy twin.
STATED: Mapping[str, Mapping[str, Mapping[str, LimitValue]]] = {
    "django_shop": {
        "http.cors_allows_only_stated_origins": {"origins": ("https://www.bluefern.example",)},
        "auth.protected_routes_need_a_login": {
            "public": ("/healthz", "/api/token", "/api/token/refresh", "/api/users", "/api/webhooks/stripe")
        },
        "ratelimit.every_route_has_a_limit": {"exempt": ("/healthz", "/control/")},
    },
    "flask_desk": {
        "http.cors_allows_only_stated_origins": {"origins": ("https://desk.bluefern.example",)},
        "auth.protected_routes_need_a_login": {"public": ("/healthz", "/session", "/session/csrf", "/users")},
        "ratelimit.every_route_has_a_limit": {"exempt": ("/healthz",)},
    },
    "fastapi_meter": {
        "http.cors_allows_only_stated_origins": {"origins": ("https://www.bluefern.example",)},
        "auth.protected_routes_need_a_login": {"public": ("/healthz", "/token", "/users")},
        "ratelimit.every_route_has_a_limit": {"exempt": ("/healthz",)},
    },
    "celery_jobs": {"celery.tasks_have_time_limits": {"hard": "30m"}},
}


def _all() -> tuple[Fault, ...]:
    tables = sorted((Path(__file__).parent / "faults_in").glob("*.py"))
    return tuple(
        fault for table in tables for fault in importlib.import_module(f"tests.planted.faults_in.{table.stem}").FAULTS
    )


FAULTS = _all()
# A proxy may do what the application leaves out, or the code of a view decides: settings never pass these, and only
# the wire settles them.
ONLY_ON_THE_WIRE = frozenset(
    "django_shop-redirect_exempts_everything django_shop-security_middleware_removed django_shop-nosniff_off "
    "django_shop-policy_without_its_middleware django_shop-no_referrer_policy "
    "fastapi_meter-any_host fastapi_meter-hosts_not_compared fastapi_meter-headers_never_sent "
    "fastapi_meter-frames_allowed fastapi_meter-token_without_an_end fastapi_meter-body_of_any_size "
    "fastapi_meter-error_in_the_answer fastapi_meter-logs_never_configured "
    "flask_desk-any_host flask_desk-hsts_off flask_desk-nosniff_off flask_desk-no_policy "
    "django_shop-nothing_compressed fastapi_meter-nothing_compressed flask_desk-nothing_compressed".split()
)


def stated(service: str, check: str, fault: Fault | None = None) -> dict[str, LimitValue]:
    """The limits that the check is judged with: of the fault where it states any, else of the document."""
    said = dict(STATED[service].get(check, {}))
    return said | dict(fault.limits) if fault else said
