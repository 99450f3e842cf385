"""Every outside provider can be reached and accepts the configured production key.

Proof:
    From the service's own network each provider's address is resolved, its certificate checked and a
    harmless read call made with the key where the environment grants it. Control: a changed key is
    refused. A key that is only present is not accepted.

Asked as:
    API keys valid; production API keys obtained; third-party services answer; external services
    reachable; OpenAI API key set and working; external API integration tested; service account used for
    integration
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.SERVICE, Sight.SETTINGS, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    providers: tuple[str, ...] = ()
