"""Where a Compose file breaks the Compose Specification, as far as one file alone shows it."""

from collections.abc import Iterator
from difflib import get_close_matches

from proveout.facts.container import Fault
from proveout.probes.yaml_lines import Lined, Text, mapping_of, text_of, words_of

TOP = frozenset("version name include services networks volumes secrets configs models".split())
SERVICE = frozenset(
    "annotations attach build blkio_config cap_add cap_drop cgroup cgroup_parent command configs "
    "container_name cpu_count cpu_percent cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpu_shares "
    "cpus cpuset credential_spec depends_on deploy develop device_cgroup_rules devices dns dns_opt "
    "dns_search domainname entrypoint env_file environment expose extends external_links extra_hosts "
    "gpus group_add healthcheck hostname image init ipc isolation label_file labels links logging "
    "mac_address mem_limit mem_reservation mem_swappiness memswap_limit models network_mode networks "
    "oom_kill_disable oom_score_adj pid pids_limit platform ports post_start pre_stop privileged "
    "profiles provider pull_policy read_only restart runtime scale secrets security_opt shm_size "
    "stdin_open stop_grace_period stop_signal storage_opt sysctls tmpfs tty ulimits use_api_socket user "
    "userns_mode uts volumes volumes_from working_dir".split()
)


def faults_of(tree: Lined, path: str) -> Iterator[Fault]:
    """Misspelled keys, keys written twice, and names that nothing declares.

    A key that is unknown and like no known one may belong to a newer specification: it is no fault.
    """
    yield from _twice(tree, path)
    yield from _misspelled(tree, TOP, path)
    services = mapping_of(tree.get("services"))
    yield from _twice(services, path)
    whole = "include" not in tree
    for name, service in services.items():
        if not isinstance(service, Lined):
            yield Fault(f"service '{name}' is no mapping", f"{path}:{services.line_of(name)}")
            continue
        yield from _twice(service, path)
        yield from _misspelled(service, SERVICE, path)
        if whole and (service.get("image") or "build" in service):
            # A file that only changes services of another one declares less.
            yield from _undeclared(service, name, tree, path)


def _undeclared(service: Lined, name: str, tree: Lined, path: str) -> Iterator[Fault]:
    services = mapping_of(tree.get("services"))
    needed = service.get("depends_on")
    complete = all(
        isinstance(one, Lined) and ("image" in one or "build" in one or "extends" in one) for one in services.values()
    )
    for other in needed if isinstance(needed, dict) else words_of(needed):
        if complete and other not in services:
            yield Fault(
                f"service '{name}' depends on '{other}', which is not defined",
                f"{path}:{service.line_of('depends_on')}",
            )
    volumes = service.get("volumes")
    for word in volumes if isinstance(volumes, list) else []:
        source = str(word).split(":")[0] if isinstance(word, Text) and ":" in word else ""
        if source and source[0] not in "./~$" and complete and source not in mapping_of(tree.get("volumes")):
            yield Fault(
                f"service '{name}' uses the volume '{source}', which is not declared",
                f"{path}:{getattr(word, 'line', service.line)}",
            )
    networks = service.get("networks")
    for network in networks if isinstance(networks, dict) else words_of(networks):
        if complete and network != "default" and network not in mapping_of(tree.get("networks")):
            yield Fault(
                f"service '{name}' uses the network '{network}', which is not declared",
                f"{path}:{service.line_of('networks')}",
            )


def _misspelled(mapping: Lined, known: frozenset[str], path: str) -> Iterator[Fault]:
    for key in mapping:
        if key in known or key.startswith("x-"):
            continue
        meant = get_close_matches(text_of(key), known, n=1, cutoff=0.8)
        if meant:
            yield Fault(f"'{key}' is no key, '{meant[0]}' is", f"{path}:{mapping.line_of(key)}")


def _twice(mapping: Lined, path: str) -> Iterator[Fault]:
    for key, line in mapping.twice:
        yield Fault(f"'{key}' is written twice", f"{path}:{line}")
