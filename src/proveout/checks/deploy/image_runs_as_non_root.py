"""The container process does not run as root.

Proof:
    The last USER of the final stage, the security context of manifests and the compose user are read; a
    numeric 0 or none fails. Where an engine is, the running process is asked. n/a without containers.

Asked as:
    containers run as non-root user; non-root user created; container runs as non-root; container
    filesystem read-only; USER set in Dockerfile; security context set

Told by:
    (container | docker | dockerfile | image | pod | process | run) + (non-root | nonroot | "not root" | rootless) ~0.91
    ("non-root user" | nonroot) -(ssh | database | sudo) ~0.91
    (container | docker | pod) + root + (no | not | never | access | run | user) -(directory | cert | path) ~0.91
    (runasnonroot | runasuser | "run as non root" | securitycontext | "security context" | podsecuritypolicy) ~0.91
    ("pod security" | "pod security policy" | "pod security standard" | seccomp | apparmor + container) ~0.86
    (read-only | read_only | readonlyrootfilesystem) + filesystem -(database | replica | user | role) ~0.92
    (read-only | read_only | readonlyrootfilesystem) + (container | root) -(database | replica | user | role) ~0.92
    (read-only | read_only | readonlyrootfilesystem) + (true | immutable) -(database | replica | user | role) ~0.92
    (cap_drop | no-new-privileges | "drop capabilities" | "drop all capabilities" | allowprivilegeescalation) ~0.92
    "privileged container" ~0.9
    "privileged mode" ~0.85
    (user + dockerfile) + (set | dockerfile | root | appuser | create | switch) -(docker.sock | group) ~0.9
    "user directive" + (set | dockerfile | root | appuser | create | switch) -(docker.sock | group) ~0.9
    "user instruction" + (set | dockerfile | root | appuser | create | switch) -(docker.sock | group) ~0.9
    dedicated + (user | account) + (run | application | service | system) -(database | support | mail) ~0.75

Sources:
    CIS Docker Benchmark 4.1
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.FILES)
