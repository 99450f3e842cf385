"""What the user says of the service, on the command line or in the configuration."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServiceChoice:
    """Which service is judged, and how it may be started. What is empty is found out.

    `name` is a service's name or folder, `entry` is "module:attribute", `python` the path of an interpreter.
    `execute` is false where nothing of the repository may be run, `install` is true where its dependencies may
    be installed into an environment of ours, `sources` where packages may be built for that, which runs their code.
    `checklists` are the paths of the documents: one that lies in a service's folder is about that service.
    """

    name: str = ""
    entry: str = ""
    python: str = ""
    execute: bool = True
    install: bool = False
    sources: bool = False
    checklists: tuple[str, ...] = ()
