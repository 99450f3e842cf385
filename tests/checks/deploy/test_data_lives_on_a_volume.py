import pytest

from proveout.checks.deploy.data_lives_on_a_volume import Limits, check_files
from proveout.facts.container import ComposeView, Container, ContainerFacts, Mount, Purpose, Service, Workload
from proveout.facts.platform import PlatformFacts, PlatformFile
from proveout.model.verdict import Outcome, Verdict

DATA = "/var/lib/postgresql/data"


def db(*mounts: Mount) -> Service:
    return Service("db", "c.yml:9", image="postgres:17", mounts=mounts)


def judged(
    *services: Service, paths: tuple[str, ...] = (), platform: PlatformFacts | None = None, **difference: object
) -> Verdict:
    facts = ContainerFacts(views=(ComposeView(("c.yml",), services, **difference),))  # type: ignore[arg-type]
    return check_files(facts, platform or PlatformFacts(), Limits(paths))


def test_no_store_and_no_volume_is_unknown() -> None:
    assert judged().outcome is Outcome.UNKNOWN


def test_where_uploads_lie_is_unknown_where_nobody_says_it() -> None:
    assert judged(db(Mount(DATA, "data"))).outcome is Outcome.UNKNOWN


def test_a_stated_path_that_no_volume_holds_is_unknown() -> None:
    assert judged(db(Mount(DATA, "data")), paths=("/srv/media",)).outcome is Outcome.UNKNOWN


def test_files_for_the_desk_say_nothing() -> None:
    assert judged(db(), purpose=Purpose.DEVELOPMENT).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "mounts", [(), (Mount("/backup", "b"),), (Mount(DATA, "", "anonymous"),), (Mount(DATA, "", "tmpfs"),)]
)
def test_a_database_in_the_container_fails(mounts: tuple[Mount, ...]) -> None:
    assert judged(db(*mounts)).outcome is Outcome.FAIL


def test_a_pod_on_an_empty_directory_fails() -> None:
    pod = Workload(
        "Deployment",
        "db",
        "k.yaml",
        1,
        (Container("db", "k.yaml:9", image="postgres:17", mounts=(Mount(DATA, "d", "empty"),)),),
    )

    assert check_files(ContainerFacts(workloads=(pod,)), PlatformFacts(), Limits()).outcome is Outcome.FAIL


def test_a_cache_may_forget() -> None:
    assert judged(Service("cache", "c.yml:3", image="redis:7")).outcome is Outcome.UNKNOWN


def test_stated_paths_on_volumes_pass_as_wiring() -> None:
    web = Service("web", "c.yml:3", image="shop:1", mounts=(Mount("/srv/media", "media"),))

    assert judged(web, db(Mount(DATA, "data")), paths=("media", "/srv/media/")).outcome is Outcome.PASS


def test_a_disk_of_the_platform_holds_what_lies_below_it() -> None:
    platform = PlatformFacts(files=(PlatformFile("fly.toml", "fly", mounts=("/data",)),))

    assert judged(paths=("/data/uploads",), platform=platform).outcome is Outcome.PASS
