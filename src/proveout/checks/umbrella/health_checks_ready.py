"""Health checks ready.

Asked as:
    health checks configured; health monitoring in place; all health checks pass; health check system
    ready;
    health checks pass; health checks working; health checks passing; health checks implemented

Told by:
    health + checks* -(expose | sensitive | information | load | balancer | render | database | after) ~0.79
    "health check" + (endpoints* | system | setup) + (test | work | ready | verify | pass | system | complete) ~0.79
    "health monitoring" -(database | redis | uptime* | worker | celery | endpoint | #path | patient) ~0.79
    "health endpoints" -(#path | database | 200) ~0.75
    "health checks" + (test | green | setup | ready) -(load | balancer | container | railway | database | monitor) ~0.79
    "health checks" + (pass | configure) -(load | balancer | container | railway | database | monitor) ~0.79
    "health checks" + (implement | work) -(load | balancer | container | railway | database | monitor) ~0.79
    "health check" + endpoints* + (test | tested | work | working | implement | add) -#path ~0.95
"""

MEMBERS = (
    "health.endpoint_answers_200",
    "health.platform_asks_the_right_path",
    "health.readiness_fails_with_its_dependency",
)
