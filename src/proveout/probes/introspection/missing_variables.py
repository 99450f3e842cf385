"""The variables that a start asked for and did not get, as facts."""

from proveout.facts.missing_variables import MissingVariableFacts
from proveout.model.need import Unreadable
from proveout.probes.introspection.sight import SettingsSight


def read_missing_variables(sight: SettingsSight) -> MissingVariableFacts | Unreadable:
    """What had to be made up; where the service does not even start then, what it said before."""
    introspection = sight.introspection
    if isinstance(introspection, Unreadable) and not sight.lacking:
        return introspection
    service = sight.service
    if isinstance(service, Unreadable):
        return service
    path = sight.environment.path if sight.environment else ""
    again = f"proveout check --entry {service.entry.target}{f' --env-file {path}' if path else ''}"
    return MissingVariableFacts(service.entry.target, path, dict(sight.lacking), again)
