"""The document that is promised exists and has a section on each stated point.

Proof:
    The file is found by name or title, headings and paragraphs are matched to each point, and its links
    and commands must resolve. Control: a point that no document treats is not matched. Presence is
    proved, quality is not.

Asked as:
    migration procedure documented; architecture documented; infrastructure configuration documented;
    backup location and access documented; MIGRATIONS.md created; configuration is documented

Told by:
    ARCHITECTURE.md ~0.9
    documented* -(environment | variable | escalation | call | contact | retain | incident | key | secret | issue) ~0.72
    "contribution guidelines" ~0.84
    "coding guidelines" ~0.82
    "coding standards" + document ~0.84
    document + (architecture | adr | "design decisions" | decision) -(incident | root) ~0.9
    "architecture diagram" ~0.9
    "architecture diagrams" ~0.9
    "architecture documentation" ~0.91
    "system diagram" ~0.88
    "infrastructure documented" ~0.9
    "data flow diagram" ~0.88
    document + (infrastructure | network) + (configure | diagram | setup | topology) ~0.88
    document + (migration | schema) -(rollback | deploy | api) ~0.84
    "configuration documented" -(environment | variable | example) ~0.88
    "configuration is documented" -(environment | variable | example) ~0.88
    document + (configuration | settings) + (all | change) -(environment | variable | example | postgres) ~0.84
    document + (configuration | settings) + (custom | production) -(environment | variable | example | postgres) ~0.84
    document + setup -(api | readme | deploy | guide) ~0.8
    "setup guide" -(troubleshoot* | deploy | monitor | grafana) ~0.86
    "installation guide" ~0.86
    "setup instructions" + (document | guide | complete) -readme ~0.82
    "user guide" ~0.88
    "user manual" ~0.88
    "user documentation" ~0.88
    "end user documentation" ~0.9
    "admin documentation" ~0.88
    "developer documentation" ~0.86
    "developer guide" ~0.88
    "contributing guide" ~0.86
    CONTRIBUTING.md ~0.84
    "technical documentation" ~0.82
    "onboarding documentation" ~0.86
    "onboarding guide" ~0.86
    "sdk documentation" ~0.9
    "integration guide" ~0.86
    "migration guide" ~0.88
    "upgrade guide" ~0.88
    "security documentation" ~0.88
    "security documented" ~0.85
    (document | documented) + security + (feature | measure | policy) -(incident | breach | #url) ~0.86
    (document | documented) + security + (configuration | procedure) -(incident | breach | #url) ~0.86
    SECURITY.md ~0.84
    "fallback procedures" + document ~0.88
    "backup location" + document ~0.88
    "backup procedure" + document -(restore | recovery | rollback) ~0.88
    "backup procedures" + document -(restore | recovery | rollback) ~0.88
    "backup process" + document -(restore | recovery) ~0.88
    document + backup + (location | access | strategy | schedule | policy) -(restore | recovery) ~0.88
    document + (gdpr | compliance | retention) -(policy | terms | delete) ~0.84
    "change management" + document ~0.9
    "change management process" ~0.82
    ("procedures documented" | "process documented") + (scaling | maintenance | support | onboarding) ~0.84
    ("procedures documented" | "process documented") + (access | update | monitoring | release) ~0.84
    "support procedures" ~0.8
    "change procedures" ~0.8
    "release process" + document ~0.86
    "scaling procedures" + document ~0.86
    document + (dependency | dependencies | integration) -(api | environment | variable) ~0.8
    document + (service | limitation | assumption) -(api | environment | variable) ~0.8
    "code documentation" ~0.84
    "code documented" ~0.84
    "code comments" + (document | complete) ~0.78
    "database schema documented" ~0.9
    "schema documented" -(api | openapi) ~0.88
    "data model documented" ~0.88
    "api versioning" + document ~0.84
    "service level" + document ~0.8
    sla + document -incident ~0.82
    "disaster recovery contacts" ~0.7
    "contact information documented" ~0.76
    faq + (create | update | document | write | ready | available) -#url ~0.82
    "knowledge base" + (article | document | create | update) ~0.8
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.WIRE)


@dataclass(frozen=True, slots=True)
class Limits:
    document: str
    points: tuple[str, ...] = ()
