"""Kubernetes ready.

Asked as:
    Kubernetes manifests ready; cluster configured; pods healthy; deployment to Kubernetes verified;
    Kubernetes cluster configured; all pods running; Kubernetes deployment ready; cluster ready

Told by:
    pod + (health | run | ready | up | start | status) -(crash | restart | limit | autoscal* | new) ~0.76
    "kubectl get pods" ~0.78
    "cluster configured" -(redis | database | postgres) ~0.79
    "kubernetes cluster" -(secret | log | monitor | backup | upgrade | version) ~0.79
    (kubernetes | eks | gke | aks) + (cluster | ready) -(secret | manifest | health | monitor | rollback) ~0.79
    (kubernetes | eks | gke | aks) + (deploy | setup) -(secret | manifest | health | monitor | rollback) ~0.79
"""

MEMBERS = (
    "deploy.manifests_are_valid",
    "deploy.containers_have_health_checks",
    "deploy.containers_have_limits",
    "deploy.image_runs_as_non_root",
    "deploy.all_processes_are_up",
)
