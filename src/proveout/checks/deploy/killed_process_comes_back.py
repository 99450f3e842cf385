"""A killed or restarted web, worker or scheduler process is serving again within the limit.

Proof:
    Each process is killed once and restarted once in rehearsal under the supervisor that the files
    declare; it must answer again in time without a hand. On a host that may not be touched the restart
    policy is read and named as the weaker proof. Control: the process was gone.

Asked as:
    restart policy set; services restart on failure; systemd service created; process supervisor
    configured; Celery workers restart on failure; PM2 configured to start on boot; restart procedure
    works

Told by:
    ("restart policy" | "restart policies") ~0.91
    restart + (unless-stopped | on-failure | always) ~0.95
    restart + (automatic | crash | failure) -(cache | session | manual) ~0.91
    (restart=always | restart=on-failure | restartsec | restart_policy | restartpolicy) ~0.96
    (service | worker | process | container | application) + restart + (failure | crash | automatic | boot) ~0.91
    ("systemd service" | "systemd unit" | "service file" | "systemd") -(timer | log | journal | status) ~0.9
    "systemctl enable" -(ufw | docker | certbot | timer | firewall | fail2ban) ~0.95
    (supervisor | supervisord | "process manager" | "process supervisor") -(log | approval | status) ~0.9
    ("process management" | monit) -(log | approval | status) ~0.9
    pm2 -(log | monitor | status | list | start | install | started) ~0.86
    pm2 + (startup | save | boot | ecosystem | ecosystem.config.js | cluster) ~0.92
    (start | enable) + (boot | reboot) -(error | log) ~0.9
    "auto restart" ~0.91
    "restart procedure" ~0.9
    @"restart procedure" + (kill | restart | start | wait) ~0.91
    "survive reboot" ~0.91
    ("self-healing" | "self healing") ~0.85
    "celery worker" + restart + (fail | failure | crash | automatic) ~0.91
    "crash recovery" -(database | data | redis) ~0.85
    "process monitor" -(log | order | payment) ~0.82
    (service | application | process | worker) + (restart | "come back" | "comes back") + after + (reboot | crash |
        fail | boot) ~0.95
    "comes back" + (crash | reboot | kill) ~0.92

Sources:
    The Twelve-Factor App, IX Disposability
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    processes: tuple[str, ...] = ("web", "worker")
    within: timedelta = timedelta(seconds=30)
