"""Server is hardened.

Asked as:
    server hardened; server security configured; SSH hardened and firewall active; system security
    updates enabled
"""

MEMBERS = (
    "deploy.only_stated_ports_are_open",
    "deploy.data_stores_are_private",
    "secrets.files_are_private",
    "attest.host_is_hardened",
)
