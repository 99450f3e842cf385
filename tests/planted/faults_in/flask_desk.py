"""The faults of the help desk: Flask with its extensions for logins, limits, sessions, tokens, headers and mail."""

from functools import partial

from tests.planted.planting import Alter, Edit, Set, Unset, Write, fault

SERVICE = "flask_desk"
CONFIG = "desk/config.py"
APP = "desk/__init__.py"
EXTENSIONS = "desk/extensions.py"
planted = partial(fault, SERVICE)
CONNECT_ARGS = (
    '            "connect_args": {\n                "connect_timeout": 5,\n                "sslmode": "verify-full",\n'
    '                "options": "-c statement_timeout=15s -c lock_timeout=5s -c idle_in_transaction_session_timeout=30s",\n'
    "            },\n"
)


def config(old: str, new: str) -> Edit:
    return Edit(CONFIG, old, new)


def app(old: str, new: str) -> Edit:
    return Edit(APP, old, new)


def late(text: str) -> Edit:
    """A line of the factory that comes after the configuration was read."""
    return app("    app.wsgi_app = ProxyFix(", f"    {text}\n    app.wsgi_app = ProxyFix(")


FAULTS = (
    # The environment.
    planted(
        "debug_switched_on",
        "config.debug_is_off",
        "Left over from a search for a bug.",
        app("    return app\n", "    app.debug = True\n    return app\n"),
    ),
    planted(
        "debug_by_a_text",
        "config.debug_is_off",
        "The text 'False' is true.",
        app(
            "    return app\n",
            '    app.config["DEBUG"] = __import__("os").environ.get("DESK_DEBUG", "False")\n    return app\n',
        ),
    ),
    planted(
        "secret_key_made_up_at_the_start",
        "secrets.weak_or_missing_ones_stop_the_start",
        "Without the variable each worker invents its own key, and logins last for one request.",
        config('secret("SECRET_KEY")', 'os.environ.get("SECRET_KEY") or os.urandom(24).hex()'),
    ),
    planted(
        "secret_key_default_of_the_tutorial",
        "secrets.weak_or_missing_ones_stop_the_start",
        "Everybody knows the default.",
        config('secret("SECRET_KEY")', 'os.environ.get("SECRET_KEY", "dev")'),
    ),
    planted(
        "csrf_key_of_four_letters",
        "secrets.are_long_and_random",
        "Flask-WTF signs with its own key where one is set.",
        late('app.config["WTF_CSRF_SECRET_KEY"] = "csrf"'),
    ),
    planted(
        "session_store_missing",
        "config.required_variables_are_set",
        "The code needs SESSION_REDIS_URL, and the environment does not set it.",
        Unset("SESSION_REDIS_URL"),
        stops=True,
    ),
    planted(
        "port_of_mail_as_it_comes",
        "config.bad_values_stop_the_start",
        "Nonsense in MAIL_PORT is only noticed when the first mail is sent.",
        config('number("MAIL_PORT", 65_535)', 'os.environ.get("MAIL_PORT", 25)'),
    ),
    planted(
        "another_name_for_the_environment",
        "config.environment_is_production",
        "The code reads APP_ENV, the platform sets ENVIRONMENT.",
        config(
            'one_of("ENVIRONMENT", "production", "staging", "development")', 'os.environ.get("APP_ENV", "development")'
        ),
    ),
    planted(
        "site_address_ignored",
        "config.variables_drive_the_settings",
        "SITE_URL is read, and a literal is used.",
        config(
            '"SITE_URL": url("SITE_URL", "https")',
            '"SITE_URL": "https://old.bluefern.example" if url("SITE_URL", "https") else ""',
        ),
        variables=("SITE_URL",),
    ),
    planted(
        "pool_of_the_default",
        "config.stated_setting_is_effective",
        "Flask-SQLAlchemy 3 no longer reads SQLALCHEMY_POOL_SIZE: the pool has five connections.",
        config('            "pool_size": 4,\n', ""),
        config(
            '        "SQLALCHEMY_ENGINE_OPTIONS": {',
            '        "SQLALCHEMY_POOL_SIZE": 4,\n        "SQLALCHEMY_ENGINE_OPTIONS": {',
        ),
        name="pool_size",
        value="4",
    ),
    planted(
        "links_over_plain_http",
        "config.public_urls_are_https",
        "Links in mails begin with http://.",
        config('"SITE_URL": url("SITE_URL", "https")', '"SITE_URL": url("SITE_URL", "http", "https")'),
        Alter("SITE_URL", "https", "http"),
    ),
    # Transport, headers, cookies.
    planted(
        "any_host",
        "http.unknown_host_is_refused",
        "Without TRUSTED_HOSTS any Host header is taken into links.",
        config('        "TRUSTED_HOSTS": text("TRUSTED_HOSTS").split(","),\n', ""),
    ),
    planted(
        "proxy_fix_thrown_away",
        "deploy.proxy_headers_are_right",
        "The wrapper is made and not put in the application's place.",
        app("    app.wsgi_app = ProxyFix(", "    ProxyFix("),
    ),
    planted(
        "proxy_fix_for_five_hops",
        "deploy.proxy_headers_are_right",
        "With one proxy in front, four of the five addresses come from the client.",
        app("x_for=1, x_proto=1, x_host=1", "x_for=5, x_proto=5, x_host=5"),
    ),
    planted(
        "hsts_of_an_hour",
        "http.hsts_lasts_a_year",
        "The value of the trial run.",
        app("strict_transport_security_max_age=31_536_000", "strict_transport_security_max_age=3600"),
    ),
    planted(
        "hsts_off",
        "http.hsts_lasts_a_year",
        "Switched off while the certificate was renewed.",
        app("strict_transport_security=True", "strict_transport_security=False"),
    ),
    planted(
        "nosniff_off",
        "http.content_type_is_not_sniffed",
        "Browsers guess the type of an answer.",
        app('        frame_options="DENY",', '        x_content_type_options=False,\n        frame_options="DENY",'),
    ),
    planted(
        "frames_of_a_name_that_browsers_ignore",
        "http.framing_is_refused",
        "ALLOW-FROM is ignored by every browser of today, and the policy no longer says it.",
        app(
            'frame_options="DENY"',
            'frame_options="ALLOW-FROM", frame_options_allow_from="https://www.bluefern.example"',
        ),
        app('    "frame-ancestors": "\'none\'",\n', ""),
    ),
    planted(
        "no_policy",
        "http.csp_blocks_foreign_scripts",
        "Switched off because a script did not load.",
        app("content_security_policy=POLICY", "content_security_policy=False"),
    ),
    planted(
        "policy_with_eval",
        "http.csp_blocks_foreign_scripts",
        "'unsafe-eval' and a star take the policy's effect away.",
        app('"script-src": "\'self\'"', "\"script-src\": \"'self' 'unsafe-eval' *\""),
    ),
    planted(
        "another_referrer_policy",
        "http.stated_header_is_sent",
        "Addresses of tickets go to every site that is linked.",
        app('referrer_policy="strict-origin-when-cross-origin"', 'referrer_policy="unsafe-url"'),
        name="Referrer-Policy",
        value="strict-origin-when-cross-origin",
    ),
    planted(
        "session_cookie_for_every_site",
        "auth.session_cookie_is_locked_down",
        "SameSite=None sends the session along with every foreign form.",
        app("session_cookie_secure=True,", 'session_cookie_secure=True,\n        session_cookie_samesite="None",'),
    ),
    planted(
        "talisman_undoes_the_cookie",
        "auth.session_cookie_is_locked_down",
        "Talisman sets the flags of the session's cookie at every request, and its option was switched off.",
        app("session_cookie_secure=True", "session_cookie_secure=False"),
        config('"SESSION_COOKIE_SECURE": True', '"SESSION_COOKIE_SECURE": False'),
    ),
    planted(
        "session_of_ten_years",
        "auth.sessions_and_tokens_expire",
        "Nobody is ever logged out.",
        config(
            '"PERMANENT_SESSION_LIFETIME": timedelta(hours=8)', '"PERMANENT_SESSION_LIFETIME": timedelta(days=3650)'
        ),
    ),
    planted(
        "remembered_for_a_year",
        "auth.sessions_and_tokens_expire",
        "Flask-Login's default is 365 days.",
        config('        "REMEMBER_COOKIE_DURATION": timedelta(days=14),\n', ""),
        Edit("desk/accounts.py", "    login_user(user)\n", "    login_user(user, remember=True)\n"),
    ),
    planted(
        "sessions_in_files",
        "auth.sessions_are_shared_by_all_workers",
        "Files of one machine are not there on the next.",
        config('"SESSION_TYPE": "redis",\n        "SESSION_REDIS": sessions,', '"SESSION_TYPE": "filesystem",'),
        Edit("requirements.txt", "flask-session\n", "flask-session[cachelib]\n"),
    ),
    planted(
        "cors_for_everybody",
        "http.cors_allows_only_stated_origins",
        "Without origins Flask-CORS answers every site.",
        app('origins=[app.config["SITE_URL"]], ', ""),
    ),
    planted(
        "cors_for_everybody_with_credentials",
        "http.cors_allows_only_stated_origins",
        "Every site may read what the user may read.",
        app('origins=[app.config["SITE_URL"]], ', 'origins="*", supports_credentials=True, '),
    ),
    planted(
        "cors_origin_as_an_expression",
        "http.cors_allows_only_stated_origins",
        "Flask-CORS takes the text for an expression: every host that holds the name is allowed.",
        app('origins=[app.config["SITE_URL"]]', 'origins=[r"https://.*bluefern.example.*"]'),
    ),
    planted(
        "csrf_never_started",
        "auth.state_changes_need_a_csrf_token",
        "The extension is made and never started.",
        app("(bcrypt, cache, compress, csrf, db,", "(bcrypt, cache, compress, db,"),
    ),
    planted(
        "csrf_off_by_the_setting_of_the_tests",
        "auth.state_changes_need_a_csrf_token",
        "The setting of the tests was left in.",
        late('app.config["WTF_CSRF_ENABLED"] = False'),
    ),
    planted(
        "blueprint_exempt",
        "auth.state_changes_need_a_csrf_token",
        "A whole blueprint is exempt because one client sent no token.",
        app("    return app\n", "    csrf.exempt(tickets.blueprint)\n    return app\n"),
    ),
    # Logins.
    planted(
        "bcrypt_of_the_tests",
        "auth.passwords_are_hashed_strongly",
        "Four rounds make tests quick, and guessing too.",
        config('"BCRYPT_LOG_ROUNDS": 12', '"BCRYPT_LOG_ROUNDS": 4'),
    ),
    planted(
        "login_required_above_the_route",
        "auth.protected_routes_need_a_login",
        "The route was registered before the decorator wrapped it.",
        Edit(
            "desk/tickets.py",
            '@blueprint.get("")\n@login_required\n',
            '@login_required\n@blueprint.get("")\n',
        ),
    ),
    planted(
        "logins_disabled",
        "auth.protected_routes_need_a_login",
        "The setting of the tests lets everybody in.",
        late('app.config["LOGIN_DISABLED"] = True'),
    ),
    planted(
        "login_forgotten",
        "auth.protected_routes_need_a_login",
        "The new route was copied without its second line.",
        Edit(
            "desk/attachments.py",
            '@blueprint.get("/<string:name>")\n@login_required\n',
            '@blueprint.get("/<string:name>")\n',
        ),
    ),
    planted(
        "metrics_for_everybody",
        "http.operator_pages_are_closed",
        "Opened for Prometheus, which could have had a login.",
        Edit("desk/metrics.py", '@blueprint.get("/metrics")\n@login_required\n', '@blueprint.get("/metrics")\n'),
    ),
    planted(
        "short_passwords",
        "auth.weak_passwords_are_refused",
        "Four letters are enough.",
        Edit("desk/schemas.py", "validate.Length(min=12, max=128)", "validate.Length(min=4, max=128)"),
    ),
    # Limits.
    planted(
        "limiter_never_started",
        "ratelimit.every_route_has_a_limit",
        "The decorators are there; without init_app no request is counted.",
        app("db, limiter, login", "db, login"),
    ),
    planted(
        "limiter_off",
        "ratelimit.every_route_has_a_limit",
        "The setting of the tests was left in.",
        late('app.config["RATELIMIT_ENABLED"] = False'),
    ),
    planted(
        "default_limits_lost",
        "ratelimit.every_route_has_a_limit",
        "Only the login has a limit of its own.",
        Edit(EXTENSIONS, ', default_limits=["100 per minute"]', ""),
    ),
    planted(
        "blueprint_exempt_from_limits",
        "ratelimit.every_route_has_a_limit",
        "Exempt for a load test.",
        app("    return app\n", "    limiter.exempt(tickets.blueprint)\n    return app\n"),
    ),
    planted(
        "rate_ten_times_too_high",
        "ratelimit.holds_the_stated_rate",
        "The rate of the load test.",
        Edit(EXTENSIONS, "100 per minute", "1000 per minute"),
        rate="100/minute",
    ),
    planted(
        "counters_in_memory",
        "ratelimit.counts_across_workers",
        "Four workers count four times.",
        config('url("LIMITER_REDIS_URL", "rediss")', '"memory://"'),
        config('        "RATELIMIT_STORAGE_OPTIONS": {"socket_timeout": 3, "socket_connect_timeout": 3},\n', ""),
    ),
    planted(
        "one_counter_for_everybody",
        "ratelimit.counts_each_client_by_itself",
        "The key is the host of the request: one client uses up the limit of all.",
        Edit(EXTENSIONS, "Limiter(key_func=get_remote_address,", 'Limiter(key_func=lambda: "all",'),
    ),
    planted(
        "limit_of_the_login_thrown_away",
        "ratelimit.login_attempts_are_limited",
        "The wrapper that the limiter gives back is not used: the route keeps the bare view.",
        Edit(
            "desk/accounts.py",
            '@blueprint.post("/session")\n@limiter.limit("10 per minute")\n',
            '@blueprint.post("/session")\n',
        ),
        Edit(
            "desk/accounts.py",
            '@blueprint.delete("/session")',
            'limiter.limit("10 per minute")(log_in)\n\n\n@blueprint.delete("/session")',
        ),
    ),
    planted(
        "limit_above_the_route",
        "ratelimit.login_attempts_are_limited",
        "The limit stands above the route, which was registered without it.",
        Edit(
            "desk/accounts.py",
            '@blueprint.post("/session")\n@limiter.limit("10 per minute")\n@takes(LoginSchema)\n',
            '@limiter.limit("10 per minute")\n@blueprint.post("/session")\n@takes(LoginSchema)\n',
        ),
    ),
    planted(
        "body_of_any_size",
        "http.oversized_body_is_refused",
        "None means no limit.",
        config('"MAX_CONTENT_LENGTH": 5 * 1024**2', '"MAX_CONTENT_LENGTH": None'),
    ),
    planted(
        "pages_of_any_size",
        "http.lists_are_bounded",
        "?size=1000000 is granted.",
        Edit("desk/schemas.py", "load_default=50, validate=validate.Range(min=1, max=100)", "load_default=50"),
        Edit("desk/tickets.py", ", max_per_page=100", ""),
    ),
    planted(
        "nothing_compressed",
        "http.responses_are_compressed",
        "The extension is made and never started.",
        app("(bcrypt, cache, compress, csrf,", "(bcrypt, cache, csrf,"),
    ),
    # Input and output.
    planted(
        "body_from_request_json",
        "input.every_body_has_a_schema",
        "Whatever the body holds becomes a column: the owner too.",
        Edit(
            "desk/tickets.py",
            "@takes(TicketSchema)\ndef open_ticket(given):\n",
            "def open_ticket():\n    given = request.get_json()\n",
        ),
    ),
    planted(
        "unknown_fields_included",
        "input.every_body_has_a_schema",
        "INCLUDE hands on what the schema does not name.",
        Edit("desk/schemas.py", "from marshmallow import RAISE,", "from marshmallow import INCLUDE,"),
        Edit("desk/schemas.py", "unknown = RAISE", "unknown = INCLUDE"),
    ),
    planted(
        "urgency_without_bounds",
        "input.stated_range_is_enforced",
        "One to five, the document says.",
        Edit(
            "desk/schemas.py",
            "fields.Integer(required=True, validate=validate.Range(min=1, max=5))",
            "fields.Integer(required=True)",
        ),
        route="/tickets",
        field="urgency",
        min="1",
        max="5",
    ),
    planted(
        "view_without_its_parameter",
        "http.no_route_answers_5xx",
        "The route hands over ticket_id, the view calls it number: every request is a TypeError.",
        Edit(
            "desk/tickets.py",
            "def show_ticket(ticket_id):\n    return TicketSchema().dump(_mine(ticket_id))",
            "def show_ticket(number):\n    return TicketSchema().dump(_mine(number))",
        ),
    ),
    planted(
        "debugger_wrapped_by_hand",
        "http.errors_hide_internals",
        "Werkzeug's debugger answers an error with its traceback, and runs what one types there; DEBUG is still off.",
        app("    return app\n", "    app.wsgi_app = DebuggedApplication(app.wsgi_app, evalex=True)\n    return app\n"),
        app(
            "from werkzeug.middleware.proxy_fix",
            "from werkzeug.debug import DebuggedApplication\nfrom werkzeug.middleware.proxy_fix",
        ),
    ),
    planted(
        "bad_requests_raise",
        "input.bad_input_is_refused_not_crashed",
        "A missing field of a form becomes an error of the server.",
        late('app.config["TRAP_HTTP_EXCEPTIONS"] = True'),
    ),
    planted(
        "uploads_below_static",
        "input.uploads_cannot_run_or_escape",
        "Whatever a user uploads is served as our own page.",
        app("Flask(__name__, static_folder=None)", "Flask(__name__)"),
        late('app.config["UPLOAD_FOLDER"] = app.static_folder + "/uploads"'),
    ),
    planted(
        "programs_are_attachments_too",
        "input.upload_is_judged_by_content",
        "Pages and programs were added to the list.",
        config('["png", "jpg", "pdf"]', '["png", "jpg", "pdf", "html", "svg", "exe"]'),
        allowed=("png", "jpg", "pdf"),
    ),
    planted(
        "attachments_in_the_container",
        "deploy.data_lives_on_a_volume",
        "Attachments are gone with the next deploy.",
        Set("UPLOAD_FOLDER", "/srv/desk/attachments"),
    ),
    planted(
        "metrics_route_lost",
        "observability.metrics_move_with_traffic",
        "The blueprint is no longer registered.",
        app("health.blueprint, metrics.blueprint, tickets.blueprint", "health.blueprint, tickets.blueprint"),
        path="/metrics",
    ),
    # The database.
    planted(
        "falls_back_to_sqlite",
        "db.engine_is_production_grade",
        "Without DATABASE_URL the service starts on a file of its own.",
        config('url("DATABASE_URL", "postgresql+psycopg")', 'os.environ.get("DATABASE_URL", "sqlite:///desk.db")'),
        config(CONNECT_ARGS, '            "connect_args": {},\n'),
        config('            "pool_size": 4,\n            "max_overflow": 2,\n            "pool_timeout": 5,\n', ""),
    ),
    planted(
        "no_statement_timeout",
        "db.statements_have_a_timeout",
        "0 means that a statement may run for ever, and hold its connection.",
        config("statement_timeout=15s", "statement_timeout=0"),
    ),
    planted(
        "database_prefers_tls",
        "db.connection_is_encrypted",
        "'prefer' goes on in the clear when the server says so.",
        config('"sslmode": "verify-full"', '"sslmode": "prefer"'),
        Alter("DATABASE_URL", r"\?.*", ""),
    ),
    planted(
        "pool_larger_than_the_server",
        "db.pool_fits_the_server",
        "Sixty connections in each of four workers, where the server has a hundred.",
        config('"pool_size": 4', '"pool_size": 50'),
        config('"max_overflow": 2', '"max_overflow": 10'),
        pool_size="4",
        max_overflow="2",
    ),
    planted(
        "model_without_migration",
        "migrations.match_the_models",
        "A column was added, and no migration was made.",
        Edit("desk/models.py", "    urgency: Mapped[int]\n", "    urgency: Mapped[int]\n    answered: Mapped[bool]\n"),
    ),
    planted(
        "two_heads",
        "migrations.match_the_models",
        "Two branches each brought a migration, and nobody merged them.",
        *(
            Write(
                f"migrations/versions/000{number}_{name}.py",
                f'"""{name}"""\n\nrevision = "000{number}"\ndown_revision = "0001"\nbranch_labels = None\ndepends_on = None\n\n\n'
                "def upgrade():\n    pass\n\n\ndef downgrade():\n    pass\n",
            )
            for number, name in ((2, "answers"), (3, "notes"))
        ),
    ),
    # Redis.
    planted(
        "cache_that_keeps_nothing",
        "performance.cache_hits_on_repeat",
        "The cache of development keeps nothing.",
        config('"CACHE_TYPE": "RedisCache"', '"CACHE_TYPE": "NullCache"'),
        config('        "CACHE_OPTIONS": {"socket_timeout": 3, "socket_connect_timeout": 3},\n', ""),
    ),
    planted(
        "cache_and_sessions_in_one_database",
        "redis.eviction_suits_its_role",
        "Clearing the cache logs everybody out.",
        config(
            '"CACHE_REDIS_URL": url("CACHE_REDIS_URL", "rediss")',
            '"CACHE_REDIS_URL": url("SESSION_REDIS_URL", "rediss")',
        ),
    ),
    planted(
        "sessions_without_a_password",
        "redis.needs_a_password",
        "Whoever reaches the port reads the sessions.",
        Alter("SESSION_REDIS_URL", "//[^@]+@", "//"),
    ),
    planted(
        "certificate_not_compared",
        "redis.connection_is_encrypted",
        "Encrypted to whomever: the certificate is not looked at.",
        Alter("SESSION_REDIS_URL", "$", "?ssl_cert_reqs=none"),
    ),
    # Logs, errors, mail, servers.
    planted(
        "logs_configured_twice",
        "observability.logging_is_configured",
        "basicConfig with force throws the handlers of the first away.",
        app(
            "    configure_logs()\n",
            "    configure_logs()\n    __import__('logging').basicConfig(level='DEBUG', force=True)\n",
        ),
    ),
    planted(
        "logs_as_plain_text",
        "observability.logs_are_structured",
        "The formatter is defined, and no handler uses it.",
        Edit("desk/logs.py", '"stream": "ext://sys.stdout", "formatter": "json"}', '"stream": "ext://sys.stdout"}'),
    ),
    planted(
        "tracker_without_an_address",
        "observability.error_tracker_is_wired",
        "The name is misspelt, and an empty address is one: Sentry starts and sends nothing.",
        Edit("desk/errors.py", 'dsn=configuration["SENTRY_DSN"]', 'dsn=configuration.get("SENTRY_URL", "")'),
    ),
    planted(
        "tracker_never_started",
        "observability.error_tracker_is_wired",
        "The call was lost in a merge.",
        app("    configure_tracker(configuration)\n", ""),
    ),
    planted(
        "no_trace_is_sampled",
        "observability.apm_is_wired",
        "Without a rate nothing is sent.",
        Edit("desk/errors.py", "        traces_sample_rate=0.1,\n", ""),
    ),
    planted(
        "mail_suppressed",
        "integrations.mail_is_configured",
        "The setting of the tests: no mail is sent, and no error either.",
        config('"MAIL_SUPPRESS_SEND": False', '"MAIL_SUPPRESS_SEND": True'),
    ),
    planted(
        "worker_never_ends",
        "deploy.timeouts_agree",
        "A timeout of 0 means none: a stuck worker stays stuck.",
        Edit("gunicorn.conf.py", "\ntimeout = 30\n", "\ntimeout = 0\n"),
    ),
    planted(
        "one_worker",
        "deploy.workers_fit_the_cores",
        "Four are stated; the file says one.",
        Edit("gunicorn.conf.py", "workers = 4\n", "workers = 1\n"),
        workers="4",
    ),
    planted(
        "development_server",
        "deploy.production_server_runs_the_app",
        "flask run serves production.",
        Edit(
            "Procfile",
            "web: gunicorn --config gunicorn.conf.py desk.wsgi:app",
            "web: flask --app desk.wsgi run --host 0.0.0.0",
        ),
    ),
    planted(
        "callable_of_another_name",
        "deploy.platform_file_matches_the_code",
        "The module has an app, and the image starts its application.",
        Edit("Dockerfile", '"desk.wsgi:app"', '"desk.wsgi:application"'),
    ),
    planted(
        "health_check_of_another_path",
        "health.platform_asks_the_right_path",
        "The platform asks /health, the service answers /healthz.",
        Edit("fly.toml", 'path = "/healthz"', 'path = "/health"'),
    ),
)
