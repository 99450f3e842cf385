"""Spellings that mean one word, words that carry nothing, and words that carry little: the tables of `words`.

Keys are lower-case words as written. A fold may only join words that no check tells apart.
"""

# Dropped. `no`, `not`, `before`, `after`, `all`, `only` are not here: they tell checks apart.
STOP = frozenset(
    "a an the of to in on for is are be been being and or with by at as this that these those it its your our you we i "
    "from has have had will can could should must may was were do does did via into their them they there than then "
    "so such also any etc e g ie eg s t re ll d o us my me he she his her who which what how please let "
    # The same of other languages, where they are no English words.
    "de en im le les du et une pour avec dans el los las del por para und für von zu auf ein eine ist sind wird der "
    "den dem ao для по из на от".split()
)

# Words that half of all lines hold. They stay matchable, weigh little, and one may stand inside a sequence.
FILLER = frozenset(
    "verify verified verification ensure ensures confirm confirmed check checks checked checking test tests tested "
    "testing set setup sets configured configure configuration configuring enabled enable enables ready working work "
    "works works properly correctly correct complete completed done implemented implement implementation place "
    "add added create created use uses used using make sure run running runs "
    "update updated available active all new proper successful successfully success ok fine good exist exists "
    "production status system application service server step steps item list need needs required".split()
)

FOLD = {
    "administrator": "admin", "administrators": "admin", "admins": "admin",
    "apis": "api", "urls": "url", "ids": "id", "ips": "ip", "uris": "url", "uri": "url", "vms": "vm",
    "app": "application", "apps": "application", "async": "asynchronous",
    "auto": "automatic", "automatically": "automatic", "automated": "automatic", "automate": "automatic",
    "automation": "automatic", "automates": "automatic",
    "authentication": "auth", "authenticate": "auth", "authenticated": "auth", "authenticates": "auth",
    "authn": "auth", "authenticating": "auth", "authz": "authorization", "authorisation": "authorization",
    "backing": "backup", "backups": "backup", "behaviour": "behavior",
    "cert": "certificate", "certs": "certificate",
    "conf": "configure", "config": "configure", "configs": "configure", "configuration": "configure",
    "configurations": "configure",
    "cpus": "cpu", "gpus": "gpu", "menus": "menu", "creds": "credential", "cred": "credential",
    "db": "database", "dbs": "database", "deployment": "deploy", "deployments": "deploy", "redeployment": "redeploy",
    "dev": "development", "doc": "document", "docs": "document", "documentation": "document",
    "dependencies": "dependency", "deps": "dependency", "dirs": "directory", "dir": "directory", "folder": "directory",
    "e-mail": "email", "e-mails": "email", "emails": "email", "enforcement": "enforce",
    "env": "environment", "envs": "environment", "envvar": "environment", "encrypts": "encrypt",
    "gitlab-ci": "gitlab", "healthz": "health", "healthy": "health",
    "img": "image", "imgs": "image", "info": "information",
    "k8s": "kubernetes", "letsencrypt": "letsencrypt", "licence": "license", "licences": "license",
    "logged": "log", "loggers": "logger", "mails": "mail", "management": "manage", "max": "maximum", "min": "minimum",
    "mfa": "2fa", "totp": "2fa", "misconfigured": "misconfigure", "msgs": "message", "msg": "message",
    "notifications": "notify", "notification": "notify", "perf": "performance", "performant": "performance",
    "perm": "permission", "perms": "permission", "pg": "postgres", "postgresql": "postgres", "pgsql": "postgres",
    "prod": "production", "productive": "production", "pw": "password", "passwd": "password",
    "pwd": "password", "pwds": "password", "queries": "query", "renewal": "renew", "renewals": "renew",
    "repo": "repository", "repos": "repository", "reqs": "request", "requirement": "require",
    "requirements": "require", "retention": "retain", "rollbacks": "rollback",
    "secure": "security", "secured": "security",
    "secures": "security", "securing": "security", "securely": "security",
    "signin": "login", "logon": "login", "logins": "login", "sqlite3": "sqlite",
    "ssl": "tls", "starttls": "tls", "tlsv": "tls", "sync": "synchronize", "tables": "table", "throttling": "throttle",
    "var": "variable", "vars": "variable", "vulnerabilities": "vulnerability", "vuln": "vulnerability",
    "vulns": "vulnerability", "whitelist": "allowlist", "whitelisted": "allowlist", "ws": "websocket",
    "wss": "websocket",
    "used": "use", "using": "use", "tried": "try", "trying": "try", "synced": "synchronize", "syncing": "synchronize",
    "failure": "fail", "verification": "verify", "modification": "modify", "specification": "specify",
    "expiry": "expire", "recovery": "recover", "delivery": "deliver", "approval": "approve", "removal": "remove",
    "exposure": "expose", "connectivity": "connect", "registration": "register",
    "persistence": "persist", "persistent": "persist", "compliant": "compliance", "indices": "index",
    "aliases": "alias", "controlled": "control", "controlling": "control", "cancelled": "cancel",
    "cancelling": "cancel", "cancellation": "cancel", "labelled": "label", "ran": "run", "don": "not",
}  # fmt: skip

# One word that is read as several.
SPLIT = {
    "ratelimit": ("rate", "limit"), "ratelimits": ("rate", "limit"), "ratelimiting": ("rate", "limiting"),
    "healthcheck": ("health", "check"), "healthchecks": ("health", "check"), "envvars": ("environment", "variable"),
    "hostnames": ("host", "name"), "hostname": ("host", "name"), "autorenew": ("automatic", "renew"),
    "autoscaling": ("automatic", "scaling"), "autoscale": ("automatic", "scale"), "autoscaler": ("automatic", "scale"),
    "cannot": ("can", "not"), "cant": ("can", "not"), "dont": ("do", "not"), "doesnt": ("does", "not"),
    "umgebungsvariablen": ("environment", "variable"), "datenschutzerklärung": ("privacy", "policy"),
    "lasttest": ("load", "test"), "lasttests": ("load", "test"), "antwortzeiten": ("response", "time"),
    "codebase": ("code", "base"), "filename": ("file", "name"), "errorhandler": ("error", "handler"),
}  # fmt: skip

# Several words that are read as one; looked up before stop words go.
JOIN = {
    ("back", "up"): "backup", ("backed", "up"): "backup", ("back", "ups"): "backup",
    ("roll", "back"): "rollback", ("rolled", "back"): "rollback", ("rolls", "back"): "rollback",
    ("log", "in"): "login", ("sign", "in"): "login", ("log", "out"): "logout", ("sign", "out"): "logout",
    ("sign", "up"): "signup", ("start", "up"): "startup", ("shut", "down"): "shutdown", ("time", "out"): "timeout",
    ("time", "outs"): "timeout", ("fail", "over"): "failover", ("web", "socket"): "websocket",
    ("web", "sockets"): "websocket", ("web", "hook"): "webhook", ("web", "hooks"): "webhook",
    ("front", "end"): "frontend", ("back", "end"): "backend", ("set", "up"): "setup", ("up", "time"): "uptime",
    ("two", "factor"): "2fa", ("2", "factor"): "2fa", ("multi", "factor"): "2fa",
    ("end", "to", "end"): "e2e", ("let", "s", "encrypt"): "letsencrypt", ("let’s", "encrypt"): "letsencrypt",
    ("lets", "encrypt"): "letsencrypt", ("single", "sign", "on"): "sso", ("white", "list"): "allowlist",
    ("allow", "list"): "allowlist", ("dead", "letter"): "deadletter", ("data", "base"): "database",
    ("git", "hub"): "github", ("run", "book"): "runbook", ("change", "log"): "changelog",
    ("up", "to", "date"): "uptodate", ("e", "mail"): "email", ("e", "mails"): "email",
    ("banco", "de", "dados"): "database", ("base", "de", "dados"): "database", ("base", "de", "datos"): "database",
    ("bases", "de", "datos"): "database", ("base", "de", "données"): "database", ("bases", "de", "données"): "database",
    ("base", "données"): "database", ("mot", "de", "passe"): "password", ("mots", "de", "passe"): "password",
    ("copia", "de", "seguridad"): "backup", ("copias", "de", "seguridad"): "backup",
    ("cópia", "de", "segurança"): "backup", ("cópias", "de", "segurança"): "backup", ("pare", "feu"): "firewall",
    ("mis", "à", "jour"): "update", ("mise", "à", "jour"): "update", ("mises", "à", "jour"): "update",
    ("база", "данных"): "database", ("базы", "данных"): "database", ("базу", "данных"): "database",
    ("n", "1"): "nplusone", ("n", "plus", "1"): "nplusone", ("n", "plus", "one"): "nplusone",
}  # fmt: skip

# Words that the endings would spoil, or that only look like plurals.
KEPT = frozenset(
    "production setting staging https cors hsts kubernetes postgres redis dns tls aws status process access address "
    "always analysis canvas atlas news alias series during string thing bring spring ping being nothing something "
    "everything pricing rating building heading redis jenkins pandas celery s3 rds ecs eks gcs ios sas os rls sms "
    "css js csrf business express princess less across progress jwks nodejs nextjs windows caddy union region option "
    "million question embed seed feed need speed exceed proceed succeed nginx previous various continuous this plus "
    "bus campus virus radius focus bonus versus ses kms sqs sns".split()
)
