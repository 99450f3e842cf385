"""Quotas and plan limits of the providers are enough and watched.

Asked as:
    API quotas sufficient; rate limits of provider checked; usage monitored; free tier limits known;
    API quotas checked; provider rate limits understood; usage limits reviewed; sufficient credits; API quota
    monitoring; free tier limits

Told by:
    quota + (sufficient | check | monitor | api | limit | enough | verify | usage | set | exceed | alert) -user ~0.84
    "rate limits" + (third | external | openai | api + usage | stripe | github | gemini | vendor | aware | know) ~0.82
    "rate limit" + (openai | provider | upstream | gemini | anthropic | vendor) -(implement | test | login) ~0.78
    "free tier" + (limit | quota | usage | enough | restriction | understand | only) -(backup | cold | spin) ~0.8
    "plan limits" -(user | enforce | subscription) ~0.8
    "usage limits" -(user | enforce | per | memory | cpu) ~0.8
    "service limits" ~0.84
    "account limits" ~0.82
    "api usage" + (monitor | limit | track | watch | quota) -(per | user | cost | unusual) ~0.74
    (usage | credit) + (openai | ses | sms | api) + (monitor | check | limit | top) -(cost | dashboard | unusual) ~0.8
    (credit | balance | airtime) + (sufficient | load | top | enough | low | add) -(user | test | wallet) ~0.76
    "bandwidth" + (limit | sufficient | monitor | quota) -network ~0.74
    "ses usage" ~0.84
    "github actions minutes" ~0.84
    quota + (raise | raised | increase | increased | enough | sufficient | request | requested) -(ses | storage |
        disk) ~0.92
    limit + (twilio | anthropic | openai | gemini | "google maps") + (sufficient | enough | know | known | raise |
        increase) ~0.92
    "rate limits" + (third-party | openai | provider | upstream | external) + (know | known | review | understand |
        check) ~0.95
    "api limits" -rate ~0.82

Point to:
    provider usage page
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
