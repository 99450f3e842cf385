"""Configuration and secrets are kept in a second safe place.

Asked as:
    environment variables exported to secure storage; secrets escrow;
    environment file backed up; .env backed up; configuration backups stored;
    secrets backed up securely; encryption keys backed up

Told by:
    ("config files" | "configuration files" | "server configuration") + backup -(database | media | restore) ~0.8
    configure + backup -(notify | database | schedule | automatic | strategy | daily | test | retain) ~0.76
    "configuration backup" -(database | restore) ~0.84
    "configuration backups" ~0.86
    (configuration | "config files" | environment | .env) + backup + (store | secure | copy | file | exist) -media ~0.78
    (environment | secret | key | credential | .env) + (export | backup | escrow) + (secure | safe | vault | store) ~0.8
    (secret | fernet | key | keystore) + backup -(database | restore | encrypt + backup | redis | 2fa) ~0.76
    "backup of .env" ~0.86
    .env + (backup | back) -(database | gitignore | restore) ~0.78
    "settings backed up" ~0.8
    backup + ("config files" | "config file" | "configuration files" | "configuration file") -database ~0.94
    backup + (nginx | haproxy | terraform) + (configure | settings | state) ~0.94
    (secret | credential | .env) + backup -(database | encrypt | code | restore | before | script | bucket) ~0.88
    (copy | copies) + (.env | secret | secrets) + (store | stored | keep | kept | safe | safely) ~0.94

Point to:
    place
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=90)
