"""Accounts at hosts and providers need a second factor.

Asked as:
    2FA on hosting account; MFA for provider accounts; two-factor enabled on cloud console;
    2FA enabled on GitHub; MFA on AWS account; 2FA enabled for all team accounts; MFA enabled on cloud accounts

Told by:
    "account security" -(user | customer | lock*) ~0.8
    2fa + (aws | digitalocean | cloud | heroku | vercel | team | gcp | stripe | root | iam | "db access") -admin ~0.86
    2fa + "admin accounts" ~0.7
    "root account" + 2fa ~0.9
    "two factor" + (github | aws | hosting | provider) ~0.9
    2fa + (registrar | cloudflare | github | aws | gcp | azure | iam | heroku | vercel | render | "root account" |
        hosting) ~0.95

Point to:
    account settings page
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
