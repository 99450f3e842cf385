"""The team practised the recovery as a whole.

Asked as:
    disaster recovery drill held; recovery exercise completed; failover exercise;
    disaster recovery drill completed; DR drills scheduled; disaster recovery exercise held

Told by:
    "disaster recovery" + (drill | exercise | rehearse | simulate | quarterly | annual | practice) ~0.92
    ("dr drill" | "dr test" | "dr exercise") ~0.92
    "disaster recovery test" + (annual | quarterly | yearly | regular | schedule) ~0.9
    "recovery drill" ~0.9
    "recovery exercise" ~0.9
    "failover drill" ~0.88
    (drill | "game day" | gameday) + (recovery | failover | restore | disaster) ~0.85
    (chaos | simulate | simulated) + (exercise | outage | team | region | failure) -(monkey | load | payment |
        network) ~0.86

Point to:
    notes with times
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=365)
