"""The log of a normal run holds no error that nobody provoked.

Proof:
    Everything that web and worker wrote during start, smoke and idle time is read for error records,
    tracebacks and restarts. Control: a provoked error was seen in the same stream, so the level and the
    place are right; an empty log is unknown.

Asked as:
    check logs for errors; no errors in production logs; review error logs after deploy; no critical
    errors in logs; monitor application logs for errors; no errors in startup logs

Told by:
    no + error + (unexpected | unhandled | runtime | blocking) -(rate | console | browser | type | lint | test) ~0.82
    (monitor | watch | check) + crash -(alert | report | rate | test) ~0.82
    error + pattern + (no | unusual | unexpected | new) ~0.84
    ("application log" | "server log" | "startup log") + error -(write | written | rate | configure | no | audit) ~0.88
    log + (show | confirm | indicate) + (startup | started | success* | clean) -(audit | access | migration) ~0.86
    (no | zero) + critical + error -(security | audit | build | lint | test | console | rate | type) ~0.86
    "no error" + log -(disallowedhost | database | console | browser | javascript) ~0.91
    no + log + (error | critical | exception | traceback) -(console | browser | sensitive | leak | secret) ~0.91
    no + log + (warning | 500 | 5xx | unexpected) -(console | browser | sensitive | leak | secret) ~0.91
    (check | monitor | review | watch | look | search | grep) + log + error -(rate | slow | logging* | audit) ~0.91
    see + log + error -(rate | slow | logging* | audit) ~0.91
    log + (clean | "error free" | "error-free") -(rotate | up | cleanup) ~0.85
    (check | monitor | review) + logs* -(access | audit | security | rotate | first | know | regular* | #env |
        ufw) ~0.86
    (watch | tail) + logs* -(access | audit | security | rotate | first | know | regular* | #env | ufw | fail2ban) ~0.86
    "monitor log" -(audit | access | alert | first | rotate | aggregate | weekly | logging* | suspicious) ~0.88
    ("error log" | "server log" | "application log") + (check | monitor | review | watch | empty) -(write | weekly) ~0.9
    @("monitor log" | "check log" | "review log") -@logging* + (error | warning | exception | 404) -error-logfile ~0.88
    @"monitor log" -@logging* + "check error" ~0.91
    ("docker logs" | "docker compose logs" | "docker-compose logs" | "kubectl logs" | "heroku logs") ~0.95
    ("railway logs" | "fly logs" | "flyctl logs" | "vercel logs" | "render logs" | "pm2 logs") -aggregate ~0.95
    "wrangler tail" -aggregate ~0.95
    ("doctl apps logs" | "logs read" | "logs tail" | "eb logs" | "cf logs") ~0.95
    "netlify functions log" ~0.91
    #command + (journalctl | logs | log) -(git | rotate | changelog | mkdir | chmod | touch) ~0.95
    journalctl -(vacuum | size) ~0.95
    (tail | less | cat | grep) + log + (#command | #path) -(changelog | rotate | ufw | fail2ban | auth.log) ~0.95
    get_logs ~0.95
    sentry + (no | check | review | fix) -(test | rate | configure | monitor | dsn) ~0.82
    "no error" + (sentry | rollbar | accumulated) ~0.85
    "no new error" -console ~0.82
    "404 not found" + no + error ~0.88
    "check for errors" -(console | frontend | form | validation | handle | spike | type) ~0.75
    no + (error | errors*) + (startup | backend | worker | celery | server) + (log | logs*) ~0.91
    mcp_supabase_get_logs ~0.9
    (look | tail | inspect) + (log | logs) -(access | audit | query | store | ufw | syslog | auth* | fail2ban) ~0.82
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.WIRE, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    window: timedelta = timedelta(hours=1)
    ignore: tuple[str, ...] = ()
