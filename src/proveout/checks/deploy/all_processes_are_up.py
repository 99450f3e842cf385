"""Every declared process runs, and none restarts over and over.

Proof:
    The declared set (process file, compose, platform) is compared with what the supervisor, engine or
    host reports, twice with a pause; exit counts may not grow. Control: the reporter names at least one
    process that the run started.

Asked as:
    all services running; all containers running; services started and active; docker compose ps shows
    all up; all services healthy; backend and frontend running

Told by:
    (all | both | every) + (service | container | process | pod | server) + running -(log | root) ~0.91
    (all | both) + (service | container | process) + (up | health | start | active) -(endpoint | comprehensive) ~0.91
    (all | both) + (pod | server) + (up | health | start | active) -(endpoint | comprehensive) ~0.91
    ("docker ps" | "docker compose ps" | "docker-compose ps" | "docker stack ps" | "kubectl get pods") ~0.95
    "get pods" ~0.95
    ("pm2 status" | "pm2 list" | "supervisorctl status" | "heroku ps") -(postgres | redis | ufw | fail2ban) ~0.95
    ("systemctl status" | "fly status") -(postgres | redis | ufw | fail2ban) ~0.95
    ("systemctl start" | "pm2 start" | "supervisorctl start" | "systemctl is-active") -(mongod | docker) ~0.95
    #command + "compose up" -(scale | recreate | pull | @rollback) ~0.95
    "compose up -d" -(@monthly | @weekly | @quarterly) ~0.9
    (container | pod | process) + (running | start | health) -(restart | log | root | correct | check | migration) ~0.82
    "started with pm2" ~0.86
    (gunicorn | nginx | uvicorn | daphne | apache | caddy) + (running | active) -(behind | worker | user | start) ~0.86
    traefik + (running | active) -(behind | worker | user | start) ~0.86
    (backend | frontend | api | worker) + running + (localhost* | port | server) -(test | celery) ~0.82
    @local + (backend | frontend | redis | proxy | api) + localhost* -(docs | http) ~0.85
    "service active" ~0.86
    ("process running" | "service started" | "service running") -(database | postgres | redis) ~0.88
    "containers running" -(database | postgres | redis) ~0.88
    ("restart loop" | crashloopbackoff | "crash loop" | "constant restart") -(issue | troubleshoot) ~0.88
    "desired replica" ~0.88
    "start service" -(policy | account | worker) ~0.8
    deploy + (new | latest | updated) + container ~0.82 &
    python + @"start services" + #command ~0.9 &
    ("dynos up" | "all dynos" | "no restarts" |"pm2 list" | "pm2 status" |
        "pods not restarting") ~0.9
    pm2 + (online | show | list | status) ~0.93
    (web | api) + (worker | beat | scheduler) + running -(document | separate | gunicorn) ~0.88
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.PROVIDER, Sight.WIRE)


@dataclass(frozen=True, slots=True)
class Limits:
    processes: tuple[str, ...] = ()
