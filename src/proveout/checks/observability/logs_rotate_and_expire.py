"""Logs cannot fill the disk and are kept for the stated time.

Why:
    Docker keeps the output of a container for ever unless it is told otherwise; a full disk stops the database
    beside it.

Fix:
    Compose: `logging: {driver: json-file, options: {max-size: "10m", max-file: "3"}}` for each service. Files:
    `RotatingFileHandler(path, maxBytes=10 * 1024 * 1024, backupCount=3)`, or a logrotate unit.

Proof:
    Container log options, logrotate units, handlers and retention rules are read for each process; one
    process without a bound fails. Control: each process that writes logs was found. What a provider
    keeps is read there or attested. n/a where only the platform's stream is used and its retention is
    known.

Asked as:
    log rotation configured; log retention defined; log retention 30 days; docker log max-size
    configured; logrotate set up; logs rotated and archived

Told by:
    "log rotate" ~0.91
    "rotate log" ~0.91
    (logrotate | rotatingfilehandler | timedrotatingfilehandler | rotating_file | winston-daily-rotate-file) ~0.97
    (log_max_bytes | log_backup_count | max_bytes | maxbytes | backupcount | log_max_size | log_retention_days) ~0.96
    log + rotate -(secret | key | credential | password | token) ~0.91
    rotating* + (log | handler) ~0.91
    "log retain" ~0.91
    log + (retain | expire | purge | cleanup) -(audit | delete + user | backup | data + retain | secret | request) ~0.9
    log + archive -(audit | delete + user | backup | data + retain | secret | request) ~0.9
    log + (keep | kept | stored | retained) + #duration -(audit | secret) ~0.9
    max-size + (log | @log | @logging | logging) -(upload | body | request) ~0.91
    max-file + (log | @log | @logging) -(upload | size) ~0.91
    @logging + (max-size | max-file) -upload ~0.96
    (json-file) + (driver | log | logging | docker) ~0.91
    @logging + json-file ~0.96
    @(log + retain | "log retain") + (#duration | delete | archive | hot | warm | cold | compress) ~0.95
    ("hot log" | "warm log" | "cold log") ~0.91
    log + (fill | filling) + disk ~0.91
    (journald | journalctl) + (vacuum | systemmaxuse | size) ~0.92
    "old logs" + (delete | remove | clean | purge | archive) ~0.93
    log + (delete | deleted | purge | purged) + (after | #duration) -backup ~0.93
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import Call, Module, PythonFacts, Value
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Bytes
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.FILES, Sight.ATTESTATION)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    max_size: Bytes = Bytes(10 * 1024**2)
    max_files: int = 3
    keep: timedelta = timedelta(days=30)


ENDLESS = Call("logging.handlers.RotatingFileHandler", 5, (), ("app.log",), {})
PASSES = {"processes": ProcessFacts.example(), "python": PythonFacts.example(), "limits": Limits()}
FAILS = {**PASSES, "python": PythonFacts((Module("app/logs.py", calls=(ENDLESS,)),))}
SIZE = re.compile(r"(\d+)\s*([kmg]?)b?$", re.IGNORECASE)
UNITS = {"": 1, "k": 1024, "m": 1024**2, "g": 1024**3}
FILE_DRIVERS = frozenset({"", "json-file", "local"})


def check_files(processes: ProcessFacts, python: PythonFacts, limits: Limits) -> Verdict:
    endless = [seen for module in python.serving for seen in _endless(module)]
    composed = [one for one in processes.processes if one.kind == "compose"]
    endless += [
        _evidence(one, "has max-size -1, which is no bound")
        for one in composed
        if one.log_options.get("max-size") == "-1"
    ]
    above = [_evidence(one, says) for one in composed if (says := _above(one, limits))]
    # What differs from the usual bound was stated by somebody.
    stated = limits.max_size != Limits().max_size or limits.max_files != Limits().max_files
    if endless or (stated and above):
        seen = (*endless, *above)
        return failed(f"logs: {seen[0].where} {seen[0].saw}", *seen)
    bound = [one for one in composed if one.log_options.get("max-size") and one.log_driver in FILE_DRIVERS]
    shown = [
        _evidence(one, f"keeps {one.log_options.get('max-file', '1')} files of {one.log_options['max-size']}")
        for one in bound
    ]
    if processes.unread or python.unread:
        return unknown(f"logs: {processes.unread or python.unread[0]}", *shown)
    if limits.keep != Limits().keep:
        return unknown(f"logs: that they are kept for {limits.keep.days} days is not seen in the files", *shown)
    if above:
        return unknown(f"logs: {above[0].where} {above[0].saw}; whether that much room is meant is not said", *above)
    loose = [one for one in composed if one not in bound]
    if loose:
        return unknown(
            f"logs: {loose[0].where} ('{loose[0].name}') sets no bound, so the daemon's own counts, which is not seen",
            *shown,
        )
    if not composed and processes.rotation:
        return unknown(f"logs: {processes.rotation[0]} is there; what it covers is not read")
    if not composed:
        return unknown("logs: no file was seen to bound them")
    return passed(f"logs: all {len(bound)} services are bounded", *shown)


def _endless(module: Module) -> Iterator[Evidence]:
    for call in module.calls:
        if call.name.rpartition(".")[2] != "RotatingFileHandler" or "**" in call.keywords:
            continue
        size, count = _given(call, 2, "maxBytes"), _given(call, 3, "backupCount")
        # Python turns a file over only where both are above zero.
        if size == 0 or count == 0:
            name = "maxBytes" if size == 0 else "backupCount"
            again = f"sed -n {call.line},+4p '{module.path}'"
            yield Evidence(f"leaves {name} at 0, so the file grows for ever", f"{module.path}:{call.line}", again)


def _given(call: Call, at: int, keyword: str) -> Value:
    return call.values.get(keyword, call.arguments[at] if len(call.arguments) > at else 0)


def _above(one: Process, limits: Limits) -> str:
    found = SIZE.match(one.log_options.get("max-size", ""))
    count = one.log_options.get("max-file", "1")
    if found and int(found[1]) * UNITS[found[2].lower()] > limits.max_size:
        return f"keeps files of {found[0]}, {limits.max_size // 1024**2} MiB is the limit"
    if count.isascii() and count.isdigit() and int(count) > limits.max_files:
        return f"keeps {count} files, {limits.max_files} is the limit"
    return ""


def _evidence(one: Process, says: str) -> Evidence:
    return Evidence(f"'{one.name}' {says}", one.where, f"sed -n {one.line},+20p '{one.path}'")
