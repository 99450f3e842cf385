"""Putting out a new version loses no request.

Proof:
    A steady load with kept-alive connections runs through the switch of versions: every request must
    get a right answer and both versions must have answered. Control: with the old process killed at
    once the same load sees losses.

Asked as:
    deploy without downtime; blue-green deployment working; rolling update strategy defined; connection
    draining enabled; deployment without downtime; gradual rollout

Told by:
    "connection draining" -(graceful | shutdown | terminate) ~0.91
    "drain connections" ~0.91
    "rolling update" -(implement | zero) ~0.86
    "rolling updates" -(implement | zero) ~0.86
    maxUnavailable ~0.91
    maxSurge ~0.91
    RollingUpdate ~0.9
    "canary deployment" ~0.88
    "canary release" ~0.88
    canary + (deploy | rollout | release | strategy | traffic) ~0.87
    "gradual rollout" -(flag | feature) ~0.86
    "progressive rollout" -(flag | feature) ~0.86
    "traffic shifting" ~0.88
    "blue green" + (work | test | switch | verify) ~0.86
    restart + "zero downtime" ~0.91
    (restart | reload) + "without downtime" ~0.91
    (deploy | release) + "without downtime" ~0.91
    "no downtime" + (deploy | release | restart | update) -migrate ~0.88
    "zero downtime reload" ~0.9
    "graceful reload" ~0.86
    "no dropped requests" ~0.91
    ("failed requests" | "dropped requests" | "lost requests") + (no | zero | without | 0) + (deploy | rollout |
        dropped | release) ~0.93
    (rollout | "rolling update") + (lose | loses | drop | drops) ~0.93
    "deploy under load" ~0.95
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Requests

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    lost: Requests = Requests(0)
