"""The host takes only key logins, is patched, and blocks repeated failures.

Asked as:
    SSH key authentication only; fail2ban installed; system updates enabled; server patched; root login
    disabled; intrusion detection on the host;
    fail2ban configured; SSH key-only authentication; SSH hardened; disable root login; system packages updated;
    automatic security updates enabled; fail2ban installed and configured

Told by:
    (ntp | chrony | "time synchronization") ~0.82
    ssh + access + (security | restrict | limit) ~0.84
    "non root user" + (sudo | ssh | server) ~0.9
    "security patches" -(dependency | npm | pip | monthly | weekly | review | schedule) ~0.8
    fail2ban -(login + rate) ~0.94
    ssh + (key | root | password | harden | disable | only) -(pair | download | firewall | 443 | #env | allow) ~0.86
    "root login" ~0.92
    (unattended-upgrades | "automatic security updates") ~0.9
    "security updates" + (automatic | os | system | server | install | enable | apply | host) -dependency ~0.84
    "security patches" + (os | server | system | apply | install | automatic | uptodate) -(dependency | npm) ~0.82
    ("system packages" | "os updates" | "os patches" | "server updates") + (update | apply | patch |
        upgrade) -staging ~0.8
    "apt update" ~0.76
    "apt upgrade" ~0.76
    "apt-get upgrade" ~0.76
    "intrusion detection" -database ~0.86
    (selinux | apparmor | auditd | rkhunter | ossec | lynis | crowdsec | aide) ~0.85
    server + patch -(database | app | code | deploy) ~0.8
    "non root user" + (server | ssh | sudo | create) -(docker | container | image | dockerfile) ~0.8
    "sudo user" ~0.78
    "unnecessary services" + (disable | stop | remove) ~0.82
    "password authentication" + (disable | ssh | no) ~0.85
    PermitRootLogin ~0.92
    PasswordAuthentication ~0.9
    "host hardening" ~0.85

Point to:
    configuration or scan of the host
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
