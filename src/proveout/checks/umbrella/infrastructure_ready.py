"""Infrastructure ready.

Asked as:
    infrastructure ready; servers set up and configured; hosting set up; domain and SSL configured;
    infrastructure set up; infrastructure provisioned; production infrastructure ready

Told by:
    (infra | infrastructure) + #alone -@sign ~0.84
    never: "test infrastructure" | "testing infrastructure"
    infrastructure + (ready | configure | complete | verify | place | deploy) -(a/b | #file | document | test |
        fix) ~0.79
    "production infrastructure" -(#file | monitor | cost | document) ~0.79
    "domain and ssl" ~0.79
    "domain & ssl" ~0.79
    domain + (tls | https) + (setup | configure | ready) -(redirect | renew | valid | certificate | email) ~0.78
    hosting* + setup ~0.79
    hosting* + configure ~0.79
    "cloud infrastructure" + (setup | enable | place | active | ready | work | verify | complete | add) ~0.79
    server + (setup | ready) -(web | gunicorn | email | smtp | restart | monitor | application | block) ~0.75
    server + (configure | prepare) -(web | gunicorn | email | smtp | restart | monitor | application | block) ~0.75
"""

MEMBERS = (
    "deploy.names_point_to_the_service",
    "tls.certificate_is_valid_for_every_host",
    "deploy.all_processes_are_up",
    "deploy.only_stated_ports_are_open",
    "attest.hosting_is_provisioned",
)
