"""The queue monitor answers, sees the workers, and asks for a login.

Why:
    Flower shows every argument of every task and can stop workers; on an open port anybody can.

Fix:
    Start it with `--basic-auth=user:password` (or FLOWER_BASIC_AUTH, or `--auth` with OAuth), publish its port
    on 127.0.0.1 only, and let the proxy in front of it ask for a login.

Proof:
    The stated address answers 401 without and 200 with credentials, and lists the workers that the
    broker knows. Control: a worker started by the run appears there.

Asked as:
    Flower monitoring UI; Celery monitoring configured; Flower running on port 5555; worker stats
    available

Told by:
    flower ~0.96
    ("bull board" | "rq dashboard" | "sidekiq web" | "celery dashboard" | "queue dashboard") ~0.94
    celery + monitor -(length | depth | alert | task + fail | error) ~0.88
    celery + "worker status" ~0.86
    (5555:5555 | :5555) ~0.86
    flower + (password | auth | protect | security | login | behind) -sonos ~0.96

Sources:
    Enlightn HorizonSuggestion; Flower API
"""

from dataclasses import dataclass

from proveout.facts.celery import proof_of_none
from proveout.facts.dependencies import DependencyFacts
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Url
from proveout.model.verdict import Verdict, failed, not_applicable, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SERVICE, Sight.FILES)
MINUTES = 30
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    url: Url = Url("")


def _flower(command: str) -> dict[str, object]:
    process = Process("flower", command, "docker-compose.yml", 7, ports=("5555:5555",))
    return {
        "python": PythonFacts.example(),
        "dependencies": DependencyFacts.example(),
        "processes": ProcessFacts((process,)),
    }


PASSES = _flower("celery -A app flower --basic-auth=$USER:$PASSWORD")
FAILS = _flower("celery -A app flower")
LOGINS = ("--basic-auth", "--basic_auth", "--auth", "--auth-provider", "--auth_provider")
VARIABLES = ("FLOWER_BASIC_AUTH", "FLOWER_AUTH", "FLOWER_AUTH_PROVIDER")


def check_files(python: PythonFacts, dependencies: DependencyFacts, processes: ProcessFacts) -> Verdict:
    if none := proof_of_none(python, dependencies, processes):
        return not_applicable("queue monitor: there is no Celery here", *none)
    monitors = processes.celery("flower")
    if not monitors:
        return unknown("queue monitor: no start command of Flower was seen in the files")
    open_ones = [one for one in monitors if not _asks(one)]
    public = [one for one in open_ones if any(_is_public(port) for port in one.ports)]
    if public:
        return failed(
            f"queue monitor: {public[0].where} publishes Flower on {public[0].ports[0]} and asks for no login",
            *(
                Evidence("no --basic-auth, no --auth", one.where, f"sed -n {one.line},+10p '{one.path}'")
                for one in public
            ),
        )
    if open_ones:
        return unknown(
            f"queue monitor: {open_ones[0].where} asks for no login; who can reach it is not seen in the files"
        )
    return passed(
        "queue monitor: Flower is started and asks for a login",
        *(Evidence("a login is set", one.where, f"sed -n {one.line},+10p '{one.path}'") for one in monitors),
    )


def _asks(process: Process) -> bool:
    return process.has(*LOGINS) or any(len(process.environment.get(name, "")) > 0 for name in VARIABLES)


def _is_public(port: str) -> bool:
    """True for a port that is published on every address; `127.0.0.1:5555:5555` is not, `5555` alone neither."""
    return ":" in port and not port.startswith(("127.", "localhost", "[::1]", "$"))
