"""Users can get help and give feedback, and someone answers.

Asked as:
    support channel ready; feedback collected; support email set up; support plan in place;
    support channels ready; customer support ready; user feedback mechanism; feedback channel set up; support
    system in place; collect user feedback; gather user feedback; support email configured; help desk ready

Told by:
    "support contact" -(provider | twilio) ~0.8
    "customer support" -(train | agent | chatbot | ai | role | api) ~0.85
    "support channels" ~0.88
    "support channel" ~0.88
    "support email" -#env ~0.88
    "support plan" ~0.88
    "support process" ~0.86
    "support team" + (ready | available | assign | standby | prepare | inform) -(train | brief) ~0.86
    "help desk" ~0.86
    (helpdesk | zendesk | intercom | freshdesk) -(#env | api) ~0.8
    feedback + (user | collect | gather | form | loop | review | analyze | process | system) -(error | table) ~0.8
    "support requests" ~0.8
    "support tickets" ~0.78
    "bug reports" ~0.74
    "feature requests" ~0.74
    "bug reporting" + (process | system | channel | mechanism) ~0.78
    support + (channel | email | plan | process) + (ready | setup | place | establish) -(#env | brief) ~0.84
    support + (contact | ticket | ready) + (ready | setup | place | establish) -(#env | brief) ~0.84
    support + (channel | email | plan | process) + (define | available | monitor) -(#env | brief) ~0.84
    support + (contact | ticket | ready) + (define | available | monitor) -(#env | brief) ~0.84
    "faq page" ~0.86
    (contact | reach) + support + (user | users | customer | customers) ~0.9
    ("live chat" | "chat widget" | "help centre" | "help center" | "help articles" | "knowledge base articles") ~0.88
    (group | community | channel | email | chat | telegram | discord | forum | whatsapp | phone) +
        @("support channels" | "support channel") ~0.9

Point to:
    address and people
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
