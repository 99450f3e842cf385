"""A message that the service sends arrives in a real mailbox, phone or channel.

Proof:
    The service's own flow sends a marked message; it is read from the test mailbox or sink with its
    authentication results and links. Control: nothing with that marker was there before. What only a
    person can see is attested.

Asked as:
    test email sent; email delivery verified; check email notifications work; test email received; SMS
    provider tested; push notifications working; Slack notifications received;
    test email sending; email delivery works; emails being sent; email notifications working; send a test email;
    test SMS delivery; push notifications tested; email sending tested; verify email delivery; email sending
    works

Told by:
    (sendgrid | mailgun | resend | ses | postmark) + email + (sent | success* | deliver) -(rate | key | domain) ~0.9
    notification + (deliver | arrive | received) -(alert | error | webhook | fail) ~0.82
    "email templates" + (test | load | verify | render) ~0.76
    "test email" -(account | user | address | configure | login | database | ci) ~0.88
    "test emails" ~0.88
    "send test" + (email | sms | message | notification | mail) ~0.93
    "email delivery" -(rate | fail | log | domain) ~0.91
    "email sending" -(limit | queue | configure | endpoint | pattern | #env) ~0.84
    "emails sent" -(log | count | #number | same) ~0.79
    "email notifications" + (work | test | send | sent | verify | receive | deliver) -(alert | fail | error) ~0.91
    "email notifications" -(alert | fail | budget | error | configure | preference | setting | enable) ~0.76
    "notifications working" -(alert | toast | in-app) ~0.82
    "notifications sent" -alert ~0.78
    notification + (test | send | receive | deliver | work) + (push | email | sms | slack | user | all | fcm) ~0.82
    "push notifications" + (work | test | configure | deliver | send | receive) -unit ~0.84
    "sms" + (test | send | deliver | receive | work | sandbox) -(flow | broadcast | configure | cost | template) ~0.87
    "welcome email" -template ~0.84
    "confirmation email" -(template | signup | register | password) ~0.78
    "verification email" + (send | receive | arrive | work | test | deliver) ~0.81
    "slack notifications" + (work | test | receive | send) -(alert | deploy | ci) ~0.8
    "email functionality" + test ~0.9
    "email verification" + (work | test) -(domain | token) ~0.72
    (email | mail) + (test | send) -(waitlist | newsletter | subscriber | mailcatcher | mailhog | mailpit |
        mailtrap | key | template | api + key | #env |
        endpoint | pattern | detect | spam) ~0.79
    (email | mail) + (receive | work) -(key | template | api + key | #env | endpoint | pattern | detect | spam) ~0.79
    (sms | whatsapp) + (test | send) -(key | template | api + key | #env | endpoint | pattern | detect | spam |
        flow) ~0.79
    (sms | whatsapp) + (receive | work) -(key | template | api + key | #env | endpoint | pattern | detect | spam) ~0.79
    ("emails arrive" | "email arrives" | "mail arrives") -(reset | password) ~0.95
    ("mails delivered" | "emails delivered" | "mail delivered" | "test mail") -(rate | monitor) ~0.92
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.PROVIDER, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    channel: Choice = Choice("mail")
    within: timedelta = timedelta(minutes=2)
