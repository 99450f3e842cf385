"""Server is hardened.

Asked as:
    server hardened; server security configured; SSH hardened and firewall active; system security
    updates enabled;
    server hardening; server secured; server security hardening; SSH and firewall configured

Told by:
    server + (harden | security) -(header | certificate | tls | https | database) ~0.79
    ssh + firewall -(port | only | allow | 22) ~0.79
    "system security updates" ~0.76
    ssh + harden -firewall ~0.72
    "os hardening" ~0.79
    "server hardening" ~0.79
    "vps" + (security | harden) ~0.79
"""

MEMBERS = (
    "deploy.only_stated_ports_are_open",
    "deploy.data_stores_are_private",
    "secrets.files_are_private",
    "attest.host_is_hardened",
)
