"""Infrastructure ready.

Asked as:
    infrastructure ready; servers set up and configured; hosting set up; domain and SSL configured
"""

MEMBERS = (
    "deploy.names_point_to_the_service",
    "tls.certificate_is_valid_for_every_host",
    "deploy.all_processes_are_up",
    "deploy.only_stated_ports_are_open",
    "attest.hosting_is_provisioned",
)
