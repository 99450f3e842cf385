"""How logins are kept: cookies and stores of sessions, as they are in force."""

from dataclasses import dataclass, field, replace
from typing import Any, Self

from proveout.facts.setting_value import Masked
from proveout.facts.start import Start
from proveout.model.evidence import Evidence


@dataclass(frozen=True, slots=True)
class LoginCookie:
    """One cookie. `role` is "session", "csrf" or "remember"; `seconds` is None where it ends with the browser.

    `same_site` and `domain` are as they are sent, empty where nothing is. `used` is false where the framework would
    send it and nothing shows that the application ever makes it do so.
    """

    name: str
    role: str = "session"
    secure: bool = True
    http_only: bool = True
    same_site: str = "Lax"
    domain: str = ""
    seconds: float | None = 28800.0
    of: str = "config.settings"
    used: bool = True
    firm: bool = True


@dataclass(frozen=True, slots=True)
class SessionStore:
    """Where sessions are kept: a class, "signed cookie", "files (…)" or "local memory (…)".

    `key` signs them. `same_key` tells whether another start of the same service has the same one, None where it was
    not compared. `seconds` is for how long one is good.
    """

    store: str
    key: Masked | None = None
    same_key: bool | None = None
    seconds: float | None = 28800.0
    of: str = "config.settings"
    used: bool = True
    firm: bool = True


@dataclass(frozen=True, slots=True)
class SessionSettingsFacts:
    """Everything of one start by which a visitor is known again."""

    cookies: tuple[LoginCookie, ...] = ()
    stores: tuple[SessionStore, ...] = ()
    start: Start = field(default_factory=Start.example)

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A Django service with locked cookies and sessions in its database, with the given fields changed."""
        cookies = (LoginCookie("sessionid"), LoginCookie("csrftoken", "csrf", http_only=False, seconds=None))
        store = SessionStore("django.contrib.sessions.backends.db", Masked.example(), same_key=True)
        return replace(cls(cookies, (store,)), **difference)

    def seen(self, one: LoginCookie | SessionStore, saw: str) -> Evidence:
        """Evidence of one of them."""
        return Evidence(saw, one.of, self.start.again)
