"""A new user can sign up, log in, reach an own page and log out.

Proof:
    A probe user walks the flow on the running service and is removed at the end. The own page must
    answer before logout and refuse after it; a wrong password must be refused in between, so that an
    open door cannot pass. With an outside identity provider the flow runs against a stand-in issuer and
    the verdict says so.

Asked as:
    user registration and login tested; login works; authentication flow verified; authentication
    works; users can sign up and log in; logout works; session persists across requests; user
    registration and login; login works correctly; users can register and log in; test signup and
    login

Told by:
    "register user" -(#path | rate | monitor | metric) ~0.86
    "register new user" -(#path | rate) ~0.88
    (login | signup | registration) + (work | function*) -(rate | limit | attempt | fail* | ssh | docker) ~0.9
    (login | signup | registration) + (success* | flow) -(rate | limit | attempt | fail* | ssh | docker) ~0.9
    (login | signup) + test -(rate | limit | attempt | fail* | ssh | 2fa | #command | oauth | google | endpoint |
        "critical flows") ~0.82
    "user registration" -(new | review | conversion | stop | rate | limit | monitor | #path | metric) ~0.86
    "user login" -(rate | limit | monitor | #path | metric | track | last) ~0.86
    "user signup" -(stop | review | conversion | rate | limit | monitor | #path | metric | track) ~0.85
    "users can register" -(rate | limit | monitor | review | metric | new | @metric | track | #path) ~0.9
    (register | registration) + login -(rate | limit | #path | oauth | google) ~0.9
    signup + login -(rate | limit | throttl* | oauth | google) ~0.9
    login + logout -(rate | limit | invalidate* | log) ~0.9
    "authentication flow" -(oauth | google | document | rate) ~0.9
    "auth flow" -(oauth | google | document | rate) ~0.9
    "login flow" -(oauth | google) ~0.92
    "registration flow" -(completion | rate | metric | monitor) ~0.92
    "admin login" + (work | test | function* | success*) ~0.9
    superuser + login ~0.85
    login + (account) -(ssh | aws | google | github | oauth | rate | limit | attempt | fail* | default) ~0.76
    login + (verified) -(ssh | aws | google | github | oauth | rate | limit | attempt | fail* | default) ~0.76
    login + (credential) -(ssh | aws | google | github | oauth | rate | limit | attempt | fail* | default) ~0.76
    "create" + account + (user | test | new | email) + (signup | login) -(service | aws | stripe) ~0.8
    "create" + account + (user | test | new | email) + (register | flow | password) -(service | aws | stripe) ~0.8
    "jwt tokens issued" ~0.86
    "jwt token" + (received | issued | generated | obtain* | return) -(secret | key) ~0.86
    "otp login" ~0.82
    "email registration" ~0.82
    "email verification" + (register | registration | signup) ~0.9
    "password login" + email ~0.86
    "authentication endpoints" + (work | respond | test | function*) -(limit | rate) ~0.84
    @(flow | workflow | journey) + (login | signup | registration) -(limit | rate | fail*) ~0.78
    @(smoke | functionality | e2e | functional) + (login | signup | registration) -(limit | rate | fail*) ~0.78
    (login | register | signup) + #alone -@(log | alert | metric | monitor | limit | server | setup) ~0.78
    "create account" + #alone -@(service | aws | setup | prerequisite | hosting | provider) ~0.8
    "email verification" + (link | flow) -(reset | domain | dns) ~0.84
    (("user register" | "users register" | "new user" + register) -(review | monitor | track | log | conversion |
        weekly | @metric) |
        "login email") -(admin | rate) ~0.8
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice, UrlPath

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    login: UrlPath = UrlPath("")
    own_page: UrlPath = UrlPath("")
    method: Choice = Choice("password")
