"""Every outside provider can be reached and accepts the configured production key.

Proof:
    From the service's own network each provider's address is resolved, its certificate checked and a
    harmless read call made with the key where the environment grants it. Control: a changed key is
    refused. A key that is only present is not accepted.

Asked as:
    API keys valid; production API keys obtained; third-party services answer; external services
    reachable; OpenAI API key set and working; external API integration tested; service account used for
    integration;
    all API keys valid and active; third-party API keys configured; external APIs accessible; OpenAI API key
    valid; Twilio configured; Firebase configured; external API connectivity verified; API keys obtained; Google
    Maps API configured; production API keys configured

Told by:
    ("external api" | "external services") + (operational | reachable | up) ~0.84
    "third-party services" + (health* | checked | reachable | operational) ~0.84
    (sms | voice | call) + integrate ~0.78
    "api key" + (valid | work | test | production) -(different | development | generate | endpoint | environment) ~0.79
    "aws credentials" -(hardcode | commit | rotate | environment | secret | variable | github | profile) ~0.79
    "production credentials" -(hardcode | commit | rotate | database | environment) ~0.74
    "service account" + (create | json | key | credential | download | share | firebase | setup) -(encode | #env) ~0.76
    "third-party services" + (reach | answer | respond | available | accessible) -(timeout | fail) ~0.79
    ("external services" | "external apis") + (reachable | connect | respond | test | available | verify) ~0.79
    "credentials" + (valid | verify | test | correct | work) + (firebase | aws | google | gcp | ses | api | s3) ~0.79
    "sms provider" -test ~0.78
    "whatsapp business" ~0.78
    "calendar api" ~0.78
    "maps api" -(restrict | cost | alert) ~0.78
    "firebase credentials" -(#env | hardcode | commit | git) ~0.79
    "supabase connection" + (work | test | verify | active) ~0.79
    "llm services" + (test | available | work) ~0.79
    "llm providers" -(fallback | cost) ~0.78
    "ai provider" + (configure | key | connect | setup) -fallback ~0.78
    key + (test | obtain) + (api | provider | external | access) -(generate | admin | endpoint | require | client) ~0.79
    "api keys" + (production | all) -(different | remove | replace | development | generate | environment | code) ~0.79
    key + (valid | work | verify) + (api | provider) -(generate | admin | endpoint | require | client) ~0.79
    key + (valid | work | verify) + (external | access) -(generate | admin | endpoint | require | client) ~0.79
    "api keys" + (valid | work) -(different | remove | replace | development | generate | environment | code) ~0.79
    "api keys" + test -(different | remove | replace | development | generate | environment | code) ~0.79
    cloudinary + (api | key | integrate) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    cloudinary + (setup | test | verify) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    fcm + (api | key | integrate) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (clerk | linkedin | fcm) + work -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    fcm + (setup | test | verify) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (clerk | linkedin | fcm) + business -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (openai | anthropic) + (api | key) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (openai | anthropic) + integrate -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (claude | gemini) + (api | key) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (claude | gemini) + integrate -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (openai | anthropic) + work -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (claude | gemini) + work -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    twilio + (api | key | integrate) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (twilio | google + maps) + work -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    cloudinary + (credential | configure) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    cloudinary + work -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (openai | anthropic) + (setup | test) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (openai | anthropic) + verify -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (claude | gemini) + (setup | test) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (claude | gemini) + verify -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (openai | anthropic) + business -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (claude | gemini) + (service | token) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (claude | gemini) + business -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    twilio + (setup | test | verify) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (twilio | google + maps) + business -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    cloudinary + (service | token) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    cloudinary + business -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    huggingface + (api | key | integrate) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    whatsapp + (api | key | integrate) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (slack | firebase) + (api | key) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (slack | firebase) + integrate -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (huggingface | whatsapp) + work -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (slack | firebase) + work -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (clerk | linkedin) + (api | key) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (clerk | linkedin) + integrate -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    fcm + (credential | configure) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    huggingface + (setup | test | verify) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    whatsapp + (setup | test | verify) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (slack | firebase) + (setup | test) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (slack | firebase) + verify -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (huggingface | whatsapp) + business -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (slack | firebase) + business -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (clerk | linkedin) + (setup | test) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (clerk | linkedin) + verify -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    fcm + (service | token) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (openai | anthropic) + credential -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (openai | anthropic) + configure -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (claude | gemini) + credential -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (claude | gemini) + configure -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (google + maps) + (api | key) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (google + maps) + integrate -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    twilio + (credential | configure) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    openai + (service | token) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    anthropic + (service | token) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (google + maps) + (setup | test) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (google + maps) + verify -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    twilio + (service | token) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (google + maps) + (service | token) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    whatsapp + (credential | configure) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (slack | firebase) + credential -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (slack | firebase) + configure -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (clerk | linkedin) + credential -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (clerk | linkedin) + configure -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    huggingface + (service | token) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    whatsapp + (service | token) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    slack + (service | token) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    firebase + (service | token) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    clerk + (service | token) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    linkedin + (service | token) -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (google + maps) + credential -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (google + maps) + configure -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    huggingface + credential -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    huggingface + configure -(throttle | #file | moderation | #env | channel | down | secret | auth) ~0.78
    (sendgrid | postmark | mailgun | resend) + key + (valid | test | work | accept) ~0.92
    "third-party" + key + (work | valid | accept) ~0.93
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.SERVICE, Sight.SETTINGS, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    providers: tuple[str, ...] = ()
