"""One user cannot read, sign, overwrite or list another's files.

Proof:
    A and B each upload through the service; B tries A's key by download, signing, overwrite, delete and
    prefix listing, and by guessed names. All refused or not found. Control: A reads the own file at the
    end, unchanged.

Asked as:
    users cannot access other users' files; storage policies tested; file access restricted to owner;
    uploads isolated per user

Told by:
    (file | upload | storage) + ("other user" | "another user" | "own file") -(max* | permission | limit) ~0.92
    (file | upload | storage) + ("per user" | "owner only") -(max* | permission | limit) ~0.92
    (file | upload) + isolate + (user | tenant) ~0.92
    "storage policy" + test ~0.93
    @storage + rls + (other | work | test) ~0.97
    "file access" + (restrict | control | owner) ~0.84
    (file | files) + (own | ownership | cross-user | isolate | isolated) -(permission | chown | #file | service |
        system | log | docker) ~0.88
    storage + rls ~0.95

Sources:
    OWASP ASVS 5.0 V8.2.2
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SERVICE)
