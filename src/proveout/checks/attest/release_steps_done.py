"""The steps that only a person can do for this release are done.

Asked as:
    services restarted by hand; click deploy; upload files; configure in console; manual deployment
    steps done;
    restart the server; restart services; run deployment script; reload web app; upload files to server; set up
    in the provider's console

Told by:
    follow + step + #file ~0.8
    go + (dashboard | console | tab) -(analytics | test) ~0.72
    "systemctl restart" -rollback ~0.77
    "supervisorctl restart" ~0.77
    reload + (web | application | webapp | button | save | gunicorn | systemctl) -(page | hot | nginx | dev) ~0.77
    click + (deploy | create | add | new | save | button | publish | connect | reload | apply) -(user | test) ~0.74
    paste -(image | clipboard + feature) ~0.72
    upload + (file | jar | zip | code | artifact | build) + (server | hosting | ftp | console | vps) -user ~0.77
    "deployment script" + (run | execute) -(rollback | test) ~0.77
    "setup script" + run ~0.75
    "run deploy" -(check | checks | verification) ~0.74
    (deploy_production.py | deploy.sh | ./deploy.sh | ./deploy* | scripts/deploy*) -(rollback | create) ~0.75
    "clone repository" ~0.76
    "repository cloned" ~0.76
    "git clone" ~0.76
    "git pull" -rollback ~0.74
    redeploy -(automatic | rollback | after | survive) ~0.72
    "manual steps" ~0.77
    "manual deployment" + (step | done | perform | complete) ~0.77
    "post-deployment tasks" + complete ~0.77
    (cli | cli*) + login + (vercel | heroku | aws | gcloud | azure | doctl | firebase) -container ~0.72
    "feature flag" + (enable | gradual* | toggle | turn) ~0.72
    "connect repository" ~0.75
    "connect github" ~0.75
    "webhook url" + (console | twilio | dashboard | update | provider) ~0.72
    restart + (nginx | sudo | backend | all | confirm) -(automatic | systemd | downtime | zero | worker | celery) ~0.77
    restart + (server | service | application) -(automatic | systemd | downtime | zero | worker | celery) ~0.77
    restart + (systemctl | supervisorctl) -(automatic | systemd | downtime | zero | worker | celery) ~0.77
    deploy + (backend | frontend) + code ~0.84 &
    (enable | disable | leave | enter) + "maintenance mode" -(page | test) ~0.88
    ("merge pr" | "merge pull request" | "merge branch") -(require | only | protect | approve) ~0.82
    (purge | clear | invalidate | flush) + (cdn | cloudflare | cloudfront | varnish | "web server cache" |
        "cdn cache") ~0.95
    (switch | route | shift) + traffic + (new | version | release | green) ~0.86
    "maintenance mode" -(page | test | middleware | document) ~0.78

Point to:
    list with times
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=7)
