"""The mail provider lets us send, and bounces and complaints are handled.

Asked as:
    sending limits raised; mail provider out of sandbox; bounce handling; sender reputation checked;
    SES out of sandbox; bounce and complaint handling configured; email deliverability checked; SES production
    access granted

Told by:
    bounce + (handle | rate | complaint | notify | email | track | monitor | process) -(user | page | log) ~0.88
    complaint + (rate | handle | bounce | ses) ~0.86
    (ses | sendgrid | mailgun | postmark | resend | brevo) + (sandbox | quota | reputation | warm* | approve) ~0.9
    "sandbox mode" + (email | ses | mail) ~0.85
    "sender reputation" ~0.92
    (email | mail) + (deliverability | reputation | blacklist | warm*) ~0.86
    "delivery rate" + (email | mail) ~0.85
    "sending limits" ~0.84
    "suppression list" ~0.85
    ses + ("bounce handling" | sandbox | "production access") ~0.88 &
    (sendgrid | mailgun | postmark | resend | ses | brevo | mailjet) + account + (verify | approve | active |
        approved) ~0.93
    ("unsubscribe handling" | "warm up" | "warmup") + (email | mail | link | ip | domain | handle | handling | list |
        sending) -cache

Point to:
    provider page
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
