"""Someone watched the service after the release.

Asked as:
    team watched metrics after launch; logs checked daily in first week;
    decide whether to roll back;
    monitor for 24 hours after deployment; monitor closely for the first hours; deployment monitored;
    post-launch monitoring done

Told by:
    monitor + (first + (hour | day | week | 24)) -(setup | configure) ~0.9 &
    "monitor deployment" -script ~0.8
    (watch | observe) + (deploy | release | launch | log + first | first + hour | metric + after) -file ~0.8
    "decide whether to roll back" ~0.85
    "first 24 hours" -@first ~0.78 &
    (monitor | check | review | watch | track) @("first 24 hours" | "first week" | "first 48h" | "first day") ~0.76
    (monitor | check | review | watch | track) @("first hour" | "post-launch" | "first 24h" | "hour 1") ~0.76
    monitor + (first + #number | closely | after + deploy) -(leak | memory | prepare | log) ~0.85 &
    monitor + (after + launch | post-launch) -(leak | memory | prepare | log) ~0.85 &
    monitor + (post-deployment | immediately | "24 hours") -(leak | memory | prepare | log) ~0.85 &
    monitor + (hour | carefully + deploy) -(leak | memory | prepare | log) ~0.85 &
    monitor + #duration + week -(alert | uptime | cost | every) ~0.85 &
    "keep eye" -(limit | cost) ~0.86
    hypercare ~0.92
    (stay | remain) + (online | available) + (release | deploy | launch | #duration) ~0.86
    (monitor | watch | observe) + (after | post) + ("go live" | launch | release) -(alert | tool | setup | bake |
        error | metric) ~0.9

Point to:
    notes
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=14)
