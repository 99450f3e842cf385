"""In production the payment provider runs in live mode with live keys of one account.

Why:
    With test keys every order looks paid and no money comes; a live and a test key together fail at the first
    webhook.

Fix:
    Set the live keys of one account where production is started: `sk_live_…`, `pk_live_…`, and the signing
    secret of the live webhook. Give staging the test keys. PayPal: PAYPAL_MODE=live.

Proof:
    Prefix and shape of the effective keys tell test from live; publishable, secret and webhook values
    must be of one mode, and staging must not hold live ones. Control: a test key is told apart by the
    same rule. n/a without payments.

Asked as:
    Stripe live keys set; payment gateway in live mode; no test keys in production; payment provider
    configured; live webhook secret set; live publishable key set;
    Stripe live keys configured; Stripe in live mode; payment gateway configured; switch Stripe to live mode;
    production Stripe keys set; live API keys for payments; Stripe API keys configured

Told by:
    "live mode" + (stripe | payment | switch | enable | key | paypal | webhook) ~0.93
    "live keys" -supabase ~0.9
    "live api keys" ~0.86
    (sk_live* | pk_live* | rk_live* | rzp_live*) ~0.9
    (stripe | paypal | paystack | razorpay) + key -(webhook | test + key | environment | variable | #env | git) ~0.78
    "payment gateway" + (configure | setup | credential | live | integrate | production | connect) -test ~0.84
    "payment provider" + (configure | setup | credential | live | production | connect) -(test | webhook) ~0.84
    "test keys" + (no | replace | remove | stripe) ~0.85
    "test mode" + (off | disable | stripe | payment | no) -(test + payment | use + test | flow | checkout | work) ~0.82
    "stripe production" -(webhook | account | test) ~0.85
    "stripe api keys" -test ~0.82
    (PAYSTACK_SECRET | RAZORPAY_KEY_ID | RAZORPAY_KEY_SECRET) + (live | sk_live* | pk_live* | replace) ~0.92
    (stripe | razorpay | paystack) + (live | production) + (enable | api) -(account | activate | webhook + test) ~0.92
    (payment | mercadopago) + (live | production) + (key | mode | secret) -(account | activate | webhook + test) ~0.92
    (payment | mercadopago) + (live | production) + (enable | api) -(account | activate | webhook + test) ~0.92
    (STRIPE_SECRET_KEY | STRIPE_API_KEY) + (live | sk_live* | pk_live* | replace) ~0.92
    (STRIPE_LIVE* | NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY) + (live | sk_live* | pk_live* | replace) ~0.92
    (stripe | razorpay) + (live | production) + (key | mode | secret) -(account | activate | webhook + test) ~0.92
    paystack + (live | production) + (key | mode | secret) -(account | activate | webhook + test) ~0.92
    paypal + live -(test | purchase) ~0.9
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from proveout.facts.dependencies import DependencyFacts
from proveout.facts.effective_settings import EffectiveSettingsFacts, Owner
from proveout.facts.environment import EnvironmentFacts, Variable
from proveout.facts.python import PythonFacts
from proveout.facts.setting_value import Masked, SettingValue
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, failed, not_applicable, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.PROVIDER, Sight.FILES, Sight.ATTESTATION)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    provider: str = ""


# Made up, and put together here so that no scanner takes them for real ones.
ACCOUNT = "51MadeUpAccount0"
LIVE = {"STRIPE_SECRET_KEY": f"sk_live_{ACCOUNT}aaaaaaaa", "STRIPE_PUBLISHABLE_KEY": f"pk_live_{ACCOUNT}bbbbbbbb"}
PASSES = {
    "environment": EnvironmentFacts.example(values=LIVE),
    "python": PythonFacts.example(),
    "dependencies": DependencyFacts.example(),
    "limits": Limits(),
}
FAILS = {
    **PASSES,
    "settings": EffectiveSettingsFacts.example(values={"STRIPE_SECRET_KEY": Masked.example(prefix="sk_test_")}),
    "environment": EnvironmentFacts.example(values={"STRIPE_SECRET_KEY": f"sk_test_{ACCOUNT}aaaaaaaa"}),
}
# Provider, shape of a test value, shape of a live one. Stripe's own documentation names its prefixes, and so on.
KEYS = (
    ("stripe", re.compile(r"(sk|pk|rk)_test_\w+"), re.compile(r"(sk|pk|rk)_live_\w+")),
    ("paystack", re.compile(r"(sk|pk)_test_[0-9a-f]{40}"), re.compile(r"(sk|pk)_live_[0-9a-f]{40}")),
    ("razorpay", re.compile(r"rzp_test_\w+"), re.compile(r"rzp_live_\w+")),
    ("paddle", re.compile(r"pdl_sdbx_\w+|test_[0-9a-f]{27}"), re.compile(r"pdl_live_\w+|live_[0-9a-f]{27}")),
    ("mollie", re.compile(r"test_[A-Za-z0-9]{30,}"), re.compile(r"live_[A-Za-z0-9]{30,}")),
    ("square", re.compile(r"sandbox-sq0\w+-\S+"), re.compile(r"sq0(idp|csp|atp)-\S+")),
)
MARK = re.compile(r"(sk|pk|rk)_(live|test)_$")
MODE = re.compile(r"(PAYPAL|BRAINTREE|PADDLE|SQUARE|ADYEN|PAYMENTS?|STRIPE|RAZORPAY|KLARNA)_(MODE|ENV|ENVIRONMENT)$")
SANDBOX = frozenset({"sandbox", "test", "testing", "development", "dev", "staging"})
REAL = frozenset({"live", "production", "prod"})
SPEAKS = re.compile(
    r"STRIPE|PAYPAL|BRAINTREE|PADDLE|RAZORPAY|MOLLIE|SQUARE|ADYEN|PAYSTACK|KLARNA|PAYMENT|CHECKOUT_COM|LEMON",
    re.IGNORECASE,
)
PACKAGES = (
    *("stripe", "paypalrestsdk", "paypalcheckoutsdk", "braintree", "paddle", "razorpay", "mollie", "square", "adyen"),
    *("djstripe", "payments", "paystack", "iyzipay", "mercadopago", "checkout_sdk", "klarna"),
)


def check(settings: EffectiveSettingsFacts, limits: Limits) -> Verdict:
    start = settings.start
    wanted = limits.provider.lower()
    found = [
        (one, name, masked)
        for one in settings.settings
        for name, masked in _masked(one.name, one.value)
        if MARK.match(masked.prefix) and (not wanted or wanted in f"stripe {name.lower()}")
    ]
    if not found:
        return unknown(f"payment: {start.place} has no setting whose value tells test from live mode")
    seen = [Evidence(f"{name} begins with {masked.prefix}", one.of, start.again) for one, name, masked in found]
    if not start.environment:
        return unknown("payment: no environment file of production was handed over: name one with --env-file", *seen)
    if loose := next((name for one, name, _ in found if not one.firm), ""):
        return unknown(f"payment: {loose} is made up here, because nobody gave it", *seen)
    used = [(one, name, masked) for one, name, masked in found if one.owner is not Owner.MODULE or masked.variable]
    tests = [(one, name) for one, name, masked in used if "_test_" in masked.prefix]
    if tests:
        one, name = tests[0]
        return failed(f"payment: {name} of {one.of} is of test mode as it starts, live is needed", *seen)
    live = [name for _, name, masked in used if "_live_" in masked.prefix]
    if not live:
        return unknown("payment: no key in force is a live one", *seen)
    return unknown(
        f"payment: {', '.join(live)} live as it starts; its counterpart is of the browser or of the webhook", *seen
    )


def _masked(name: str, value: SettingValue) -> Iterator[tuple[str, Masked]]:
    match value:
        case Masked():
            yield name, value
        case Mapping():
            for key, one in value.items():
                yield from _masked(f"{name} {key}", one)
        case _:
            return


def check_files(
    environment: EnvironmentFacts, python: PythonFacts, dependencies: DependencyFacts, limits: Limits
) -> Verdict:
    wanted = limits.provider.lower()
    found = [(name, live, v) for name, live, v in _told(environment) if not wanted or wanted in name]
    live = [v for _, is_live, v in found if is_live]
    tests = [v for _, is_live, v in found if not is_live]
    shown = [_evidence(environment, v, "live" if is_live else "test") for _, is_live, v in found]
    if environment.environment != "production":
        if live:
            return failed(f"payment: {live[0].name} of {environment.environment} is a live key", *shown)
        return unknown(
            f"payment: {environment.path} is for {environment.environment}; production's keys were not seen", *shown
        )
    if tests:
        return failed(f"payment: {tests[0].name} in {environment.path} is of test mode, live is needed", *shown)
    if not live:
        return _without(environment, python, dependencies, limits)
    loose = [
        v
        for name, v in environment.variables.items()
        if SPEAKS.search(name) and v not in live and len(v.value) and not _is_neutral(name)
    ]
    if loose:
        return unknown(
            f"payment: {len(live)} keys are live; the mode of {loose[0].name} cannot be told from its shape", *shown
        )
    accounts = {v.value.reveal().split("_", 2)[2][:16] for name, _, v in found if name == "stripe"}
    if len(accounts) > 1:
        return unknown(
            "payment: the keys are live; that they are of one account cannot be told from their shapes", *shown
        )
    if len({name for name, _, _ in found}) > 1 or (len(live) < 2 and "stripe" in {name for name, _, _ in found}):
        return unknown(f"payment: {live[0].name} is live; its counterpart was not seen in {environment.path}", *shown)
    return passed(
        f"payment: {', '.join(v.name for v in live)} are live, and of one account",
        *shown,
        control("a planted test key is told apart by the same rule", "the same rule"),
    )


def _told(environment: EnvironmentFacts) -> Iterator[tuple[str, bool, Variable]]:
    """Each value that tells its mode: provider, whether it is live, and the variable."""
    for name, variable in environment.variables.items():
        value = variable.value.reveal().strip()
        if MODE.search(name) and value.lower() in SANDBOX | REAL:
            yield name.partition("_")[0].lower(), value.lower() in REAL, variable
            continue
        for provider, test, live in KEYS:
            # The short shapes are common words elsewhere: the name has to speak of payments.
            if provider not in ("stripe", "razorpay") and not SPEAKS.search(name):
                continue
            if test.fullmatch(value) or live.fullmatch(value):
                yield provider, live.fullmatch(value) is not None, variable
                break


def _is_neutral(name: str) -> bool:
    return (
        re.search(r"(PRICE|PRODUCT|CURRENCY|URL|VERSION|ENABLED|COUNTRY|TIMEOUT|DAYS|PERCENT|EMAIL|MODE|ENV)", name)
        is not None
    )


def _without(
    environment: EnvironmentFacts, python: PythonFacts, dependencies: DependencyFacts, limits: Limits
) -> Verdict:
    speaking = [name for name in environment.variables if SPEAKS.search(name)]
    declared = [one.name for one in dependencies.declared if SPEAKS.search(one.name)]
    imported = [name for _, name in python.importing(*PACKAGES)]
    doubt = python.unread or dependencies.unclear or tuple(dependencies.node) or dependencies.others
    if (
        limits.provider
        or speaking
        or declared
        or imported
        or doubt
        or not python.application
        or not dependencies.manifests
    ):
        seen = next(iter((*speaking, *declared, *imported)), "")
        return unknown(
            f"payment: no key was seen in {environment.path}{f', though {seen} speaks of payments' if seen else ''}"
        )
    read = f"{len(environment.variables)} variables, {len(dependencies.declared)} requirements and "
    return not_applicable(
        "payment: nothing here takes payments",
        control(
            f"{read}{len(python.application)} Python files were looked through",
            environment.path,
            "grep -rniE 'stripe|paypal' .",
        ),
    )


def _evidence(environment: EnvironmentFacts, variable: Variable, mode: str) -> Evidence:
    where = f"{environment.path}:{variable.line}"
    return Evidence(f"{variable.name} is of {mode} mode", where, f"grep -n {variable.name} '{environment.path}'")
