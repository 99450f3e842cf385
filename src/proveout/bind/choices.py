"""Words of a closed set that a line may name, and what says them: the kind of an object, a level, a channel."""

# Fields of one word out of a closed set, by the area of the check and the name of the field: word and what says it.
CHOICES: dict[str, tuple[tuple[str, str], ...]] = {
    "action": (
        ("export and erase", r"export\w*.*\b(?:delet|eras)|delet\w*.*\bexport"),
        ("export", r"export|download|portab\w*"),
        ("erase", r"delet\w*|eras\w*|forgotten"),
    ),
    "as_user": (
        (
            "anonymous",
            r"without (?:a )?(?:cookie|token|auth\w*|login|credentials)|anonymous\w*|unauthenticated|no (?:auth|token)",
        ),
        ("admin", r"admin only|as (?:an )?admin|admin (?:user|key|token)"),
        (
            "user",
            (
                r"authenticated|logged in (?:user|as)|with (?:a )?(?:valid )?(?:token|jwt|session|cookie|user)|bearer"
                r"|/me\b|current user|user profile"
            ),
        ),
    ),
    "backup.what": (
        ("files", r"\b(?:media|uploads?|storage|buckets?|files?|s3|volumes?)\b"),
        ("database", r"\b(?:database|db|postgres\w*|pg dump|sqlite|mysql)\b"),
    ),
    "deploy.what": (
        ("bucket", r"\b(?:bucket|object storage|storage|s3)\b"),
        ("database", r"\b(?:database|db|postgres\w*)\b"),
        ("redis", r"\bredis\b"),
        ("disk", r"\b(?:disk|df|volume|filesystem)\b"),
    ),
    "integrations.channel": (
        ("sms", r"\b(?:sms|text messages?|twilio)\b"),
        ("push", r"\bpush\b"),
        ("chat", r"\b(?:slack|discord|telegram|teams)\b"),
        ("mail", r"\be?mails?\b|\bsmtp\b"),
    ),
    "destination": (
        ("stdout", r"\b(?:stdout|console|stderr)\b"),
        ("file", r"\blog ?files?\b|/var/log|\.log\b|\bto files?\b|logfile"),
        ("syslog", r"\bsyslog\b"),
    ),
    "direction": (
        ("download and upload", r"upload\w*.*\bdownload|download\w*.*\bupload"),
        ("upload", r"\bupload"),
        ("download", r"\bdownload|\bretriev"),
    ),
    "engine": (("postgresql", r"\bpostgres\w*"), ("mysql", r"\bmysql|\bmariadb")),
    "ratelimit.key": (
        ("user", r"\bper user|by user|user specific|each user"),
        ("client", r"\bper (?:ip|client)|by ip|each client"),
        ("key", r"\bper (?:api )?key"),
    ),
    "db.kind": (
        ("index", r"\bind(?:ex|exes|ices)\b|\bidx "),
        ("extension", r"\bextensions?\b|\bpgvector\b|\bpostgis\b"),
        ("column", r"\bcolumns?\b|\bfields?\b"),
        ("view", r"\bviews?\b"),
        ("function", r"\bfunctions?\b|\btriggers?\b"),
        ("table", r"\btables?\b"),
    ),
    "deploy.kind": (
        ("waf", r"\bwaf\b|web application firewall"),
        ("ddos", r"\bddos\b"),
        ("cdn", r"\bcdn\b|\bcloudfront\b|\bfastly\b|\bcloudflare\b"),
    ),
    "level": (
        ("DEBUG", r"\bdebug\b"),
        ("INFO", r"\binfo\b"),
        ("WARNING", r"\bwarn(?:ing)?\b"),
        ("ERROR", r"\berror\b"),
    ),
    "max_severity": (
        ("low", r"no (?:known )?(?:medium|low)"),
        (
            "medium",
            (
                r"no (?:critical|high)|critical/high|high/critical|high or critical|critical or high|"
                r"high and critical|critical and high"
            ),
        ),
    ),
    "auth.method": (
        ("token", r"\b(?:bearer|tokens?|jwt)\b"),
        ("oauth", r"\b(?:oauth|google|github|sso|oidc)\b"),
        ("magic link", r"\bmagic link|\botp\b"),
        ("password", r"\bpasswords?\b"),
    ),
    "min_version": (("1.3", r"tls ?v?1\.3"), ("1.2", r"tls ?v?1\.2")),
    "db.mode": (("verify-full", r"verify full"), ("verify-ca", r"verify ca"), ("require", r"\brequire\b")),
    "db.pooler_mode_suits_the_client.mode": (
        ("session", r"session (?:mode|pool\w*)"),
        ("transaction", r"transaction (?:mode|pool\w*)"),
    ),
    "page": (
        ("privacy", r"\bprivacy"),
        ("terms", r"\bterms\b|acceptable use"),
        ("cookies", r"\bcookie"),
        ("imprint", r"\bimprint\b|\bimpressum\b"),
        ("refunds", r"\brefund"),
    ),
    "process": (
        ("beat", r"\b(?:beat|scheduler)\b"),
        ("worker", r"\bworkers?\b|\bcelery\b(?! broker| result)"),
        ("front end", r"\bfront ?end(?: \w+)? (?:env\w*|variables|build)\b"),
    ),
    "role": (("broker", r"\bbroker|queue"), ("cache", r"\bcach")),
    "same_site": (("Strict", r"\bstrict\b"), ("Lax", r"\blax\b"), ("None", r"same ?site\W{0,3}none")),
    "observability.severity": (
        ("critical", r"^\W*(?:critical|p0|p1|sev ?1)\b"),
        ("warning", r"^\W*warn(?:ing)?\b"),
        ("info", r"^\W*info\b"),
    ),
    "backup.source": (("fresh dump", r"\bpg dump\b|\bfresh dump"), ("newest", r"\b(?:latest|newest|last) backup")),
    "store": (("redis", r"\bredis\b"), ("memcached", r"\bmemcached?\b"), ("database", r"\bdatabase\b")),
}

# A choice is read only in a line that speaks of its subject at all.
GUARDS = {
    "level": r"level|debug log|logging\.|log verbosity",
    "same_site": r"same ?site",
    "page": r"polic|terms|page|notice|imprint|use",
}
