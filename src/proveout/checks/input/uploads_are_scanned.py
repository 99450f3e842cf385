"""An upload that holds the standard antivirus test file is refused or quarantined.

Why:
    A service that takes files from one user and gives them to another passes on what is in them.

Fix:
    Send the file to ClamAV (`clamd.ClamdNetworkSocket(…).instream(file)`) or another scanner before it is
    stored, refuse what it names, and refuse everything while the scanner does not answer.

Proof:
    The EICAR test file, assembled at run time, is uploaded by the probe user: it must be refused or
    never be downloadable. Control: a harmless file of the same type is accepted and downloadable. n/a
    without an upload route.

Asked as:
    scan user-submitted files; uploads scanned for malware; virus scanning enabled; file content
    scanning; ClamAV configured

Told by:
    (virus | malware | antivirus) + (scan* | upload | check* | enable) -(server | host | laptop | virustotal) ~0.94
    clamav ~0.95
    CLAMAV_* ~0.93
    VIRUS_SCAN_ENABLED ~0.95
    upload + scan* -(sentry | sarif | security-scan) ~0.92
    scan* + ("user submitted" | "uploaded files" | "user files") ~0.95
    "content scanning" + (file | upload) ~0.94
    eicar ~0.96

Sources:
    OWASP ASVS 5.0 V5.4.3; EICAR test file
"""

import re
from dataclasses import dataclass

from proveout.facts.dependencies import DependencyFacts
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.processes import ProcessFacts
from proveout.facts.python import Call, Module, PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import UrlPath
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.FILES)
MINUTES = 120


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath = UrlPath("")


SCANS = Module("app/files.py", imports=("clamd",), calls=(Call("clamd.ClamdNetworkSocket().instream", 9),))
PASSES = {
    "python": PythonFacts((SCANS,)),
    "dependencies": DependencyFacts.example(),
    "processes": ProcessFacts.example(),
    "environment": EnvironmentFacts.example(),
}
FAILS = {**PASSES, "environment": EnvironmentFacts.example(values={"VIRUS_SCAN_ENABLED": "false"})}
SWITCH = re.compile(
    r"(CLAMAV|CLAMD|VIRUS_?SCAN|ANTIVIRUS|MALWARE_?SCAN|AV_SCAN)\w*ENABLED?$|ENABLE_(CLAMAV|VIRUS_?SCAN|ANTIVIRUS)\w*$"
)
OFF = frozenset({"0", "false", "no", "off", "n", "f", "disabled"})
PACKAGES = ("clamd", "pyclamd", "aioclamd", "clamav_client", "django_clamd", "vt", "virustotal_python", "yara")
DECLARED = frozenset("clamd pyclamd aioclamd clamav-client django-clamd vt-py".split())
CALLS = re.compile(r"\.(instream|scan_stream|scan_file|scan|multiscan|contscan|instream_async|scan_bytes)$")


def check_files(
    python: PythonFacts,
    dependencies: DependencyFacts,
    processes: ProcessFacts,
    environment: EnvironmentFacts | Unreadable,
) -> Verdict:
    if not isinstance(environment, Unreadable):
        off = [
            v
            for name, v in environment.variables.items()
            if SWITCH.match(name) and v.value.reveal().strip().lower() in OFF
        ]
        if off:
            return failed(
                f"scan of uploads: {environment.path}:{off[0].line} turns it off by {off[0].name}",
                Evidence(
                    f"{off[0].name} is false",
                    f"{environment.path}:{off[0].line}",
                    f"grep -n {off[0].name} '{environment.path}'",
                ),
            )
    using = python.importing(*PACKAGES)
    declared = [one for one in dependencies.declared if one.name in DECLARED and not one.group]
    if declared and not using and not python.unread and python.application:
        return failed(
            f"scan of uploads: {declared[0].name} is declared in {declared[0].path}, and no Python file imports it",
            Evidence(
                f"{declared[0].name} is declared",
                f"{declared[0].path}:{declared[0].line}",
                "grep -rniE 'clamd|clamav' .",
            ),
        )
    calls = [(module, call) for module, _ in using for call in module.calls if CALLS.search(call.name)]
    if calls:
        return passed(
            f"scan of uploads: {calls[0][0].path}:{calls[0][1].line} hands files to a scanner",
            *(
                Evidence(call.name, f"{module.path}:{call.line}", f"sed -n {call.line}p '{module.path}'")
                for module, call in calls
            ),
        )
    if using:
        return unknown(f"scan of uploads: {using[0][0].path} imports {using[0][1]}; that it is asked was not seen")
    container = [one for one in processes.processes if "clamav" in one.image]
    if container:
        return unknown(f"scan of uploads: {container[0].where} starts a scanner; no Python file was seen to ask it")
    return unknown("scan of uploads: no scanner was seen in the files; one may sit before or behind the service")
