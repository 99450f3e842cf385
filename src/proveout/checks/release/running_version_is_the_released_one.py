"""What answers is the revision that was meant to be released.

Proof:
    Version, commit or asset fingerprint from an answer, header, image or page is compared with the
    revision for every instance that answers. Control: another version string is not accepted; a version
    typed by hand in the code is named as weak.

Asked as:
    deployed version verified; application deployed; correct version running; release is live;
    deployment successful; new version verified in production

Told by:
    redeploy -(plan | guide | rollback | fix | automatic | #command) -@(rollback | issue | troubleshoot* | error) ~0.78
    deploy + (netlify | vercel) -(#file | guide | document | automatic | log | staging | push | frontend | force) ~0.78
    deploy + render -(#file | guide | document | automatic | log | staging | push | frontend | force) ~0.78
    deploy + (heroku | railway) -(#file | guide | document | automatic | log | staging | push | frontend | force) ~0.78
    deploy + fly.io -(#file | guide | document | automatic | log | staging | push | frontend | force) ~0.82
    ("wrangler deploy" | "vercel --prod" | "netlify deploy" | "fly deploy" | "flyctl deploy") ~0.86
    "firebase deploy" -(rule | index | only) ~0.84
    (first | initial) + deployment + (success | trigger) -(document | guide | after | before | #duration) ~0.8
    (first | initial) + deployment + complete -(document | guide | after | before | #duration) ~0.8
    (first | initial) + deployment + (step | perform) -(document | guide | after | before | #duration) ~0.8
    server + restarted + (change | properly | code) ~0.75
    "deployed to production" -(rollback | automatic | approve | not | push | window | #file) -@(ci | action) ~0.9
    "deployed version" ~0.9
    "running version" -(python | node | postgres) ~0.88
    "correct version" + (deploy | running | live | production | serve | image) ~0.91
    "new version" + (live | deploy | running | production | serve | verify | health) ~0.88
    "latest version" + (deploy | running | live) -(dependency | package | library | python | node) ~0.86
    "latest version" + (server | production) -(dependency | package | library | python | node) ~0.86
    "latest code" + (deploy | pull | pulled | server | running | live) -(local | locally) ~0.9
    "deployment successful" -(staging | ci | test) ~0.87
    "deployment completed" -(guide | staging | checklist | item | alert | notify) -@alert ~0.86
    "deployment complete" -(guide | staging | checklist | document | script | item | @alerts) ~0.83
    "deployment succeeded" -staging ~0.87
    "deployment success" -(staging | criteria | metric | indicator | rate) ~0.84
    "verify deployment" -(document | script | staging | agent | secret) ~0.74
    (application | code | backend | container) + deployed + (success | production | live) -(staging | ready) ~0.86
    (service | api | worker) + deployed + (success | production | live) -(staging | ready) ~0.86
    "application deployed" -(staging | ready | #file | guide | document | migration) ~0.86
    "code deployed" -(staging | ready) ~0.88
    "backend deployed" -(staging | ready | #file | guide | document | longer) ~0.84
    "api deployed" -(staging | ready) ~0.84
    "deploy application" -(staging | automatic | plan | document) ~0.76
    "deploy backend" -(staging | automatic | order | document | guide | first) ~0.76
    "release is live" ~0.9
    "version is live" -(key | price | mode | id) ~0.9
    (/version | version_endpoint | /api/version) -tls ~0.86
    version + (endpoint | health | footer | header) + (show | return | match) -(tls | python | api) ~0.88
    version + (endpoint | health | footer | header) + (display | report | correct) -(tls | python | api) ~0.88
    "git sha" + (deploy | running | match | health | endpoint | image) ~0.88
    "commit" + (deployed | running | live) + (match | correct | verify | sha | hash) ~0.88
    "image digest" + (match | verify | deploy | running) ~0.88
    "deployment status" + (success | succeeded | active | green | complete | healthy) -(ready | rollback | fail*) ~0.84
    "deployed successfully" -(staging | certificate | rule | policy) ~0.82
    "successfully deployed" -(staging | certificate | rule | policy) ~0.82
    "git push heroku" ~0.82
    pull + (production | server) -(image | docker | request | database | log | data | model) ~0.78
    deploy + (rsync | scp) ~0.76
    "system version" + #version ~0.82
    deploy + (new | latest | updated) + container ~0.82 &
    deploy + (backend | frontend) + code ~0.84 &
    ("version deployed" | "version live") -(previous | staging | tag) ~0.88
    ("production deployment" | "production rollout") -(configure | critical) + #alone ~0.76
    ("new version" | "new release") + (online | live | deployed | running) -(before | notify | traffic | without) ~0.88
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import UrlPath

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    version: str = ""
    path: UrlPath = UrlPath("")
