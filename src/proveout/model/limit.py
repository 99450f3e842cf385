"""Bounds that prose names, each with its unit in the type."""

from dataclasses import dataclass
from datetime import timedelta
from typing import NewType

Attempts = NewType("Attempts", int)
Bits = NewType("Bits", int)
Bytes = NewType("Bytes", int)
Calls = NewType("Calls", int)
Characters = NewType("Characters", int)
Choice = NewType("Choice", str)  # one word of a closed set that the check names
Connections = NewType("Connections", int)
Header = NewType("Header", str)  # "Name: value", or a name alone
Hops = NewType("Hops", int)
Host = NewType("Host", str)
Jobs = NewType("Jobs", int)
Json = NewType("Json", str)
Method = NewType("Method", str)  # GET, POST, … in capitals
Percent = NewType("Percent", float)  # 95.0 is 95 %
Port = NewType("Port", int)
Queries = NewType("Queries", int)
Releases = NewType("Releases", int)
RepositoryPath = NewType("RepositoryPath", str)  # relative, with forward slashes
Requests = NewType("Requests", int)
Rows = NewType("Rows", int)
Sockets = NewType("Sockets", int)
Status = NewType("Status", int)  # of HTTP
Tests = NewType("Tests", int)
Url = NewType("Url", str)
UrlPath = NewType("UrlPath", str)  # begins with a slash
Users = NewType("Users", int)

SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Rate:
    """So many in so long: `Rate(10, timedelta(minutes=1))`."""

    count: int
    per: timedelta

    def __str__(self) -> str:
        names = {1: "second", 60: "minute", 3600: "hour", 86400: "day"}
        seconds = int(self.per.total_seconds())
        return f"{self.count}/{names.get(seconds, f'{seconds}s')}"
