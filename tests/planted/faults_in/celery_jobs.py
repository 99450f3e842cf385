"""The faults of the nightly jobs: Celery alone."""

from functools import partial

from tests.planted.planting import Alter, Edit, Unset, fault

SERVICE = "celery_jobs"
CELERY = "jobs/celeryconfig.py"
planted = partial(fault, SERVICE)


def celery(old: str, new: str) -> Edit:
    return Edit(CELERY, old, new)


FAULTS = (
    planted(
        "time_limit_in_the_old_name_of_another_case",
        "celery.tasks_have_time_limits",
        "Without a namespace Celery does not know CELERY_TASK_TIME_LIMIT.",
        celery("task_time_limit = 1800\ntask_soft_time_limit = 1740\n", "CELERY_TASK_TIME_LIMIT = 1800\n"),
    ),
    planted(
        "time_limit_of_one_task_taken_away",
        "celery.tasks_have_time_limits",
        "Only the report runs without a limit; the setting still looks right.",
        Edit(
            "jobs/tasks.py",
            "retry_backoff_max=300, max_retries=5)",
            "retry_backoff_max=300, max_retries=5, time_limit=0, soft_time_limit=0)",
        ),
    ),
    planted(
        "configuration_never_read",
        "celery.tasks_have_time_limits",
        "The line that reads the configuration was lost: every setting is the default.",
        Edit(
            "jobs/app.py",
            'app.config_from_object("jobs.celeryconfig")',
            "app.conf.update(broker_url=settings.BROKER_URL, result_backend=settings.RESULT_BACKEND_URL)",
        ),
    ),
    planted(
        "results_kept_for_ever",
        "celery.results_expire",
        "None means that results never go.",
        celery("result_expires = 86_400", "result_expires = None"),
    ),
    planted(
        "results_kept_for_three_years",
        "celery.results_expire",
        "Seconds, not milliseconds.",
        celery("result_expires = 86_400", "result_expires = 86_400_000"),
        expires="1d",
    ),
    planted(
        "visibility_below_the_time_limit",
        "celery.visibility_outlasts_the_longest_task",
        "A report of twenty minutes is handed out twice.",
        celery('"visibility_timeout": 7200', '"visibility_timeout": 900'),
    ),
    planted(
        "countdown_beyond_the_visibility",
        "celery.visibility_outlasts_the_longest_task",
        "A retry that waits for three hours is handed out again after two.",
        Edit(
            "jobs/tasks.py",
            "retry_backoff_max=300, max_retries=5)",
            "retry_backoff=True, retry_backoff_max=10_800, default_retry_delay=10_800, max_retries=5)",
        ),
        Edit(
            "jobs/tasks.py",
            "autoretry_for=(httpx.TransportError,), retry_backoff=True, ",
            "autoretry_for=(httpx.TransportError,), ",
        ),
    ),
    planted(
        "route_to_a_queue_without_a_worker",
        "celery.every_queue_has_a_worker",
        "No worker takes from 'nightly'.",
        celery('{"queue": "reports"}', '{"queue": "nightly"}'),
    ),
    planted(
        "default_queue_renamed",
        "celery.every_queue_has_a_worker",
        "Celery's own default is 'celery', and the workers take from 'default'.",
        celery('task_default_queue = "default"\n', ""),
    ),
    planted(
        "schedule_of_a_task_that_moved",
        "celery.scheduled_jobs_fire_once",
        "The task was renamed, and its schedule was not.",
        celery(
            '"hourly-invoices": {"task": "jobs.tasks.send_invoices"',
            '"hourly-invoices": {"task": "jobs.tasks.mail_invoices"',
        ),
    ),
    planted(
        "tasks_not_included",
        "celery.scheduled_jobs_fire_once",
        "The module of the tasks is no longer named: the worker knows none of them.",
        Edit("jobs/app.py", 'Celery("jobs", include=["jobs.tasks"])', 'Celery("jobs")'),
    ),
    planted(
        "tasks_run_by_the_caller",
        "celery.broker_round_trip",
        "The eager mode of the tests was left on.",
        celery('timezone = "UTC"', 'timezone = "UTC"\ntask_always_eager = True'),
    ),
    planted(
        "broker_in_memory",
        "celery.broker_round_trip",
        "The broker of the tests ends with its process.",
        celery("broker_url = settings.BROKER_URL", 'broker_url = "memory://"'),
    ),
    planted(
        "one_process",
        "celery.worker_pool_is_as_stated",
        "Four are stated.",
        celery("worker_concurrency = 4", "worker_concurrency = 1"),
        processes="4",
    ),
    planted(
        "prefetch_misspelt",
        "config.stated_setting_is_effective",
        "Celery ignores a name that it does not know: each process takes four tasks and starts one.",
        celery("worker_prefetch_multiplier = 1", "worker_prefetch_multiplyer = 1"),
        name="worker_prefetch_multiplier",
        value="1",
    ),
    planted(
        "broker_variable_missing",
        "config.required_variables_are_set",
        "The code needs BROKER_URL, and the environment does not set it.",
        Unset("BROKER_URL"),
        stops=True,
        process="worker",
    ),
    planted(
        "broker_with_a_default",
        "config.bad_values_stop_the_start",
        "Without BROKER_URL the worker starts and waits for a broker on its own machine.",
        Edit(
            "jobs/settings.py",
            'url("BROKER_URL", "rediss")',
            'config("BROKER_URL", default="redis://localhost:6379/0")',
        ),
    ),
    planted(
        "key_with_a_default",
        "secrets.weak_or_missing_ones_stop_the_start",
        "Without REPORTS_KEY the worker starts with one that stands in the repository.",
        Edit("jobs/settings.py", 'key("REPORTS_KEY")', 'config("REPORTS_KEY", default="changeme")'),
    ),
    planted(
        "broker_password_is_redis",
        "secrets.are_long_and_random",
        "The password of the broker was never changed.",
        Alter("BROKER_URL", "//[^@]+@", "//broker:redis@"),
    ),
    planted(
        "any_environment",
        "config.environment_is_production",
        "Any name is taken, and without the variable it is development.",
        Edit(
            "jobs/settings.py",
            'choice("ENVIRONMENT", "production", "staging", "development")',
            'config("ENVIRONMENT", default="development")',
        ),
        Unset("ENVIRONMENT"),
    ),
    planted(
        "reports_address_is_a_literal",
        "config.variables_drive_the_settings",
        "REPORTS_URL is read and then ignored.",
        Edit(
            "jobs/settings.py",
            'REPORTS_URL = url("REPORTS_URL", "https")',
            'url("REPORTS_URL", "https")\nREPORTS_URL = "https://old.bluefern.example"',
        ),
        variables=("REPORTS_URL",),
    ),
    planted(
        "broker_without_a_password",
        "redis.needs_a_password",
        "Whoever reaches the port can send tasks.",
        Alter("BROKER_URL", "//[^@]+@", "//"),
    ),
    planted(
        "certificate_not_compared",
        "redis.connection_is_encrypted",
        "Encrypted to whomever: the certificate is not looked at.",
        celery(
            'broker_use_ssl = {"ssl_cert_reqs": ssl.CERT_REQUIRED}', 'broker_use_ssl = {"ssl_cert_reqs": ssl.CERT_NONE}'
        ),
    ),
    planted(
        "results_without_tls",
        "redis.connection_is_encrypted",
        "Results go over a foreign network in the clear.",
        Edit("jobs/settings.py", 'url("RESULT_BACKEND_URL", "rediss")', 'url("RESULT_BACKEND_URL", "redis", "rediss")'),
        Alter("RESULT_BACKEND_URL", "rediss", "redis"),
        celery('redis_backend_use_ssl = {"ssl_cert_reqs": ssl.CERT_REQUIRED}\n', ""),
    ),
    planted(
        "tracker_never_started",
        "observability.error_tracker_is_wired",
        "The call became a function, and nobody calls it in the worker.",
        Edit("jobs/app.py", "sentry_sdk.init(\n", "def start_tracker():\n  sentry_sdk.init(\n"),
        processes=("worker",),
    ),
    planted(
        "no_trace_is_sampled",
        "observability.apm_is_wired",
        "A rate of 0 sends nothing.",
        Edit("jobs/app.py", "traces_sample_rate=0.1", "traces_sample_rate=0.0"),
    ),
    planted(
        "level_of_a_search_for_a_bug",
        "observability.logging_is_configured",
        "DEBUG writes every message of the broker, with its arguments.",
        Edit("jobs/logs.py", '"level": LOG_LEVEL', '"level": "DEBUG"'),
    ),
    planted(
        "celery_formats_the_logs",
        "observability.logs_are_structured",
        "The formatter is defined, and no handler uses it.",
        Edit("jobs/logs.py", '"stream": "ext://sys.stdout", "formatter": "json"}', '"stream": "ext://sys.stdout"}'),
    ),
    planted(
        "call_without_a_timeout",
        "integrations.calls_have_timeouts",
        "A report waits for its receiver until the task is killed.",
        Edit("jobs/tasks.py", "timeout=10.0", "timeout=None"),
    ),
    planted(
        "falls_back_to_sqlite",
        "db.engine_is_production_grade",
        "Without DATABASE_URL each worker has a file of its own.",
        Edit(
            "jobs/settings.py",
            'url("DATABASE_URL", "postgresql+psycopg")',
            'config("DATABASE_URL", default="sqlite:///jobs.db")',
        ),
    ),
    planted(
        "no_statement_timeout",
        "db.statements_have_a_timeout",
        "0 means that a statement may run for ever, and hold its connection.",
        Edit("jobs/store.py", "statement_timeout=600s", "statement_timeout=0"),
    ),
    planted(
        "database_without_tls",
        "db.connection_is_encrypted",
        "'disable' was set while the certificate was renewed.",
        Edit("jobs/store.py", '"sslmode": "verify-full"', '"sslmode": "disable"'),
        Alter("DATABASE_URL", r"\?.*", ""),
    ),
    planted(
        "pool_larger_than_the_server",
        "db.pool_fits_the_server",
        "A pool of fifty in each of four processes, where the server has a hundred connections.",
        Edit("jobs/store.py", "pool_size=1", "pool_size=50"),
        pool_size="1",
        max_overflow="1",
    ),
    planted(
        "worker_of_a_module_that_is_not_there",
        "deploy.platform_file_matches_the_code",
        "The module was renamed, and its command was not.",
        Edit("Procfile", "beat: celery --app jobs.app beat", "beat: celery --app jobs.main beat"),
    ),
)
