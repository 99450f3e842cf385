"""The faults of the shop: Django, Django REST framework, django-csp, django-cors-headers, django-axes, Celery."""

from functools import partial

from tests.planted.planting import Alter, Edit, Set, Unset, Write, fault

SERVICE = "django_shop"
SETTINGS = "shop/settings.py"
VIEWS = "orders/views.py"
ENV = "shop/env.py"
planted = partial(fault, SERVICE)
IMPORTS = "from shop import env\n"
BEFORE_LOGS = "# Logs and errors.\n"  # what stands here comes late in the file


def late(text: str) -> Edit:
    """A line that comes after the one it undoes, as an import of local settings or a forgotten block does."""
    return Edit(SETTINGS, BEFORE_LOGS, f"{text}\n\n{BEFORE_LOGS}")


def swap(old: str, new: str) -> Edit:
    return Edit(SETTINGS, old, new)


FAULTS = (
    # The environment.
    planted(
        "debug_read_as_a_string",
        "config.debug_is_off",
        "The text 'False' is true, so DEBUG=False switches it on.",
        swap(IMPORTS, f"import os\n\n{IMPORTS}"),
        swap('env.flag("DEBUG") and ENVIRONMENT == "development"', 'bool(os.environ.get("DEBUG", False))'),
    ),
    planted(
        "debug_left_on_by_local_settings",
        "config.debug_is_off",
        "A settings_local.py that was committed is imported last and wins.",
        Write("shop/settings_local.py", "DEBUG = True\n"),
        late("from shop.settings_local import *  # noqa"),
    ),
    planted(
        "secret_key_with_a_default",
        "secrets.weak_or_missing_ones_stop_the_start",
        "Without the variable the service starts with a key that everybody can read in the repository.",
        swap(IMPORTS, f"import os\n\n{IMPORTS}"),
        swap('env.secret("SECRET_KEY")', 'os.environ.get("SECRET_KEY", "django-insecure-change-me")'),
    ),
    planted(
        "jwt_key_of_any_length",
        "secrets.weak_or_missing_ones_stop_the_start",
        "The key that signs tokens may be one letter, and nobody is told.",
        swap('env.secret("JWT_SIGNING_KEY")', 'env.text("JWT_SIGNING_KEY")'),
    ),
    planted(
        "database_password_is_the_user",
        "secrets.are_long_and_random",
        "The password of the database was never changed from the example.",
        Alter("DATABASE_URL", "://[^@]+@", "://shop_app:shop@"),
    ),
    planted(
        "jwt_key_cut_short",
        "secrets.are_long_and_random",
        "Only eight letters of the random key sign the tokens.",
        swap('env.secret("JWT_SIGNING_KEY")', 'env.secret("JWT_SIGNING_KEY")[:8]'),
    ),
    planted(
        "broker_variable_missing",
        "config.required_variables_are_set",
        "The code needs CELERY_BROKER_URL, and the environment does not set it.",
        Unset("CELERY_BROKER_URL"),
        stops=True,
    ),
    planted(
        "bad_number_swallowed",
        "config.bad_values_stop_the_start",
        "Nonsense in EMAIL_PORT is turned into 25 without a word.",
        swap(
            'EMAIL_PORT = env.number("EMAIL_PORT", 1, 65_535)',
            'try:\n    EMAIL_PORT = env.number("EMAIL_PORT", 1, 65_535)\nexcept Exception:\n    EMAIL_PORT = 25',
        ),
    ),
    planted(
        "environment_spelt_in_capitals",
        "config.environment_is_production",
        "The code compares with 'production' and falls back to development for 'Production'.",
        Edit(ENV, "    if value not in choices:\n", "    if value not in choices:\n        return choices[-1]\n"),
        Set("ENVIRONMENT", "Production"),
    ),
    planted(
        "mail_host_is_a_literal",
        "config.variables_drive_the_settings",
        "EMAIL_HOST is read and then ignored.",
        swap('EMAIL_HOST = env.text("EMAIL_HOST")', 'env.text("EMAIL_HOST")\nEMAIL_HOST = "smtp.old-provider.example"'),
        variables=("EMAIL_HOST",),
    ),
    planted(
        "connections_opened_per_request",
        "config.stated_setting_is_effective",
        "CONN_MAX_AGE stands beside DATABASES, where Django does not look for it.",
        swap('        "CONN_MAX_AGE": 60,\n', ""),
        late("CONN_MAX_AGE = 60"),
        name="CONN_MAX_AGE",
        value="60",
    ),
    planted(
        "atomic_requests_misplaced",
        "config.stated_setting_is_effective",
        "ATOMIC_REQUESTS is a key of the database; as a setting of its own it does nothing.",
        swap('        "ATOMIC_REQUESTS": True,\n', ""),
        late("ATOMIC_REQUESTS = True"),
        name="ATOMIC_REQUESTS",
        value="True",
    ),
    planted(
        "frontend_over_plain_http",
        "config.public_urls_are_https",
        "Links in mails begin with http://.",
        swap('env.url("FRONTEND_URL", "https")', 'env.url("FRONTEND_URL", "http", "https")'),
        Alter("FRONTEND_URL", "https", "http"),
    ),
    planted(
        "stripe_key_of_the_test_mode",
        "integrations.payment_keys_are_live",
        "Payments are taken in test mode: nobody pays.",
        Alter("STRIPE_SECRET_KEY", "sk_live_", "sk_test_"),
    ),
    planted(
        "deploy_warnings_silenced",
        "config.django_deploy_check_is_clean",
        "The warning was silenced in place of the setting being set.",
        swap("SECURE_HSTS_SECONDS = 31_536_000", 'SECURE_HSTS_SECONDS = 0\nSILENCED_SYSTEM_CHECKS = ["security.W004"]'),
    ),
    planted(
        "deploy_check_warns",
        "config.django_deploy_check_is_clean",
        "`manage.py check --deploy` has said so all along, and nobody ran it.",
        swap("CSRF_COOKIE_SECURE = True", "CSRF_COOKIE_SECURE = False"),
    ),
    # Transport, headers, cookies.
    planted(
        "any_host",
        "http.unknown_host_is_refused",
        "The star of the first deploy was left in: links in mails can be pointed to a foreign host.",
        Set("ALLOWED_HOSTS", "*"),
    ),
    planted(
        "any_host_below_a_domain_dot",
        "http.unknown_host_is_refused",
        "A late line adds the star back, for the health check of the load balancer.",
        late('ALLOWED_HOSTS += ["*"]'),
    ),
    planted(
        "forwarded_host_trusted",
        "deploy.proxy_headers_are_right",
        "Whoever sends X-Forwarded-Host names the site, for any host is allowed.",
        late("USE_X_FORWARDED_HOST = True"),
        Set("ALLOWED_HOSTS", "*"),
    ),
    planted(
        "proxy_header_missing",
        "deploy.proxy_headers_are_right",
        "Behind the proxy every request looks like plain HTTP, and the redirect never ends.",
        swap('SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")\n', ""),
    ),
    planted(
        "proxy_header_without_http",
        "deploy.proxy_headers_are_right",
        "Django's names of headers begin with HTTP_; this one is never there.",
        swap('("HTTP_X_FORWARDED_PROTO", "https")', '("X_FORWARDED_PROTO", "https")'),
    ),
    planted(
        "redirect_exempts_everything",
        "http.plain_http_moves_to_https",
        "An empty expression matches every path.",
        late('SECURE_REDIRECT_EXEMPT = [r""]'),
    ),
    planted(
        "security_middleware_removed",
        "http.hsts_lasts_a_year",
        "The settings are there, and the middleware that reads them is not.",
        swap('    "django.middleware.security.SecurityMiddleware",\n', ""),
    ),
    planted(
        "hsts_of_a_minute",
        "http.hsts_lasts_a_year",
        "The value of the trial run.",
        swap("SECURE_HSTS_SECONDS = 31_536_000", "SECURE_HSTS_SECONDS = 60"),
    ),
    planted(
        "nosniff_off",
        "http.content_type_is_not_sniffed",
        "Browsers guess the type of an answer.",
        swap("SECURE_CONTENT_TYPE_NOSNIFF = True", "SECURE_CONTENT_TYPE_NOSNIFF = False"),
    ),
    planted(
        "frames_allowed",
        "http.framing_is_refused",
        "ALLOWALL is no value of X-Frame-Options, and the policy names a foreign host.",
        swap('X_FRAME_OPTIONS = "DENY"', 'X_FRAME_OPTIONS = "ALLOWALL"'),
        swap('"frame-ancestors": [NONE]', '"frame-ancestors": ["*"]'),
    ),
    planted(
        "policy_with_inline_scripts",
        "http.csp_blocks_foreign_scripts",
        "'unsafe-inline' takes the policy's effect away.",
        swap('"script-src": [SELF]', '"script-src": [SELF, "\'unsafe-inline\'"]'),
    ),
    planted(
        "policy_reports_only",
        "http.csp_blocks_foreign_scripts",
        "The policy only reports.",
        swap("CONTENT_SECURITY_POLICY = {", "CONTENT_SECURITY_POLICY_REPORT_ONLY = {"),
    ),
    planted(
        "policy_without_its_middleware",
        "http.csp_blocks_foreign_scripts",
        "The policy is written, and the middleware that sends it was lost in a merge.",
        swap('    "csp.middleware.CSPMiddleware",\n', ""),
    ),
    planted(
        "no_referrer_policy",
        "http.stated_header_is_sent",
        "The stated header is not sent.",
        swap('SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"', "SECURE_REFERRER_POLICY = None"),
        name="Referrer-Policy",
        value="strict-origin-when-cross-origin",
    ),
    planted(
        "session_cookie_insecure_by_a_later_import",
        "auth.session_cookie_is_locked_down",
        "A module for trials on the own machine is imported last.",
        Write("shop/cookies.py", "SESSION_COOKIE_SECURE = False\n"),
        late("from shop.cookies import *  # noqa"),
    ),
    planted(
        "session_cookie_read_by_scripts",
        "auth.session_cookie_is_locked_down",
        "A script in the page can read the session.",
        swap("SESSION_COOKIE_HTTPONLY = True", "SESSION_COOKIE_HTTPONLY = False"),
    ),
    planted(
        "session_of_ten_years",
        "auth.sessions_and_tokens_expire",
        "Nobody is ever logged out.",
        swap("SESSION_COOKIE_AGE = 8 * 3600", "SESSION_COOKIE_AGE = 10 * 365 * 24 * 3600"),
    ),
    planted(
        "access_token_of_a_year",
        "auth.sessions_and_tokens_expire",
        "A stolen token works for a year.",
        swap('"ACCESS_TOKEN_LIFETIME": timedelta(minutes=15)', '"ACCESS_TOKEN_LIFETIME": timedelta(days=365)'),
    ),
    planted(
        "sessions_in_local_memory",
        "auth.sessions_are_shared_by_all_workers",
        "Each worker has its own memory: every other request is logged out.",
        swap("sessions.backends.cached_db", "sessions.backends.cache"),
        swap("django.core.cache.backends.redis.RedisCache", "django.core.cache.backends.locmem.LocMemCache"),
        swap('        "OPTIONS": {"socket_timeout": 3, "socket_connect_timeout": 3},\n', ""),
    ),
    planted(
        "sessions_in_files",
        "auth.sessions_are_shared_by_all_workers",
        "Files of one machine are not there on the next.",
        swap("sessions.backends.cached_db", "sessions.backends.file"),
    ),
    # Cross-site.
    planted(
        "cors_for_everybody",
        "http.cors_allows_only_stated_origins",
        "Every site may read the answers.",
        swap("CORS_ALLOWED_ORIGINS = [FRONTEND_URL]", "CORS_ALLOW_ALL_ORIGINS = True"),
    ),
    planted(
        "cors_expression_without_an_end",
        "http.cors_allows_only_stated_origins",
        "The expression is searched from the start only, and its dots stand for any letter.",
        late('CORS_ALLOWED_ORIGIN_REGEXES = [r"https://.*bluefern.example"]'),
    ),
    planted(
        "cors_expression_that_allows_all",
        "http.cors_allows_only_stated_origins",
        "With credentials, and for everybody.",
        swap("CORS_ALLOW_CREDENTIALS = False", 'CORS_ALLOW_CREDENTIALS = True\nCORS_ALLOWED_ORIGIN_REGEXES = [r".*"]'),
    ),
    planted(
        "csrf_middleware_removed",
        "auth.state_changes_need_a_csrf_token",
        "The pages of the staff take changes without a token.",
        swap('    "django.middleware.csrf.CsrfViewMiddleware",\n', ""),
    ),
    planted(
        "csrf_exempt_view",
        "auth.state_changes_need_a_csrf_token",
        "A view that changes things by the session's cookie is exempt.",
        Write(
            "orders/notes.py",
            "from django.contrib.auth.decorators import login_required\nfrom django.http import JsonResponse\n"
            "from django.views.decorators.csrf import csrf_exempt\nfrom django.views.decorators.http import require_POST\n\n"
            "from orders.models import Order\n\n\n@csrf_exempt\n@login_required\n@require_POST\ndef cancel(request, pk):\n"
            "    Order.objects.filter(pk=pk, owner=request.user).delete()\n    return JsonResponse({})\n",
        ),
        Edit(
            "orders/urls.py",
            "urlpatterns = [",
            'from orders.notes import cancel  # noqa\n\nurlpatterns = [path("orders/<int:pk>/cancel", cancel), ',
        ),
    ),
    planted(
        "csrf_trusts_every_subdomain",
        "auth.state_changes_need_a_csrf_token",
        "Every site below a public suffix is trusted.",
        swap("CSRF_TRUSTED_ORIGINS = [FRONTEND_URL]", 'CSRF_TRUSTED_ORIGINS = ["https://*.example"]'),
    ),
    # Logins.
    planted(
        "md5_of_the_tests",
        "auth.passwords_are_hashed_strongly",
        "The quick hasher of the test settings was left in.",
        swap(
            '    "django.contrib.auth.hashers.Argon2PasswordHasher",\n',
            '    "django.contrib.auth.hashers.MD5PasswordHasher",\n    "django.contrib.auth.hashers.Argon2PasswordHasher",\n',
        ),
    ),
    planted(
        "hasher_with_few_rounds",
        "auth.passwords_are_hashed_strongly",
        "A hasher of our own with 10 000 rounds.",
        Write(
            "orders/hashers.py",
            "from django.contrib.auth.hashers import PBKDF2PasswordHasher\n\n\n"
            "class Quick(PBKDF2PasswordHasher):\n    iterations = 10_000\n",
        ),
        swap("django.contrib.auth.hashers.Argon2PasswordHasher", "orders.hashers.Quick"),
    ),
    planted(
        "no_password_validators",
        "auth.weak_passwords_are_refused",
        "The list of startproject was emptied for a demo.",
        late("AUTH_PASSWORD_VALIDATORS = []"),
        Edit(
            "orders/serializers.py", "min_length=12, max_length=128, validators=[validate_password]", "max_length=128"
        ),
    ),
    planted(
        "axes_switched_off",
        "auth.account_locks_after_failures",
        "Switched off while somebody was locked out.",
        late("AXES_ENABLED = False"),
    ),
    planted(
        "axes_backend_missing",
        "auth.account_locks_after_failures",
        "Without its backend nothing stops a locked account.",
        swap('"axes.backends.AxesStandaloneBackend", ', ""),
    ),
    planted(
        "everything_public_by_default",
        "auth.protected_routes_need_a_login",
        "The default of the tutorial.",
        swap('"rest_framework.permissions.IsAuthenticated"', '"rest_framework.permissions.AllowAny"'),
    ),
    planted(
        "one_view_left_open",
        "auth.protected_routes_need_a_login",
        "Opened while debugging.",
        Edit(
            VIEWS,
            "class OrderViewSet(viewsets.ModelViewSet):\n",
            "class OrderViewSet(viewsets.ModelViewSet):\n    permission_classes = []\n",
        ),
    ),
    planted(
        "permission_name_misspelt",
        "auth.protected_routes_need_a_login",
        "DRF reads permission_classes; a singular is an attribute like any other.",
        swap('["rest_framework.permissions.IsAuthenticated"]', "[]"),
        Edit(
            VIEWS,
            "    serializer_class = serializers.OrderSerializer\n",
            "    serializer_class = serializers.OrderSerializer\n    permission_class = permissions.IsAuthenticated\n",
        ),
    ),
    planted(
        "report_for_everybody_with_a_login",
        "auth.roles_are_enforced",
        "What only the staff may do, every customer may.",
        Edit(VIEWS, "    permission_classes = [permissions.IsAdminUser]\n", ""),
        roles=("staff",),
    ),
    planted(
        "unsigned_tokens",
        "auth.forged_or_stale_tokens_are_refused",
        "A day of leeway lets tokens live on that have expired.",
        swap('    "ISSUER": "shop",\n', '    "ISSUER": "shop",\n    "LEEWAY": timedelta(days=1),\n'),
    ),
    planted(
        "audience_not_compared",
        "auth.forged_or_stale_tokens_are_refused",
        "Tokens for another service of the same key are taken.",
        swap('    "AUDIENCE": "shop-web",\n', ""),
        audience="shop-web",
    ),
    planted(
        "debug_toolbar_in_production",
        "http.operator_pages_are_closed",
        "Settings and queries are a click away for everybody.",
        swap('    "rest_framework",\n', '    "rest_framework",\n    "debug_toolbar",\n'),
        swap("MIDDLEWARE = [\n", 'MIDDLEWARE = [\n    "debug_toolbar.middleware.DebugToolbarMiddleware",\n'),
        late('DEBUG_TOOLBAR_CONFIG = {"SHOW_TOOLBAR_CALLBACK": lambda request: True}'),
        Edit(
            "shop/urls.py", 'path("control/"', 'path("__debug__/", include("debug_toolbar.urls")),\n    path("control/"'
        ),
    ),
    # Limits.
    planted(
        "no_throttles",
        "ratelimit.every_route_has_a_limit",
        "The rates are there, and no class uses them.",
        swap(
            '    "DEFAULT_THROTTLE_CLASSES": [\n        "rest_framework.throttling.AnonRateThrottle",\n'
            '        "rest_framework.throttling.UserRateThrottle",\n    ],\n',
            "",
        ),
    ),
    planted(
        "throttle_without_a_rate",
        "ratelimit.every_route_has_a_limit",
        "A rate of None means no limit.",
        swap('"anon": "100/min", "user": "100/min"', '"anon": None, "user": None'),
    ),
    planted(
        "rate_ten_times_too_high",
        "ratelimit.holds_the_stated_rate",
        "The rate of the load test.",
        swap('"anon": "100/min", "user": "100/min"', '"anon": "1000/min", "user": "1000/min"'),
        rate="100/minute",
    ),
    planted(
        "counters_in_local_memory",
        "ratelimit.counts_across_workers",
        "Four workers count four times.",
        swap("django.core.cache.backends.redis.RedisCache", "django.core.cache.backends.locmem.LocMemCache"),
        swap('        "OPTIONS": {"socket_timeout": 3, "socket_connect_timeout": 3},\n', ""),
    ),
    planted(
        "client_named_by_itself",
        "ratelimit.counts_each_client_by_itself",
        "Without NUM_PROXIES the whole X-Forwarded-For is the key: a new one for each request.",
        swap('    "NUM_PROXIES": 1,\n', ""),
    ),
    planted(
        "login_without_its_throttle",
        "ratelimit.login_attempts_are_limited",
        "The general rate lets a hundred passwords a minute through.",
        Edit(
            VIEWS,
            'class Login(TokenObtainPairView):\n    throttle_classes = [ScopedRateThrottle]\n    throttle_scope = "login"\n',
            "class Login(TokenObtainPairView):\n    throttle_classes = []\n",
        ),
    ),
    planted(
        "body_of_any_size",
        "http.oversized_body_is_refused",
        "None means no limit.",
        swap("DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024**2", "DATA_UPLOAD_MAX_MEMORY_SIZE = None"),
    ),
    planted(
        "lists_without_pages",
        "http.lists_are_bounded",
        "A list answers with every row.",
        swap('    "DEFAULT_PAGINATION_CLASS": "orders.pagination.Pages",\n', ""),
    ),
    planted(
        "pages_of_any_size",
        "http.lists_are_bounded",
        "?size=1000000 is granted.",
        Edit("orders/pagination.py", "    max_page_size = 100\n", ""),
    ),
    planted(
        "nothing_compressed",
        "http.responses_are_compressed",
        "The middleware was lost in a merge.",
        swap('    "django.middleware.gzip.GZipMiddleware",\n', ""),
    ),
    # Input and output.
    planted(
        "all_fields_of_the_model",
        "input.every_body_has_a_schema",
        "The next column of the model can be written by everybody.",
        Edit(
            "orders/serializers.py",
            '        fields = ["id", "owner", "product", "quantity", "note", "created_at"]\n'
            '        read_only_fields = ["id", "owner", "created_at"]\n',
            '        fields = "__all__"\n',
        ),
    ),
    planted(
        "body_taken_as_it_comes",
        "input.every_body_has_a_schema",
        "The view reads what it likes from the body.",
        Edit(
            VIEWS,
            "class Report(generics.GenericAPIView):\n    permission_classes = [permissions.IsAdminUser]\n"
            "    serializer_class = serializers.ReportSerializer\n",
            "class Report(APIView):\n    permission_classes = [permissions.IsAdminUser]\n",
        ),
        Edit(
            VIEWS,
            "        asked = self.get_serializer(data=request.data)\n        asked.is_valid(raise_exception=True)\n"
            '        daily_report.delay(asked.validated_data["day"].isoformat())\n',
            '        daily_report.delay(request.data.get("day"))\n',
        ),
    ),
    planted(
        "owner_in_the_body",
        "auth.tenant_cannot_change_another",
        "The owner of an order can be sent along.",
        Edit("orders/serializers.py", '["id", "owner", "created_at"]', '["id", "created_at"]'),
        Edit(VIEWS, "        serializer.save(owner=self.request.user)\n", "        serializer.save()\n"),
    ),
    planted(
        "quantity_without_bounds",
        "input.stated_range_is_enforced",
        "A hundred at most, the document says; the field takes whatever the column takes.",
        Edit("orders/serializers.py", "    quantity = serializers.IntegerField(min_value=1, max_value=100)\n\n", ""),
        route="/api/orders/",
        field="quantity",
        min="1",
        max="100",
    ),
    planted(
        "hash_in_the_answer",
        "http.answers_hold_no_secret_fields",
        "The answer to a sign-up carries the password's hash.",
        Edit("orders/serializers.py", "serializers.CharField(write_only=True, ", "serializers.CharField("),
    ),
    planted(
        "view_without_its_parameter",
        "http.no_route_answers_5xx",
        "The route hands over a pk that the view does not take: every request is a TypeError.",
        Edit(
            "orders/urls.py",
            'path("reports", Report',
            'path("reports/<int:pk>", Report.as_view()), path("reports", Report',
        ),
    ),
    planted(
        "errors_propagate",
        "http.errors_hide_internals",
        "Exceptions are handed to the server, whose page nobody has looked at.",
        late("DEBUG_PROPAGATE_EXCEPTIONS = True"),
    ),
    planted(
        "a_query_for_every_row",
        "performance.no_repeated_queries",
        "The list shows the product of each order and no longer fetches them together.",
        Edit(VIEWS, 'Order.objects.select_related("product")', "Order.objects.all()"),
        Edit(
            "orders/serializers.py",
            "    quantity = serializers.IntegerField",
            "    product = ProductSerializer(read_only=True)\n    quantity = serializers.IntegerField",
        ),
    ),
    planted(
        "uploads_beside_the_static_files",
        "input.uploads_cannot_run_or_escape",
        "Whatever a user uploads is served as our own page.",
        swap("storages.backends.s3.S3Storage", "django.core.files.storage.FileSystemStorage"),
        Edit(
            SETTINGS,
            '            "bucket_name": env.text("MEDIA_BUCKET"),\n            "region_name": env.text("MEDIA_REGION"),\n'
            '            "default_acl": "private",\n            "querystring_auth": True,\n            "file_overwrite": False,\n',
            '            "location": BASE_DIR / "static" / "uploads",\n            "base_url": "/static/uploads/",\n',
        ),
    ),
    planted(
        "media_in_the_container",
        "deploy.data_lives_on_a_volume",
        "Uploads are gone with the next deploy.",
        swap(
            '    "default": {\n        "BACKEND": "storages.backends.s3.S3Storage",',
            '    "media": {\n        "BACKEND": "storages.backends.s3.S3Storage",',
        ),
        swap(
            'STATIC_URL = "/static/"\n',
            'STATIC_URL = "/static/"\nMEDIA_ROOT = BASE_DIR / "media"\n',
        ),
        swap(
            "STORAGES = {\n",
            'STORAGES = {\n    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},\n',
        ),
    ),
    planted(
        "bucket_of_the_old_name",
        "storage.round_trip",
        "The bucket was renamed, and the variable is no longer read.",
        swap('env.text("MEDIA_BUCKET")', '"bluefern-media-dev"'),
        buckets=("bluefern-shop-media",),
    ),
    # The database.
    planted(
        "falls_back_to_sqlite",
        "db.engine_is_production_grade",
        "Without DATABASE_URL the service starts on a file of its own, and nobody notices.",
        swap(IMPORTS, f"import os\n\n{IMPORTS}"),
        swap(
            "# The cache also holds",
            'if "DATABASE_URL" not in os.environ:\n'
            '    DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "db.sqlite3"}}\n\n'
            "# The cache also holds",
        ),
        swap('urlsplit(env.url("DATABASE_URL", "postgresql"))', 'urlsplit(os.environ.get("DATABASE_URL", ""))'),
    ),
    planted(
        "no_statement_timeout",
        "db.statements_have_a_timeout",
        "0 means that a statement may run for ever, and hold its connection.",
        swap("statement_timeout=15s", "statement_timeout=0"),
    ),
    planted(
        "database_without_tls",
        "db.connection_is_encrypted",
        "The address says sslmode=disable, and it wins over the setting.",
        Alter("DATABASE_URL", r"\?.*", "?sslmode=disable"),
    ),
    planted(
        "application_is_superuser",
        "db.rls_binds_the_application_role",
        "The service logs in as postgres, for whom no policy counts.",
        Alter("DATABASE_URL", "shop_app", "postgres"),
    ),
    planted(
        "pooler_and_server_side_cursors",
        "db.pooler_mode_suits_the_client",
        "Behind a pooler in transaction mode, server-side cursors break: DISABLE_SERVER_SIDE_CURSORS is missing.",
        Alter("DATABASE_URL", "@[^/]+", "@aws-0-eu-central-1.pooler.supabase.com:6543"),
    ),
    planted(
        "model_without_migration",
        "migrations.match_the_models",
        "A field was added, and makemigrations was not run.",
        Edit(
            "orders/models.py",
            "    note = models.CharField",
            "    gift = models.BooleanField(default=False)\n    note = models.CharField",
        ),
    ),
    planted(
        "two_heads",
        "migrations.match_the_models",
        "Two branches each brought a migration, and nobody merged them.",
        *(
            Write(
                f"orders/migrations/0002_{name}.py",
                "from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n"
                '    dependencies = [("orders", "0001_initial")]\n    operations = []\n',
            )
            for name in ("gifts", "notes")
        ),
    ),
    # Redis and the cache.
    planted(
        "dummy_cache",
        "performance.cache_hits_on_repeat",
        "The cache of development keeps nothing.",
        swap("django.core.cache.backends.redis.RedisCache", "django.core.cache.backends.dummy.DummyCache"),
    ),
    planted(
        "cache_and_broker_in_one_database",
        "redis.eviction_suits_its_role",
        "Clearing the cache clears the queue.",
        late("CELERY_BROKER_URL = CACHE_URL"),
    ),
    planted(
        "cache_without_a_password",
        "redis.needs_a_password",
        "Whoever reaches the port reads the sessions.",
        Alter("CACHE_URL", "//[^@]+@", "//"),
    ),
    planted(
        "cache_without_tls",
        "redis.connection_is_encrypted",
        "Sessions go over a foreign network in the clear.",
        swap('env.url("CACHE_URL", "rediss")', 'env.url("CACHE_URL", "redis", "rediss")'),
        Alter("CACHE_URL", "rediss", "redis"),
    ),
    # Celery.
    planted(
        "celery_namespace_of_another_case",
        "celery.tasks_have_time_limits",
        "The namespace is compared as it is written: no setting of Celery is read.",
        Edit("shop/celery.py", 'namespace="CELERY"', 'namespace="celery"'),
    ),
    planted(
        "celery_setting_misspelt",
        "celery.tasks_have_time_limits",
        "Celery ignores a name that it does not know: no task has a limit.",
        swap(
            "CELERY_TASK_TIME_LIMIT = 600\nCELERY_TASK_SOFT_TIME_LIMIT = 540\n",
            "CELERY_TASKS_TIME_LIMIT = 600\nCELERY_TASKS_SOFT_TIME_LIMIT = 540\n",
        ),
    ),
    planted(
        "visibility_below_the_time_limit",
        "celery.visibility_outlasts_the_longest_task",
        "A task that runs for six minutes is handed out a second time after five.",
        swap('{"visibility_timeout": 3600}', '{"visibility_timeout": 300}'),
    ),
    planted(
        "results_kept_for_ever",
        "celery.results_expire",
        "None means that results never go.",
        swap("CELERY_RESULT_EXPIRES = 86_400", "CELERY_RESULT_EXPIRES = None"),
    ),
    planted(
        "tasks_run_in_the_request",
        "celery.broker_round_trip",
        "The eager mode of the tests was left on: a request waits for its report.",
        late("CELERY_TASK_ALWAYS_EAGER = True"),
    ),
    planted(
        "queue_without_a_worker",
        "celery.every_queue_has_a_worker",
        "The route names a queue that no worker takes from.",
        swap('{"queue": "reports"}', '{"queue": "report"}'),
    ),
    planted(
        "schedule_of_a_task_that_moved",
        "celery.scheduled_jobs_fire_once",
        "The task was renamed, and its schedule was not.",
        swap(
            '{"task": "orders.tasks.daily_report", "schedule"', '{"task": "orders.tasks.send_daily_report", "schedule"'
        ),
    ),
    # Logs, errors, mail, servers.
    planted(
        "logging_overwritten_later",
        "observability.logging_is_configured",
        "A second LOGGING, for one afternoon of searching, stands below the first.",
        swap(
            "sentry_sdk.init(\n",
            'LOGGING = {\n    "version": 1,\n    "handlers": {"console": {"class": "logging.StreamHandler"}},\n'
            '    "root": {"handlers": ["console"], "level": "DEBUG"},\n}\n\nsentry_sdk.init(\n',
        ),
    ),
    planted(
        "logs_as_plain_text",
        "observability.logs_are_structured",
        "The formatter is defined, and no handler uses it.",
        swap('"stream": "ext://sys.stdout", "formatter": "json"}', '"stream": "ext://sys.stdout"}'),
    ),
    planted(
        "tracker_under_if_false",
        "observability.error_tracker_is_wired",
        "The condition is never true in production.",
        swap("sentry_sdk.init(\n", "if DEBUG:\n  sentry_sdk.init(\n"),
    ),
    planted(
        "tracker_says_development",
        "observability.error_tracker_is_wired",
        "Errors of production are filed under development, where nobody looks.",
        swap("    environment=ENVIRONMENT,\n", '    environment="development",\n'),
    ),
    planted(
        "no_trace_is_sampled",
        "observability.apm_is_wired",
        "A rate of 0 sends nothing.",
        swap("traces_sample_rate=0.1", "traces_sample_rate=0.0"),
    ),
    planted(
        "mail_goes_to_the_console",
        "integrations.mail_is_configured",
        "Mails are printed and not sent.",
        swap("django.core.mail.backends.smtp.EmailBackend", "django.core.mail.backends.console.EmailBackend"),
    ),
    planted(
        "mail_without_a_timeout",
        "integrations.calls_have_timeouts",
        "Django's default is to wait for the mail server for ever.",
        swap("EMAIL_TIMEOUT = 10\n", ""),
    ),
    planted(
        "webhook_tolerance_of_a_day",
        "integrations.webhooks_check_signatures",
        "An event that was recorded yesterday is taken again today.",
        swap("STRIPE_WEBHOOK_TOLERANCE_S = 300", "STRIPE_WEBHOOK_TOLERANCE_S = 86_400"),
        tolerance="5m",
    ),
    planted(
        "statement_outlives_the_worker",
        "deploy.timeouts_agree",
        "Gunicorn kills the worker at 10 s while its query may run 15 s.",
        Edit("gunicorn.conf.py", "\ntimeout = 30\n", "\ntimeout = 10\n"),
    ),
    planted(
        "workers_by_the_dozen",
        "deploy.workers_fit_the_cores",
        "Forty workers on two cores.",
        Edit("gunicorn.conf.py", "workers = 4\n", "workers = 40\n"),
        cores="2",
    ),
    planted(
        "development_server",
        "deploy.production_server_runs_the_app",
        "runserver serves production.",
        Edit(
            "Procfile",
            "web: gunicorn --config gunicorn.conf.py shop.wsgi:application",
            "web: python manage.py runserver 0.0.0.0:8000",
        ),
    ),
    planted(
        "worker_of_a_module_that_is_not_there",
        "deploy.platform_file_matches_the_code",
        "The worker's command names a module of another project.",
        Edit("Procfile", "worker: celery --app shop worker", "worker: celery --app bookshop worker"),
    ),
    planted(
        "guide_names_a_command_that_is_gone",
        "docs.point_at_things_that_exist",
        "The command was removed, and the guide still asks for it.",
        Edit("README.md", "`python manage.py migrate`", "`python manage.py load_books` and `python manage.py migrate`"),
    ),
    planted(
        "python_that_has_ended",
        "deps.runtime_is_pinned_and_supported",
        "Python 3.8 gets no more mending.",
        Edit(".python-version", "3.11", "3.8"),
    ),
    planted(
        "package_not_declared",
        "deps.stated_package_is_declared",
        "It is imported, and installed by luck.",
        Edit("requirements.txt", "django-axes\n", ""),
        package="django-axes",
    ),
)
