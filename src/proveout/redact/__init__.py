"""One redactor for everything that leaves: reports, logs, the store, exceptions."""

from proveout.redact.known import secrets_of
from proveout.redact.redactor import Redactor, secrets_in

__all__ = ["Redactor", "secrets_in", "secrets_of"]
