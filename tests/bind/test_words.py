import pytest

from proveout.bind.stems import stem
from proveout.bind.words import read_line, stems_of


@pytest.mark.parametrize("word", ["redis", "https", "cors", "status", "postgres", "staging", "kubernetes", "dns"])
def test_names_that_look_like_plurals_keep_their_end(word: str) -> None:
    assert stem(word) == stem(stem(word)) == word


@pytest.mark.parametrize(
    ("one", "other"),
    [("production", "products"), ("setting", "set"), ("private", "privacy"), ("session", "access")],
)
def test_words_of_different_meaning_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    "family",
    [
        ("cache", "caching", "cached", "caches"),
        ("migrate", "migration", "migrations", "migrated"),
        ("configure", "configuration", "configured", "config", "configs"),
        ("rotate", "rotation", "rotated", "rotating"),
        ("encrypt", "encryption", "encrypted"),
        ("authorise", "authorized", "authorization", "authorisation"),
        ("ssl", "tls"),
        ("certificate", "cert", "certs"),
        ("prod", "production"),
        ("retry", "retries", "retried", "retrying"),
        ("log", "logs", "logging", "logged"),
    ],
)
def test_forms_of_a_word_share_a_stem(family: tuple[str, ...]) -> None:
    assert len({stem(word) for word in family}) == 1


# What checklists are written with, in the forms that they are written in.
FORMS = """
add adds added adding | build builds built-in | fail fails failed failing failure failures | pass passes passed passing
move moves moved moving | save saves saved saving | name names named naming | code codes coded coding
time times timed timing | use uses used using | try tries tried trying | copy copies copied copying
deny denies denied denying | apply applies applied applying | deploy deploys deployed deploying deployment deployments
create creates created creating creation | delete deletes deleted deleting deletion
update updates updated updating | upgrade upgrades upgraded upgrading | rotate rotates rotated rotating rotation
restore restores restored restoring restoration | recover recovers recovered recovery | expire expires expired expiry expiration
renew renews renewed renewing renewal | verify verifies verified verifying verification
notify notifies notified notification notifications | validate validates validated validating validation
generate generates generated generating generation | migrate migrates migrated migrating migration migrations
replicate replicated replication | encrypt encrypts encrypted encrypting encryption
compress compresses compressed compressing compression | connect connects connected connection connections connectivity
protect protects protected protecting protection | detect detects detected detection | inject injected injection
restrict restricts restricted restricting restriction | redirect redirects redirected redirecting
require requires required requirement requirements | retain retains retained retention | retry retries retried retrying
schedule schedules scheduled scheduling | throttle throttles throttled throttling | handle handles handled handling
enable enables enabled enabling | disable disables disabled disabling | configure configures configured configuring configuration config
install installs installed installing installation | implement implements implemented implementing implementation
integrate integrates integrated integrating integration integrations | document documents documented documentation docs
monitor monitors monitored monitoring | alert alerts alerted alerting | log logs logged logging | limit limits limited limiting
block blocks blocked blocking | scan scans scanned scanning | run runs ran running | stop stops stopped stopping
drop drops dropped dropping | plan plans planned planning | commit commits committed committing | submit submits submitted
debug debugs debugging | embed embeds embedded embedding | map maps mapped mapping | ship ships shipped shipping
skip skips skipped skipping | start starts started starting | restart restarts restarted restarting
test tests tested testing | check checks checked checking | review reviews reviewed reviewing | approve approves approved approval
remove removes removed removing removal | expose exposes exposed exposing exposure | register registers registered registration
persist persists persisted persistence persistent | version versions versioned versioning
function functions functioning | partition partitions partitioned partitioning | process processes processed processing
index indexes indexed indices indexing | cache caches cached caching | hash hashes hashed hashing | match matches matched matching
patch patches patched patching | branch branches | batch batches | address addresses | access accesses accessed accessing
database databases | release releases released releasing | response responses | query queries | dependency dependencies
policy policies | vulnerability vulnerabilities | certificate certificates cert certs | permission permissions
optimise optimize optimised optimized optimization | sanitise sanitize sanitized sanitization
authorise authorize authorized authorization | minimize minimised minimized | harden hardens hardened hardening
control controls controlled controlling | cancel cancels cancelled canceled cancelling | label labels labelled labeled
scale scales scaled scaling | tune tunes tuned tuning | wire wires wired wiring | close closes closed closing
queue queues queued queueing | page pages paged paging | host hosts hosted hosting | seed seeds seeded seeding
fix fixes fixed fixing | send sends sending | get gets getting | set sets | sync synced syncing synchronize synchronized
clean cleans cleaned cleaning | freeze freezes freezing | record records recorded recording | report reports reported reporting
sign signs signed signing | serve serves served serving | store stores stored storing | secure secures secured securing
"""


@pytest.mark.parametrize("family", [line.strip() for line in FORMS.replace("\n", "|").split("|") if line.strip()])
def test_words_of_checklists_are_found_in_all_their_forms(family: str) -> None:
    forms = [form for form in family.split() if "-" not in form]

    assert {stem(form) for form in forms} == {stem(forms[0])}


def test_the_families_of_words_do_not_run_into_each_other() -> None:
    families = [line.split()[0] for line in FORMS.replace("\n", "|").split("|") if line.strip()]

    assert len({stem(first) for first in families}) == len(families)


@pytest.mark.parametrize("text", ["We don't cache", "cannot cache", "can't cache", "does not cache", "doesn’t cache"])
def test_what_is_denied_stays_visible(text: str) -> None:
    assert stem("not") in read_line(text).at


def test_a_flag_is_a_word_with_its_hyphens() -> None:
    line = read_line("Serve with --reload and --bind=0.0.0.0")

    assert {"--reload", "--bind", "reload", "bind"} <= set(line.at)
    assert "--serve" not in line.at


def test_a_line_without_words_holds_nothing() -> None:
    assert not read_line("✅ — **…**").at


def test_identifiers_stay_whole_and_are_taken_apart() -> None:
    line = read_line("Set `SECRET_KEY`, `result_expires=3600` and X-Frame-Options on /healthz")

    assert {"secret_key", "secret", "key", "result_expires", "result_expires=3600", "x-frame-options"} <= set(line.at)
    assert {"/healthz", "health", "#env", "#setting", "#path"} <= set(line.at)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("at most 10 requests per minute", "#rate"),
        ("10/minute", "#rate"),
        ("500 req/15min", "#rate"),
        ("100/15min", "#rate"),
        ("at most ten per 15 minutes", "#rate"),
        ("`Dockerfile` builds", "#file"),
        ("api/Makefile", "#file"),
        ("start.bat", "#file"),
        ("kept for 30 days", "#duration"),
        ("under 500ms", "#duration"),
        ("below 80 %", "#percent"),
        ("uploads over 10 MB", "#size"),
        ("see docs/guide.md", "#file"),
        ("`.env.production`", "#file"),
        ("https://shop.test/a", "#url"),
        ("api.example.com", "#host"),
        ("version 2.0.1", "#version"),
        ("curl -I /", "#command"),
        ("DEBUG=False", "#env"),
        ("SHOP_KEY=<the key>", "#blank"),
        ("SHOP_KEY=your-key-here", "#blank"),
    ],
)
def test_shapes_are_seen(text: str, shape: str) -> None:
    assert shape in read_line(text).at


@pytest.mark.parametrize("text", ["no numbers here", "Read the GUIDE", "and/or", "GET /", "3. Soup", "Step 2: Soup"])
def test_plain_words_have_no_shape(text: str) -> None:
    assert not [name for name in read_line(text).at if name.startswith("#")]


@pytest.mark.parametrize("text", ["back up the db", "backup the database", "Back-up the DBs", "backed up the database"])
def test_spellings_of_one_thing_read_alike(text: str) -> None:
    assert stems_of(text) == ["backup", stem("database")]


@pytest.mark.parametrize(
    "text", ["soup, bread", "soup and bread", "soup (bread)", "Soup: bread", "soup – bread", "soup/bread"]
)
def test_what_stands_apart_is_another_part_of_the_line(text: str) -> None:
    line = read_line(text)

    assert line.parts(line.at["soup"]) != line.parts(line.at["bread"])


def test_words_that_follow_one_another_are_one_part() -> None:
    line = read_line("soup with the bread")

    assert line.parts(0b11) == line.parts(0b1)


def test_the_places_of_words_lead_back_to_the_words_as_written() -> None:
    line = read_line("Obtain the SSL certs")

    assert line.words(line.at[stem("certificate")]) == ("certs",)
