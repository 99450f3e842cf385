"""Each managed service runs on the stated plan, version, region and redundancy.

Proof:
    Version, replication and role come from the service itself, region and provider from its address and
    certificate, plan and encryption from the provider's interface; each part that could not be seen is
    attested by name.

Asked as:
    managed Postgres in production; managed Redis with high availability; paid tier for production;
    database region same as hosting; read replicas set up; storage encrypted at rest by the provider;
    production database cluster; PostgreSQL version

Told by:
    ("node type" | "node size") + (redis | elasticache | database | cluster | appropriate) -node.js ~0.86
    (s3 | bucket | volume | disk | database) + encryption + (enable | configure | rest) -(transit | backup |
        column) ~0.8
    @(postgres | database) + replication + (configure | setup | enable) -(lag | redis) ~0.84
    database + plan + (confirm | choose | select | chosen | standard | appropriate) -(migration | backup | rollback |
        query) ~0.86
    managed* + (redis | postgres | database | mysql | valkey) -(#setting | password | self | user | credential |
        not | define | broken) ~0.91
    managed* + mongodb -(self | user | credential | not | define | broken) ~0.91
    (upstash | elasticache | "redis cloud" | "cloud sql" | planetscale) + (recommend | production | use | option) ~0.85
    aiven + (recommend | production | use | option) ~0.85
    (supabase | neon | render | heroku | atlas | railway) + (tier | plan) + (pro | paid | standard) -signup ~0.91
    (vercel | database | redis) + (tier | plan) + (pro | paid | standard) -signup ~0.91
    (supabase | render | heroku | atlas | railway | vercel | database) + "free tier" -(limit | email) ~0.86
    ("paid tier" | "paid plan" | "pro plan" | "pro tier") -(subscription | user | backup | signup | payment) ~0.86
    ("production plan" | "production tier" | "plan selected") -(subscription | user | backup | signup) ~0.86
    "supabase pro" -#rate -backup ~0.92
    @(supabase | database | render | redis) + (tier | plan) + (free | pro | team | paid) -(backup | retain) ~0.9
    @project + (tier | plan) + (free | pro | team | paid) -(backup | retain) ~0.9
    region + (same | match | closest | near | align | correct | select) -(backup | separate | failover | #env) ~0.9
    region + (choose | database) -(backup | separate | failover | #env) ~0.9
    "region" + (@app | @database | @supabase | @project | @service | @render | @create) -(#env | backup |
        select + user) ~0.9
    "region" + (@spec | @configuration) -(#env | backup | select + user) ~0.9
    ("read replica" | "read replicas" | "read-replica") ~0.91
    (database | postgres | redis | mysql) + (replica | replicas | replication) -(lag | set + name | sync | alert) ~0.88
    mongodb + (replica | replicas | replication) -(lag | set + name | sync | alert) ~0.88
    (redis | database | postgres | rds) + ("high availability" | ha | multi-az | failover) -(alert | test) ~0.9
    mongodb + ("high availability" | ha | multi-az | failover) -(alert | test) ~0.9
    @managed* + ("high availability" | "automatic failover" | replication | "multi-az") -(retain | pitr) ~0.91
    @managed* + enterprise -(retain | pitr) ~0.91
    ("encryption rest" | "encrypted rest") -(transit | backup | column | field | sensitive) ~0.9
    (postgres | redis | mysql | database) + version + (#number | upgrade | latest | minimum) -(migration | schema) ~0.88
    postgres + #version + (managed | supabase | mode | database) ~0.92
    (postgres | redis) + (15 | 16 | 17 | 18 | "7+" | 14) -(port | worker | #duration | broken) ~0.85
    ("instance class" | "instance type" | "instance size" | "dyno type" | "machine size" | instance_size_slug) ~0.9
    ("droplet size" | "compute size" | "dedicated compute" | "compute add-on") ~0.9
    (instance_size_slug | db.t4g* | db.t3*) ~0.93
    instance_count ~0.92
    "global replication" ~0.91
    redis + replication -lag ~0.85 &
    "database cluster" -#env ~0.9
    "production mode" + database ~0.9
    postgres + managed + supabase -(#setting | self | not) ~0.91 &
    (postgres | redis | database | render | heroku | supabase | mysql) + ("standard plan" | "starter plan" |
        "pro plan" | "paid plan" | "paid tier" | "free tier" | "standard-0" | "hobby plan") -(user | subscription |
        price | limit | limits) ~0.93
    multi-az ~0.88
    region -#env + ("eu west" | "eu central" | "ap southeast" | "east 1" | "west 2" | frankfurt | oregon |
        ohio) -(backup |
        replicate | second) ~0.86
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.SERVICE, Sight.SETTINGS, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    service: str
    plan: str = ""
    region: str = ""
    version: str = ""
    replicas: int | None = None
    encrypted_at_rest: bool | None = None
