"""Someone compared need and cost and chose plan, size and region.

Asked as:
    plan selected; capacity planned; resource sizing decided; tier upgraded when needed; worker count
    appropriate for load;
    capacity planning completed; choose a hosting plan; instance size chosen; resource requirements determined;
    capacity planned for expected load; scaling strategy defined

Told by:
    (adequate | sufficient | enough) + resource -(limit | alert | log) ~0.84
    (minimum | least) + (ram | memory | cpu | core | vcpu) + (#size | #number) -(alert | limit | container) ~0.86
    (plan | tier) + (chosen | choice) -(free | user | monthly | parameter | #env | backup | migration) ~0.84
    "system memory" + increase ~0.72
    "capacity planning" ~0.99
    capacity + (plan | estimate | assess | review | define | sufficient | require) -(disk | redis + memory) ~0.84
    "capacity planning" ~0.84
    resource + (sizing | size | allocate | requirement) -(limit | request | kubernetes | container | pod) ~0.8
    (plan | tier) + (choose | select | upgrade | decide | pick) -(free | supabase | pro | user | monthly |
        parameter | #env) ~0.84
    (instance | server | droplet | vm | machine) + (size | type | sizing) + (choose | select | right | decide) ~0.84
    "scaling plan" ~0.84
    "scaling strategy" -(automatic | hpa) ~0.82
    "scale" + (consider | up | vertical) + (resource | plan | tier | need | cpu | memory) -(kubectl | command) ~0.76
    "upgrade plan" -(user | page | flow) ~0.8
    upgrade + (pro | paid | plan | tier) -(https | user) ~0.82
    region + (choose | select | closest | near | chosen) -(s3 | bucket | aws_region) ~0.78
    "growth" + (plan | capacity | project* | expect) -(revenue | user + metric) ~0.72
    "traffic" + (estimate | expect + capacity | forecast | projection) ~0.8
    "concurrency" + appropriate ~0.82
    @("pricing tiers" | "plan selection") + (need | #size) -(current | recommend) ~0.98
    monitor + (cpu | memory) + adjust ~0.88 &
    ("hosting provider" | "cloud provider" | "deployment platform" | "hosting platform") + (choose | chosen | decide |
        decision | select | compare | pick) ~0.93
    ("instance type" | "instance size" | "database size" | "server size") + (choose | chosen | select | pick |
        decide) ~0.94
    region + (select | choose | chosen | pick | decide) -(test | failover | correct | right) ~0.92
    (estimate | forecast) + (traffic | growth | usage | capacity | load | demand) ~0.92

Point to:
    note with figures
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=180)
