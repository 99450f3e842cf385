"""Mail goes through a real server that accepts the application's account, over TLS, from the stated sender.

Why:
    With the console or a dummy as mail server, password resets and receipts are written to nobody, and no error
    says so.

Fix:
    Django: `EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"` with EMAIL_HOST, EMAIL_HOST_USER,
    EMAIL_USE_TLS and DEFAULT_FROM_EMAIL from the environment. Flask-Mail: MAIL_SERVER, MAIL_USE_TLS and
    MAIL_DEFAULT_SENDER, and MAIL_SUPPRESS_SEND off. FastAPI: the same of fastapi-mail.

Proof:
    The effective backend under production variables may not be console, file, memory or dummy; then
    connect, STARTTLS with name check, AUTH and NOOP, without sending. Control: a wrong password is
    refused. Settings alone give no more than wired.

Asked as:
    email backend configured; SMTP configured; email service set up; SendGrid configured; SMTP
    credentials set; sender address configured; real SMTP server;
    email service configured; configure email settings; email configuration; email provider configured; SMTP
    settings configured; configure SMTP; SendGrid configured for emails; email backend set to SMTP; email
    sending configured; email notifications configured

Told by:
    (sendgrid | postmark | mailgun | resend | brevo | mailjet | sparkpost) + (key | token | credential) -(#env | valid |
        test | work | rotate | domain | webhook | revoke) ~0.86
    never: ADMIN_EMAIL* | "admin emails"
    (mailcatcher | mailhog | mailpit | mailtrap) ~0.82
    smtp -(delivery | #env | test + send | bounce | alert | log | dkim | arrive | receive) ~0.87
    "email configured" -(test | alert | domain | admin) ~0.9
    "email configuration" -(test | domain) ~0.88
    "email service configured" -test ~0.92
    "email settings" -(test | user + prefer*) ~0.85
    "email backend" ~0.93
    "sender address" ~0.84
    "mail server" -(test | dns | mx) ~0.86
    (SMTP_USER | SMTP_PASSWORD | SMTP_PORT | MAIL_USERNAME | MAIL_PASSWORD | FROM_EMAIL | SMTP_FROM) ~0.88
    (sendgrid | mailgun | resend) -(send | key | #env | account | domain | support | #url | resend + email) ~0.82
    ("aws ses" | ses) -(send | key | #env | account | domain | support | #url | resend + email) ~0.82
    (sendgrid | mailgun | resend | ses) + (configure | setup | integrate) -(send | domain | key | #env | webhook) ~0.88
    (sendgrid | mailgun | resend | ses) + (credential | email | smtp) -(send | domain | key | #env | webhook) ~0.88
    (EMAIL_HOST | EMAIL_HOST_USER | EMAIL_HOST_PASSWORD | EMAIL_BACKEND) ~0.88
    (DEFAULT_FROM_EMAIL | EMAIL_PORT | EMAIL_USE_TLS | SMTP_HOST) ~0.88
    (email | mail) + backend -(auth | #env | password | webhook | share | alert | verify | operational) ~0.79
    (email | mail) + server -(auth | #env | password | webhook | share | alert | verify | operational) ~0.79
    (email | mail) + provider -(auth | #env | password | webhook | share | alert | verify | operational) ~0.79
    (email | mail) + service -(auth | #env | password | webhook | share | alert | verify | operational) ~0.79
    (email | mail) + integrate -(auth | #env | password | webhook | share | alert | verify | operational) ~0.79
    (email | mail) + credential -(auth | #env | password | webhook | share | alert | verify | operational) ~0.79
    (email | mail) + settings -(auth | #env | password | webhook | share | alert | verify | operational) ~0.79
    (email | mail) + configure -(auth | #env | password | webhook | share | alert | verify | operational) ~0.79
    (email | mail) + setup -(auth | #env | password | webhook | share | alert | verify | operational) ~0.79
    (EMAILS_FROM_EMAIL | EMAILS_FROM_NAME | SMTP_TLS) + #setting ~0.88
    EMAILS_* + #setting ~0.86

Sources:
    Django mail.E001; RFC 3207
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts
from proveout.facts.environment import EnvironmentFacts, Variable
from proveout.facts.python import PythonFacts, Value
from proveout.facts.setting_value import Masked, SettingValue
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Host
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS, Sight.FILES)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    host: Host = Host("")
    port: int = 587
    sender: str = ""


GOOD = {"EMAIL_HOST": "smtp.example.org", "EMAIL_HOST_USER": "shop", "EMAIL_HOST_PASSWORD": "Vb7-kq2_Xe9mT4wZr8"}
IN_FORCE: dict[str, SettingValue] = {
    "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
    "EMAIL_HOST": "smtp.example.org",
    "EMAIL_PORT": 587,
    "EMAIL_USE_TLS": True,
    "EMAIL_HOST_PASSWORD": Masked.example(),
    "DEFAULT_FROM_EMAIL": "shop@example.org",
}
PASSES = {
    "settings": EffectiveSettingsFacts.example(values=IN_FORCE),
    "python": PythonFacts.example(),
    "environment": EnvironmentFacts.example(values=GOOD),
    "limits": Limits(),
}
FAILS = {
    **PASSES,
    "settings": EffectiveSettingsFacts.example(values={**IN_FORCE, "EMAIL_HOST": "mailhog"}),
    "environment": EnvironmentFacts.example(values={"EMAIL_HOST": "mailhog"}),
}
HOSTS = ("EMAIL_HOST", "MAIL_SERVER", "SMTP_HOST", "SMTP_SERVER", "MAIL_HOST", "SMTP_HOSTNAME", "EMAIL_SMTP_HOST")
SENDERS = (
    "DEFAULT_FROM_EMAIL",
    "MAIL_DEFAULT_SENDER",
    "MAIL_FROM",
    "EMAIL_FROM",
    "FROM_EMAIL",
    "SMTP_FROM",
    "SENDER_EMAIL",
)
PORTS = ("EMAIL_PORT", "MAIL_PORT", "SMTP_PORT")
KEYS = re.compile(
    r"(SENDGRID|MAILGUN|POSTMARK|RESEND|SES|BREVO|SENDINBLUE|MAILJET|SPARKPOST)_?\w*(API_KEY|KEY|TOKEN)$|ANYMAIL_\w+KEY$"
)
# Servers that catch mail instead of sending it.
TRAPS = re.compile(
    r"(^|\.)(mailtrap\.io|mailhog|mailpit|mailcatcher|maildev|ethereal\.email|inbucket|smtp4dev|greenmail)(\.|$)|sandbox\.smtp\."
)
IDLE = re.compile(r"mail\.backends\.(console|filebased|locmem|dummy)\.")
TRUE = frozenset({"1", "true", "yes", "on"})


def check_settings(settings: EffectiveSettingsFacts, limits: Limits) -> Verdict:
    said = _in_force(settings)
    host = said.get("host")
    if host is None:
        return unknown(f"mail: the settings of {settings.start.entry} name no server of mail")
    again = settings.start.again
    shown = [Evidence(f"{one.name} is {_text(one)}", one.of, again) for one in said.values()]
    if loose := [one for one in said.values() if not one.firm]:
        return unknown(f"mail: {loose[0].name} comes of a value that nobody gave. Hand it over with --env-file", *shown)
    if wrong := _sends_nothing(said):
        return failed(f"mail: {wrong}", *shown)
    if "backend" in said and not _text(said["backend"]).endswith("smtp.EmailBackend"):
        return unknown(f"mail: {_text(said['backend'])} sends in ways of its own", *shown)
    stated = {"host": limits.host, "sender": limits.sender, "port": str(limits.port) if limits.port != 587 else ""}
    for use, wanted in stated.items():
        if wanted and use in said and wanted.lower() not in _text(said[use]).lower():
            return failed(f"mail: {said[use].name} is {_text(said[use])}, {wanted} is stated", *shown)
    if host.default or _text(host) in ("localhost", "127.0.0.1", ""):
        return unknown(f"mail: {host.name} is this machine, and whether a server runs there is not seen", *shown)
    if not any(use in said and said[use].value is True for use in ("tls", "ssl")):
        return failed(f"mail: {_text(host)} is reached without TLS, so the password goes as plain text", *shown)
    if "password" not in said or said["password"].value in ("", None):
        return unknown("mail: no password is set; whether the server takes mail without one is not seen", *shown)
    return passed(f"mail: {_text(host)} by TLS, with a password", *shown)


def _in_force(settings: EffectiveSettingsFacts) -> dict[str, EffectiveSetting]:
    """What is in force, by what it is for: Django's names, Flask-Mail's, and those of classes for settings."""
    wanted = {
        "backend": ("EMAIL_BACKEND",),
        "host": HOSTS,
        "port": PORTS,
        "sender": SENDERS,
        "tls": ("EMAIL_USE_TLS", "MAIL_USE_TLS", "MAIL_STARTTLS", "SMTP_TLS"),
        "ssl": ("EMAIL_USE_SSL", "MAIL_USE_SSL", "MAIL_SSL_TLS", "SMTP_SSL"),
        "password": ("EMAIL_HOST_PASSWORD", "MAIL_PASSWORD", "SMTP_PASSWORD"),
        "quiet": ("MAIL_SUPPRESS_SEND", "SUPPRESS_SEND"),
    }
    return {use: found[0] for use, names in wanted.items() if (found := settings.named(*names))}


def _sends_nothing(said: dict[str, EffectiveSetting]) -> str:
    backend, quiet, host = said.get("backend"), said.get("quiet"), said["host"]
    if backend and IDLE.search(_text(backend)):
        return f"{backend.name} is {_text(backend)}, which sends nothing"
    if quiet and quiet.value is True:
        return f"{quiet.name} turns sending off"
    return f"{_text(host)} catches mail and sends none" if TRAPS.search(_text(host).lower()) else ""


def _text(setting: EffectiveSetting) -> str:
    return "hidden" if isinstance(setting.value, Masked) else str(setting.value)


def check_files(python: PythonFacts, environment: EnvironmentFacts | Unreadable, limits: Limits) -> Verdict:
    wrong = list(_of_environment(environment, limits)) if not isinstance(environment, Unreadable) else []
    wrong += _of_settings(python, environment)
    if wrong:
        return failed(f"mail: {wrong[0].where} {wrong[0].saw}", *wrong)
    if isinstance(environment, Unreadable):
        return unknown(f"mail: {environment.reason}")
    host = _first(environment, HOSTS)
    key = next((v for name, v in environment.variables.items() if KEYS.match(name) and len(v.value)), None)
    found = host or key
    if found is None:
        return unknown(f"mail: {environment.path} names no mail server and no key of a mail provider")
    shown = Evidence(
        f"{found.name} is set", f"{environment.path}:{found.line}", f"grep -nE 'MAIL|SMTP' '{environment.path}'"
    )
    if limits.host and host is None:
        return unknown(f"mail: {environment.path} names no server, {limits.host} is stated", shown)
    if limits.sender and _first(environment, SENDERS) is None:
        return unknown(f"mail: {environment.path} names no sender, {limits.sender} is stated", shown)
    port = _first(environment, PORTS)
    if port is not None and port.value.reveal().strip() != str(limits.port):
        return unknown(f"mail: {environment.path}:{port.line} names another port than {limits.port}", shown)
    local = host is not None and host.value.reveal().strip().lower() in ("localhost", "127.0.0.1", "::1")
    if local:
        return unknown(f"mail: {shown.where} names this machine, and whether a server runs there is not seen", shown)
    return passed(f"mail: {found.name} is set in {environment.path}", shown)


def _first(environment: EnvironmentFacts, names: tuple[str, ...]) -> Variable | None:
    return next((v for name in names if (v := environment.variables.get(name)) and v.value.reveal().strip()), None)


def _of_environment(environment: EnvironmentFacts, limits: Limits) -> Iterator[Evidence]:
    def seen(variable: Variable, says: str) -> Evidence:
        where = f"{environment.path}:{variable.line}"
        return Evidence(f"{variable.name} {says}", where, f"grep -n {variable.name} '{environment.path}'")

    backend = _first(environment, ("EMAIL_BACKEND", "DJANGO_EMAIL_BACKEND"))
    if backend and IDLE.search(backend.value.reveal()):
        yield seen(backend, "is a backend that sends nothing")
    quiet = _first(environment, ("MAIL_SUPPRESS_SEND", "SUPPRESS_SEND"))
    if quiet and quiet.value.reveal().strip().lower() in TRUE:
        yield seen(quiet, "turns sending off")
    for host in (v for name in HOSTS if (v := environment.variables.get(name)) and v.value.reveal().strip()):
        if TRAPS.search(host.value.reveal().lower()):
            yield seen(host, "names a server that catches mail and sends none")
        elif limits.host and host.value.reveal().strip().lower() != limits.host.lower():
            yield seen(host, f"is not {limits.host}, which is stated")
    sender = _first(environment, SENDERS)
    if sender and limits.sender and limits.sender.lower() not in sender.value.reveal().lower():
        yield seen(sender, f"is not {limits.sender}, which is stated")


def _of_settings(python: PythonFacts, environment: EnvironmentFacts | Unreadable) -> list[Evidence]:
    """Settings that fix a backend which sends nothing, where no other file and no variable says otherwise."""
    said = list(python.production_settings("EMAIL_BACKEND"))
    overruled = not isinstance(environment, Unreadable) and "EMAIL_BACKEND" in environment.variables
    idle = [(module, one) for module, one in said if not one.guarded and _is_idle(one.value)]
    if overruled or not idle or len(idle) < len(said):
        return []
    return [
        Evidence(
            "fixes a mail backend that sends nothing",
            f"{module.path}:{one.line}",
            f"sed -n {one.line}p '{module.path}'",
        )
        for module, one in idle
    ]


def _is_idle(value: Value) -> bool:
    return isinstance(value, str) and IDLE.search(value) is not None
