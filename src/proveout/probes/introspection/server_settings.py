"""The server of the service's start command, with the options in force."""

import shlex
from collections.abc import Mapping
from typing import Any

from proveout.facts.server import ServerCommand, servers_of, simple_commands
from proveout.facts.server_settings import ServerOption, ServerSettingsFacts
from proveout.facts.setting_value import SettingValue
from proveout.model.need import Unreadable
from proveout.probes.introspection.decoding import value_of
from proveout.probes.introspection.sight import Introspection, SettingsSight
from proveout.probes.introspection.twice import seen_twice

TOPIC = "server"
# Uvicorn's own defaults (uvicorn --help); WEB_CONCURRENCY and FORWARDED_ALLOW_IPS are read by it.
UVICORN: Mapping[str, SettingValue] = {
    "workers": 1, "timeout_keep_alive": 5, "reload": False, "proxy_headers": True, "forwarded_allow_ips": "127.0.0.1",
}  # fmt: skip
OF_ENVIRONMENT = {"workers": "WEB_CONCURRENCY", "forwarded_allow_ips": "FORWARDED_ALLOW_IPS"}


def read_server_settings(sight: SettingsSight) -> ServerSettingsFacts | Unreadable:
    """The server that a file starts the service with; Gunicorn's configuration is read by Gunicorn itself."""
    introspection = sight.introspection
    if isinstance(introspection, Unreadable):
        return introspection
    service = sight.service
    if isinstance(service, Unreadable):
        return service
    command = service.server
    if command is None:
        return ServerSettingsFacts(start=introspection.start)
    known = ServerSettingsFacts(command.kind, command.says, service.server_found_in, start=introspection.start)
    if command.kind == "gunicorn":
        return _of_gunicorn(sight, introspection, command, known)
    return ServerSettingsFacts(
        command.kind, command.says, service.server_found_in, _of_flags(command, introspection), "", introspection.start
    )


def _of_gunicorn(
    sight: SettingsSight, introspection: Introspection, command: ServerCommand, known: ServerSettingsFacts
) -> ServerSettingsFacts | Unreadable:
    words = _words(command)
    if any("$" in word for word in words):
        return Unreadable(f"{known.found_in}: the shell fills the command of {command.kind} in, which is not run here")
    seen, other = seen_twice(sight, introspection, TOPIC, words)
    topic: dict[str, Any] = seen.document.get("topics", {}).get(TOPIC, {}) if seen.started else {"failed": seen.says}
    if "failed" in topic:
        return Unreadable(f"{known.found_in}: Gunicorn's configuration cannot be read: {topic['failed']}")
    twin = None if other is None else other.get("options", {})
    options = {
        name: ServerOption(value_of(one["value"]), one["said"], twin is None or twin.get(name) == one)
        for name, one in topic["options"].items()
    }
    return ServerSettingsFacts("gunicorn", known.says, known.found_in, options, topic["version"], known.start)


def _words(command: ServerCommand) -> list[str]:
    """What follows the name of the server, as one would write it."""
    for words in simple_commands(command.says):
        if words and servers_of(shlex.join(words)):
            names = [at for at, word in enumerate(words) if "gunicorn" in word]
            return list(words[names[0] + 1 :]) if names else []
    return []


def _of_flags(command: ServerCommand, introspection: Introspection) -> dict[str, ServerOption]:
    options = (
        {name: ServerOption(value, said=False) for name, value in UVICORN.items()} if command.kind == "uvicorn" else {}
    )
    for name, variable in OF_ENVIRONMENT.items():
        if command.kind == "uvicorn" and (given := introspection.values.get(variable)):
            options[name] = ServerOption(_plain(given))
    for name, value in command.flags:
        firm = "$" not in value
        options[name.replace("-", "_")] = ServerOption(_plain(value) if value else True, firm=firm)
    return options


def _plain(text: str) -> SettingValue:
    return int(text) if text.isdecimal() else text.strip("'\"")
