"""Accounts, projects and servers for production exist and belong to the organisation.

Asked as:
    hosting account created; server provisioned; project created; domain registered; cloud project set
    up;
    hosting account set up; create Render account; VPS provisioned; Supabase project created; Vercel account
    created; Firebase project created; domain purchased; create Google Cloud project

Told by:
    (ubuntu | debian | centos | rhel) + (server | #version | lts) -(image | dockerfile | ci | apt) ~0.82
    billing + (account | information | setup | configure) -(user | customer | stripe | test | alert | page) ~0.76
    "payment method" + add -(user | customer | stripe | checkout | test) ~0.84
    docker* + installed* -(image | dockerfile | container | ci | plugin) ~0.76
    "production environment provisioned" ~0.86
    (signup | register) + (#url | #host) -(test | user | page | endpoint | https://api* | visit) ~0.75
    (render | railway | vercel | netlify | aws | pythonanywhere | sentry | cloudflare) + account -(id | setting) ~0.79
    "project created" -(directory | file | test | user) ~0.76
    "create new project" -(directory | test | user) ~0.78
    (vps | droplet | ec2) + (setup | ready | configure | access) -(#file | ssh | harden | firewall | database) ~0.75
    domain + (register | purchase | buy | own | acquire | registration | secure + name) -(dns | propagat*) ~0.79
    "domain name" + (register | purchase | buy | acquire | obtain | ready | setup) -(dns | tls) ~0.79
    "hosting" + (platform | account | environment | service | plan) + (setup | ready | configure | chosen) ~0.79
    "web service" + (create | new) -(dockerfile | click | railway + yaml) ~0.78
    (doctl | gcloud | heroku | aws | flyctl | fly) + (create | launch) -(secret | postgres | redis | user) ~0.74
    "heroku create" ~0.79
    "doctl apps create" ~0.79
    "external resources" + create ~0.78
    "production environment" + provision ~0.79
    "server provisioned" -database ~0.79
    "cloud account" ~0.79
    (elastic + ip | static + ip | "floating ip" | "reserved ip") ~0.74
    "production project" ~0.78
    (create | signup) + account + (#url | #host | render | railway | vercel | netlify) ~0.79
    (create | signup) + account + (pythonanywhere | sentry | twilio | sendgrid | cloudflare | github) ~0.79
    project + (create | setup | new) + (google | gcp | firebase | supabase) -manage ~0.79
    project + (create | setup | new) + (railway | sentry | cloud | production) -manage ~0.79
    account + (create | signup | setup | register) + @(#url | #host | render) -(user | api | password) ~0.77
    account + (create | signup | setup | register) + @(railway | vercel) -(user | api | password) ~0.77
    account + (create | signup | setup | register) + @(netlify | pythonanywhere) -(user | api | password) ~0.77
    account + (create | signup | setup | register) + @(sendgrid | sentry) -(user | api | password) ~0.77
    (server | vm) + (spin | buy) -(#file | server-side | side | database | redis | rds | auto* | file | mcp) ~0.79
    (ec2 | instance) + (spin | buy) -(#file | server-side | side | database | redis | rds | auto* | file | mcp) ~0.79
    (server | vm) + provision -(#file | server-side | side | database | redis | rds | auto* | file | mcp) ~0.79
    (server | vm) + launch -(#file | server-side | side | database | redis | rds | auto* | file | mcp) ~0.79
    (ec2 | instance) + provision -(#file | server-side | side | database | redis | rds | auto* | file | mcp) ~0.79
    (ec2 | instance) + launch -(#file | server-side | side | database | redis | rds | auto* | file | mcp) ~0.79
    (vps | droplet | "virtual machine" | ec2 | linode | hetzner) + (order | bought | buy | create | launch | rent |
        provision)
    domain + (bought | buy | purchase | purchased) -email ~0.92
    ("register domain" | "domain registered" | "domain registration") -(email | sso) ~0.96

Point to:
    console page
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
