"""The provider's console holds a production client: own origins and redirect addresses only, consent screen ready.

Asked as:
    production OAuth client created; localhost URIs removed from OAuth client; OAuth consent screen
    configured; app verification completed; authorized origins set;
    OAuth client created; Google OAuth app configured; OAuth app created; GitHub OAuth app created; OAuth
    credentials created; OAuth app set to production

Told by:
    oauth + client + (created | configured | registered) -(#env | secret + set | library) ~0.84
    "consent screen" ~0.95
    "authorized origins" ~0.92
    "authorized javascript" ~0.95
    "javascript origins" ~0.95
    "oauth client" -(secret | id | redirect | staging) ~0.86
    "oauth app" -(secret | id | redirect) ~0.85
    "oauth application" -(secret | id | redirect) ~0.85
    localhost + (oauth | client | redirect + uri | redirect + console | uris) + (remove | delete | no) -cors ~0.87
    "development uris" ~0.9
    "app verification" ~0.85
    "oauth verification" ~0.85
    "google verification" ~0.8
    oauth + redirect + (update | https | add | set | configure | console | registered | authorized | url) ~0.82 &
    "authorized redirect" ~0.9 &
    "oauth credentials" -(store | #env | environment | secret | set) ~0.78
    oauth + credential + development -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + credential + create -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + credential + production -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + credential + separate -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + credential + configure -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + client + (google | github) -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + client + development -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + application + development -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + credential + google -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + credential + github -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + client + create -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + client + production -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + application + create -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + application + production -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + client + separate -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + client + configure -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + application + separate -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + application + configure -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + application + google -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    oauth + application + github -(store | set | secret | redirect | callback | id | login | #env | users) ~0.86
    #url + @("authorized javascript origins" | "authorized redirect uris" | "redirect uris") ~0.96
    "client id" + (production | prod) -(set | environment | #env)
    (auth0 | okta | cognito | clerk) + production + (tenant | instance | application | pool) ~0.92
    (facebook | meta) + "live mode" ~0.95
    "redirect uris" + console ~0.95

Point to:
    console page
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
