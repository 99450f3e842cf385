"""The faults of the readings of meters: FastAPI, pydantic-settings, slowapi, SQLAlchemy with asyncpg, OpenTelemetry."""

from functools import partial

from tests.planted.planting import Alter, Edit, Set, Unset, Write, fault

SERVICE = "fastapi_meter"
SETTINGS = "meter/settings.py"
MAIN = "meter/main.py"
DATABASE = "meter/database.py"
READINGS = "meter/routes/readings.py"
ACCOUNTS = "meter/routes/accounts.py"
SCHEMAS = "meter/schemas.py"
HEADERS = "meter/middleware.py"
planted = partial(fault, SERVICE)
ORIGINS = (
    '    allow_origins=[str(origin).rstrip("/") for origin in settings.cors_origins],\n    allow_credentials=False,\n'
)


def settings(old: str, new: str) -> Edit:
    return Edit(SETTINGS, old, new)


def main(old: str, new: str) -> Edit:
    return Edit(MAIN, old, new)


FAULTS = (
    # The environment.
    planted(
        "debug_pages",
        "config.debug_is_off",
        "Starlette answers an error with its traceback.",
        main('FastAPI(title="Meter",', 'FastAPI(debug=True, title="Meter",'),
    ),
    planted(
        "debug_by_a_text",
        "config.debug_is_off",
        "Any text is true, 'false' too.",
        main('FastAPI(title="Meter",', 'FastAPI(debug=bool(__import__("os").environ.get("DEBUG")), title="Meter",'),
        Set("DEBUG", "false"),
    ),
    planted(
        "secret_with_a_default",
        "secrets.weak_or_missing_ones_stop_the_start",
        "Without the variable the service signs with a text of the repository.",
        settings("    jwt_secret: Key\n", '    jwt_secret: SecretStr = SecretStr("change-me-in-production")\n'),
    ),
    planted(
        "secret_of_any_length",
        "secrets.weak_or_missing_ones_stop_the_start",
        "The type says secret, and nothing says how long.",
        settings("    jwt_secret: Key\n", "    jwt_secret: SecretStr\n"),
    ),
    planted(
        "secret_of_eight_letters",
        "secrets.are_long_and_random",
        "A short word signs every token.",
        settings("    jwt_secret: Key\n", "    jwt_secret: SecretStr\n"),
        Set("JWT_SECRET", "meter123"),
    ),
    planted(
        "database_address_missing",
        "config.required_variables_are_set",
        "The code needs DATABASE_URL, and the environment does not set it.",
        Unset("DATABASE_URL"),
        stops=True,
    ),
    planted(
        "address_of_any_kind",
        "config.bad_values_stop_the_start",
        "Nonsense in OTEL_EXPORTER_OTLP_ENDPOINT is noticed by nobody: the traces just stay away.",
        settings("    otel_exporter_otlp_endpoint: HttpsUrl\n", '    otel_exporter_otlp_endpoint: str = ""\n'),
    ),
    planted(
        "environment_of_any_name",
        "config.environment_is_production",
        "Any word is taken, and without the variable it is development.",
        settings(
            '    environment: Literal["production", "staging", "development"]\n',
            '    environment: str = "development"\n',
        ),
        Unset("ENVIRONMENT"),
    ),
    planted(
        "prefix_that_nobody_sets",
        "config.variables_drive_the_settings",
        "With env_prefix the settings read METER_POOL_SIZE; the platform sets POOL_SIZE, and the default counts.",
        settings(
            "    pool_size: int = Field(default=4, ge=1, le=10)\n",
            '    pool_size: int = Field(default=4, ge=1, le=10, validation_alias="METER_POOL_SIZE")\n',
        ),
        Set("POOL_SIZE", "8"),
        variables=("POOL_SIZE",),
    ),
    planted(
        "second_engine_without_ping",
        "config.stated_setting_is_effective",
        "The engine of the reports was copied without pool_pre_ping: its first query after a restart fails.",
        Edit(
            DATABASE,
            "    pool_size=1,\n    max_overflow=0,\n    pool_timeout=5,\n    pool_recycle=1800,\n    pool_pre_ping=True,\n",
            "    pool_size=1,\n    max_overflow=0,\n    pool_timeout=5,\n    pool_recycle=1800,\n",
        ),
        name="pool_pre_ping",
        value="true",
    ),
    planted(
        "address_of_this_machine",
        "config.public_urls_are_https",
        "The address of development is in production's environment.",
        settings("    public_url: HttpsUrl\n", "    public_url: HttpUrl\n"),
        Set("PUBLIC_URL", "http://localhost:8000"),
    ),
    # Transport, headers, tokens.
    planted(
        "any_host",
        "http.unknown_host_is_refused",
        "The star lets every host through.",
        Set("ALLOWED_HOSTS", '["*"]'),
    ),
    planted(
        "hosts_not_compared",
        "http.unknown_host_is_refused",
        "The middleware was commented out while a health check failed.",
        main("app.add_middleware(TrustedHostMiddleware, allowed_hosts=settings.allowed_hosts)\n", ""),
    ),
    planted(
        "every_proxy_is_trusted",
        "deploy.proxy_headers_are_right",
        "With '*' any client says what its address and scheme are.",
        Edit("gunicorn.conf.py", 'forwarded_allow_ips = "10.0.0.1"', 'forwarded_allow_ips = "*"'),
    ),
    planted(
        "hsts_of_five_minutes",
        "http.hsts_lasts_a_year",
        "The value of the trial run.",
        Edit(HEADERS, b"max-age=31536000; includeSubDomains".decode(), "max-age=300"),
    ),
    planted(
        "headers_never_sent",
        "http.content_type_is_not_sniffed",
        "The middleware is there, and nobody adds it.",
        main("app.add_middleware(SecurityHeaders)\n", ""),
    ),
    planted(
        "frames_allowed",
        "http.framing_is_refused",
        "Both headers that refuse frames were taken out for a widget.",
        Edit(HEADERS, '    (b"x-frame-options", b"DENY"),\n', ""),
        Edit(HEADERS, "; frame-ancestors 'none'", ""),
    ),
    planted(
        "another_referrer_policy",
        "http.stated_header_is_sent",
        "The stated value is another.",
        Edit(HEADERS, '(b"referrer-policy", b"no-referrer")', '(b"referrer-policy", b"unsafe-url")'),
        name="Referrer-Policy",
        value="no-referrer",
    ),
    planted(
        "policy_with_inline_scripts",
        "http.csp_blocks_foreign_scripts",
        "A star and 'unsafe-inline' take the policy's effect away.",
        Edit(HEADERS, "default-src 'none'", "default-src * 'unsafe-inline'"),
    ),
    planted(
        "token_of_a_year",
        "auth.sessions_and_tokens_expire",
        "A stolen token works for a year.",
        settings("Field(default=15, ge=1, le=60)", "Field(default=525_600, ge=1)"),
    ),
    planted(
        "token_without_an_end",
        "auth.sessions_and_tokens_expire",
        "The token carries no exp and works for ever.",
        Edit("meter/security.py", '        "exp": now + timedelta(minutes=settings.access_token_minutes),\n', ""),
        Edit("meter/security.py", '["exp", "sub", "aud", "iss"]', '["sub", "aud", "iss"]'),
    ),
    planted(
        "audience_not_compared",
        "auth.forged_or_stale_tokens_are_refused",
        "Tokens for another service of the same key are taken.",
        settings('    jwt_audience: str = "meter-api"\n', "    jwt_audience: str | None = None\n"),
        Edit("meter/security.py", '["exp", "sub", "aud", "iss"]', '["exp", "sub", "iss"]'),
        audience="meter-api",
    ),
    planted(
        "cookie_session_without_https",
        "auth.session_cookie_is_locked_down",
        "Starlette's default sends the cookie over plain HTTP too.",
        main(
            "from fastapi.middleware.trustedhost",
            "from starlette.middleware.sessions import SessionMiddleware\nfrom fastapi.middleware.trustedhost",
        ),
        main(
            "app.add_middleware(SecurityHeaders)\n",
            "app.add_middleware(SecurityHeaders)\n"
            "app.add_middleware(SessionMiddleware, secret_key=settings.jwt_secret.get_secret_value())\n",
        ),
        Edit("requirements.txt", "httpx\n", "httpx\nitsdangerous\n"),
    ),
    planted(
        "cookie_key_of_each_worker",
        "auth.sessions_are_shared_by_all_workers",
        "Each worker makes up its own key and refuses the sessions of the others.",
        main(
            "from fastapi.middleware.trustedhost",
            "import secrets\n\nfrom starlette.middleware.sessions import SessionMiddleware\nfrom fastapi.middleware.trustedhost",
        ),
        main(
            "app.add_middleware(SecurityHeaders)\n",
            "app.add_middleware(SecurityHeaders)\n"
            "app.add_middleware(SessionMiddleware, secret_key=secrets.token_hex(32), https_only=True, max_age=3600)\n",
        ),
        Edit("requirements.txt", "httpx\n", "httpx\nitsdangerous\n"),
    ),
    planted(
        "cors_for_everybody_with_credentials",
        "http.cors_allows_only_stated_origins",
        "With credentials Starlette answers every origin by its name.",
        main(ORIGINS, '    allow_origins=["*"],\n    allow_credentials=True,\n'),
    ),
    planted(
        "cors_for_everybody",
        "http.cors_allows_only_stated_origins",
        "Every site may read the answers.",
        Set("CORS_ORIGINS", '["*"]'),
        settings("    cors_origins: list[HttpsUrl]\n", "    cors_origins: list[str]\n"),
    ),
    planted(
        "cors_expression_that_allows_all",
        "http.cors_allows_only_stated_origins",
        "The expression holds for every address with the name in it.",
        main(ORIGINS, ORIGINS + '    allow_origin_regex=r"https?://.*bluefern.*",\n'),
    ),
    planted(
        "argon2_of_the_tests",
        "auth.passwords_are_hashed_strongly",
        "Eight KiB and one round make tests quick, and guessing too.",
        Edit(
            "meter/security.py",
            "time_cost=3, memory_cost=65_536, parallelism=4",
            "time_cost=1, memory_cost=8, parallelism=1",
        ),
    ),
    planted(
        "short_passwords",
        "auth.weak_passwords_are_refused",
        "Four letters are enough.",
        Edit(
            SCHEMAS,
            "password: str = Field(min_length=12, max_length=128)",
            "password: str = Field(min_length=4, max_length=128)",
        ),
    ),
    planted(
        "router_without_its_login",
        "auth.protected_routes_need_a_login",
        "The dependency of the router was lost, and one route has none of its own.",
        Edit(READINGS, ", dependencies=[Depends(current_user)])\n", ")\n"),
        Edit(READINGS, '@router.get("/total", dependencies=[Depends(staff)])', '@router.get("/total")'),
    ),
    planted(
        "login_that_forgives",
        "auth.protected_routes_need_a_login",
        "The new route was put on the router of the public ones.",
        Edit(
            ACCOUNTS,
            '@router.get("/users/me", response_model=UserShown)',
            '@router.delete("/users/{user_id}", status_code=204)\n@limiter.limit(settings.rate_limit)\n'
            "async def forget(request: Request, user_id: int, database: Annotated[AsyncSession, Depends(session)]) -> None:\n"
            "    await database.delete(await database.get(User, user_id))\n    await database.commit()\n\n\n"
            '@router.get("/users/me", response_model=UserShown)',
        ),
    ),
    planted(
        "total_for_every_customer",
        "auth.roles_are_enforced",
        "What only the staff may see, every customer may: the role is asked for and compared with nothing.",
        Edit(
            "meter/security.py",
            '    if user.role != "staff":\n        raise HTTPException(status.HTTP_403_FORBIDDEN)\n    return user',
            "    return user",
        ),
        roles=("staff",),
    ),
    planted(
        "documentation_for_everybody",
        "http.operator_pages_are_closed",
        "The schema and the pages that try it are open.",
        main(", docs_url=None, redoc_url=None, openapi_url=None", ""),
    ),
    planted(
        "metrics_for_everybody",
        "http.operator_pages_are_closed",
        "Opened for Prometheus, which could have had a token.",
        Edit("meter/routes/metrics.py", "APIRouter(dependencies=[Depends(staff)])", "APIRouter()"),
    ),
    # Limits.
    planted(
        "limit_above_the_route",
        "ratelimit.every_route_has_a_limit",
        "FastAPI registered the bare function, and the limit wrapped it afterwards.",
        Edit(
            READINGS,
            '@router.post("", status_code=201, response_model=ReadingShown)\n@limiter.limit(settings.rate_limit)\n',
            '@limiter.limit(settings.rate_limit)\n@router.post("", status_code=201, response_model=ReadingShown)\n',
        ),
    ),
    planted(
        "default_limits_that_reach_no_router",
        "ratelimit.every_route_has_a_limit",
        "slowapi's middleware looks for the route's function, and newer FastAPI does not show it for included routers.",
        Edit(
            ACCOUNTS,
            '@router.get("/users/me", response_model=UserShown)\n@limiter.limit(settings.rate_limit)\n',
            '@router.get("/users/me", response_model=UserShown)\n',
        ),
    ),
    planted(
        "limiter_off",
        "ratelimit.every_route_has_a_limit",
        "Switched off for a load test.",
        Edit(
            "meter/limits.py", '    strategy="moving-window",\n', '    strategy="moving-window",\n    enabled=False,\n'
        ),
    ),
    planted(
        "rate_ten_times_too_high",
        "ratelimit.holds_the_stated_rate",
        "The rate of the load test came along in the environment.",
        Set("RATE_LIMIT", "1000/minute"),
        rate="100/minute",
    ),
    planted(
        "counters_in_memory",
        "ratelimit.counts_across_workers",
        "Without a store slowapi counts in memory: four workers count four times.",
        Edit(
            "meter/limits.py",
            '    storage_uri=str(settings.redis_url),\n    storage_options={"socket_timeout": 3, "socket_connect_timeout": 3},\n',
            "",
        ),
    ),
    planted(
        "client_named_by_itself",
        "ratelimit.counts_each_client_by_itself",
        "The key is a header that the client writes.",
        Edit(
            "meter/limits.py",
            "from slowapi.util import get_remote_address\n",
            "\ndef by_header(request):\n    return request.headers.get('X-Forwarded-For', '')\n\n",
        ),
        Edit("meter/limits.py", "key_func=get_remote_address", "key_func=by_header"),
    ),
    planted(
        "login_at_the_rate_of_everything",
        "ratelimit.login_attempts_are_limited",
        "A thousand passwords a minute.",
        Set("LOGIN_RATE_LIMIT", "1000/minute"),
    ),
    planted(
        "body_of_any_size",
        "http.oversized_body_is_refused",
        "The middleware is there, and nobody adds it.",
        main("app.add_middleware(BodyLimit, max_bytes=settings.max_body_bytes)\n", ""),
    ),
    planted(
        "pages_of_any_size",
        "http.lists_are_bounded",
        "?limit=1000000 is granted.",
        Edit(READINGS, "limit: Annotated[int, Query(ge=1, le=100)] = 50", "limit: int = 50"),
    ),
    planted(
        "nothing_compressed",
        "http.responses_are_compressed",
        "The middleware was lost in a merge.",
        main("app.add_middleware(GZipMiddleware, minimum_size=1024)\n", ""),
    ),
    # Input and output.
    planted(
        "body_as_a_dictionary",
        "input.every_body_has_a_schema",
        "Whatever the body holds becomes a column: the owner too.",
        Edit(READINGS, "    given: NewReading,\n", "    given: dict,\n"),
        Edit(READINGS, "owner_id=user.id, **given.model_dump()", "**{'owner_id': user.id, **given}"),
    ),
    planted(
        "body_from_the_request",
        "input.every_body_has_a_schema",
        "The route reads the request itself, and FastAPI knows of no body.",
        Edit(READINGS, "    given: NewReading,\n", ""),
        Edit(READINGS, "owner_id=user.id, **given.model_dump()", "owner_id=user.id, **(await request.json())"),
    ),
    planted(
        "extra_fields_allowed",
        "input.every_body_has_a_schema",
        "extra='allow' hands on what the schema does not name.",
        Edit(SCHEMAS, 'extra="forbid"', 'extra="allow"'),
    ),
    planted(
        "owner_in_the_body",
        "auth.tenant_cannot_change_another",
        "The owner of a reading can be sent along.",
        Edit(SCHEMAS, "class NewReading(Strict):\n", "class NewReading(Strict):\n    owner_id: int | None = None\n"),
        Edit(
            READINGS,
            "owner_id=user.id, **given.model_dump()",
            '**{**given.model_dump(), "owner_id": given.owner_id or user.id}',
        ),
    ),
    planted(
        "reading_without_bounds",
        "input.stated_range_is_enforced",
        "From 0 to ten million, the document says.",
        Edit(SCHEMAS, "kilowatt_hours: int = Field(ge=0, le=10_000_000)", "kilowatt_hours: int"),
        route="/readings",
        field="kilowatt_hours",
        min="0",
        max="10000000",
    ),
    planted(
        "hash_in_the_answer",
        "http.answers_hold_no_secret_fields",
        "The answer carries the password's hash.",
        Edit(
            SCHEMAS,
            "class UserShown(Strict):\n    id: int\n",
            "class UserShown(Strict):\n    id: int\n    password_hash: str\n",
        ),
    ),
    planted(
        "error_in_the_answer",
        "http.errors_hide_internals",
        "The handler of every error answers with its text: addresses and SQL too.",
        main(
            "app.add_middleware(SlowAPIMiddleware)\n",
            "async def show_error(request, error):\n    from fastapi.responses import JSONResponse\n\n"
            '    return JSONResponse({"error": repr(error)}, 500)\n\n\n'
            "app.add_exception_handler(Exception, show_error)\napp.add_middleware(SlowAPIMiddleware)\n",
        ),
    ),
    planted(
        "schema_of_the_release_before",
        "docs.api_schema_matches_the_routes",
        "The route was added, and the committed schema was not made again.",
        Edit(
            READINGS,
            '@router.get("/total"',
            '@router.get("/latest", response_model=ReadingShown | None)\n@limiter.limit(settings.rate_limit)\n'
            "async def latest(\n    request: Request,\n    user: Annotated[User, Depends(current_user)],\n"
            "    database: Annotated[AsyncSession, Depends(session)],\n) -> Reading | None:\n"
            "    return await database.scalar(select(Reading).where(Reading.owner_id == user.id).order_by(Reading.id.desc()))\n\n\n"
            '@router.get("/total"',
        ),
        path="openapi.json",
    ),
    planted(
        "one_route_more_than_stated",
        "docs.stated_numbers_match_the_code",
        "The document counts eight endpoints, and a ninth was added.",
        Edit(
            "meter/routes/health.py",
            '@router.get("/healthz")\n',
            '@router.get("/version")\n@limiter.limit("100/minute")\nasync def version(request: Request) -> Health:\n'
            '    return Health(status="1.4.0")\n\n\n@router.get("/healthz")\n',
        ),
        subject="API endpoints",
        value="8",
    ),
    planted(
        "requests_no_longer_counted",
        "observability.metrics_move_with_traffic",
        "The route is gone; Prometheus asks for it and gets 404.",
        main("app.include_router(metrics.router)\n", ""),
        path="/metrics",
    ),
    # The database.
    planted(
        "falls_back_to_sqlite",
        "db.engine_is_production_grade",
        "Without DATABASE_URL the service starts on a file of its own.",
        settings("    database_url: PostgresDsn\n", '    database_url: str = "sqlite+aiosqlite:///meter.db"\n'),
        Edit("requirements.txt", "alembic\n", "aiosqlite\nalembic\n"),
    ),
    planted(
        "no_statement_timeout",
        "db.statements_have_a_timeout",
        "0 means that a statement may run for ever.",
        Edit(DATABASE, '"statement_timeout": "15000"', '"statement_timeout": "0"'),
        Edit(DATABASE, '    "command_timeout": 15,\n', ""),
    ),
    planted(
        "database_without_tls",
        "db.connection_is_encrypted",
        "Switched off while the certificate was renewed.",
        Edit(DATABASE, '"ssl": "verify-full"', '"ssl": False'),
    ),
    planted(
        "pool_larger_than_the_server",
        "db.pool_fits_the_server",
        "Fifty connections in each of four workers, where the server has a hundred.",
        settings("Field(default=4, ge=1, le=10)", "Field(default=50, ge=1)"),
        pool_size="4",
        max_overflow="2",
    ),
    planted(
        "pooler_and_prepared_statements",
        "db.pooler_mode_suits_the_client",
        "asyncpg prepares statements, and a pooler in transaction mode hands them to another connection.",
        Alter("DATABASE_URL", "@[^/]+", "@aws-0-eu-central-1.pooler.supabase.com:6543"),
    ),
    planted(
        "application_is_superuser",
        "db.rls_binds_the_application_role",
        "The service logs in as postgres, for whom no policy counts.",
        Alter("DATABASE_URL", "meter_app", "postgres"),
    ),
    planted(
        "model_without_migration",
        "migrations.match_the_models",
        "A column was added, and no migration was made.",
        Edit(
            "meter/models.py",
            "    kilowatt_hours: Mapped[int]\n",
            "    kilowatt_hours: Mapped[int]\n    estimated: Mapped[bool]\n",
        ),
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
            for number, name in ((2, "estimates"), (3, "notes"))
        ),
    ),
    planted(
        "redis_without_a_password",
        "redis.needs_a_password",
        "Whoever reaches the port sets the counters back.",
        Alter("REDIS_URL", "//[^@]+@", "//"),
    ),
    planted(
        "redis_without_tls",
        "redis.connection_is_encrypted",
        "The counters go over a foreign network in the clear.",
        settings('Annotated[RedisDsn, UrlConstraints(allowed_schemes=["rediss"])]', "RedisDsn"),
        Alter("REDIS_URL", "rediss", "redis"),
    ),
    # Logs, errors, servers.
    planted(
        "logs_only_in_a_file",
        "observability.logging_is_configured",
        "The file is in the container, at the level of a search for a bug.",
        Edit(
            "meter/logs.py",
            '"stdout": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "json"}',
            '"stdout": {"class": "logging.FileHandler", "filename": "meter.log", "delay": True, "formatter": "json"}',
        ),
        Edit(
            "meter/logs.py",
            '"root": {"handlers": ["stdout"], "level": "INFO"}',
            '"root": {"handlers": ["stdout"], "level": "DEBUG"}',
        ),
    ),
    planted(
        "logs_never_configured",
        "observability.logs_are_structured",
        "The call was lost in a merge.",
        main("\nconfigure_logs()\nconfigure_tracker()\n", "\nconfigure_tracker()\n"),
    ),
    planted(
        "tracker_under_if_false",
        "observability.error_tracker_is_wired",
        "Switched off for an afternoon.",
        main("\nconfigure_tracker()\n", "\nif False:\n    configure_tracker()\n"),
    ),
    planted(
        "tracker_without_a_release",
        "observability.error_tracker_is_wired",
        "Nobody can tell which release brought the error, and the environment is the default of development.",
        Edit(
            "meter/tracing.py",
            "        environment=settings.environment,\n        release=settings.release,\n",
            '        environment="development",\n',
        ),
    ),
    planted(
        "application_not_instrumented",
        "observability.apm_is_wired",
        "The exporter stands ready, and no request is ever traced.",
        main("\nconfigure_traces(app)\n", "\n"),
    ),
    planted(
        "worker_ends_before_its_query",
        "deploy.timeouts_agree",
        "Gunicorn gives up at 5 s while a query may run 15 s.",
        Edit("gunicorn.conf.py", "\ntimeout = 30\ngraceful_timeout = 30\n", "\ntimeout = 5\ngraceful_timeout = 2\n"),
    ),
    planted(
        "workers_by_the_dozen",
        "deploy.workers_fit_the_cores",
        "Thirty-two workers on two cores.",
        Edit("gunicorn.conf.py", "workers = 4\n", "workers = 32\n"),
        cores="2",
    ),
    planted(
        "server_that_reloads",
        "deploy.production_server_runs_the_app",
        "--reload watches files and runs one process.",
        Edit(
            "Procfile",
            "web: gunicorn --config gunicorn.conf.py meter.main:app",
            "web: uvicorn meter.main:app --host 0.0.0.0 --reload",
        ),
        Edit(
            "render.yaml",
            "gunicorn --config gunicorn.conf.py meter.main:app",
            "uvicorn meter.main:app --host 0.0.0.0 --reload",
        ),
    ),
    planted(
        "health_check_of_another_path",
        "health.platform_asks_the_right_path",
        "The platform asks /health, the service answers /healthz.",
        Edit("render.yaml", "/healthz", "/health"),
    ),
    planted(
        "socket_without_a_look_at_the_origin",
        "websocket.foreign_origin_is_refused",
        "Nothing compares the Origin, and every site can open it with the user's cookies.",
        Edit(
            READINGS,
            '@router.get("/total"',
            '@router.websocket("/live")\nasync def live(socket: WebSocket) -> None:\n'
            "    await socket.accept()\n    await socket.close()\n\n\n"
            '@router.get("/total"',
        ),
        Edit(READINGS, "Query, Request\n", "Query, Request, WebSocket\n"),
        Edit(READINGS, ", dependencies=[Depends(current_user)])\n", ")\n"),
        origins=("https://www.bluefern.example",),
    ),
)
