"""Amounts as container files write them: sizes, processors, durations."""

import re

SIZE = re.compile(r"\s*(\d+(?:\.\d+)?)\s*([A-Za-z]*)\s*")
# Compose and nginx count in powers of 1024 whatever the spelling; Kubernetes tells `M` from `Mi`.
BINARY = {"": 1, "b": 1, "k": 1024, "kb": 1024, "m": 1024**2, "mb": 1024**2, "g": 1024**3, "gb": 1024**3, "t": 1024**4}
QUANTITY = {
    "": 1, "k": 1000, "M": 1000**2, "G": 1000**3, "T": 1000**4, "Ki": 1024, "Mi": 1024**2, "Gi": 1024**3, "Ti": 1024**4,
}  # fmt: skip
DURATION = re.compile(r"(\d+(?:\.\d+)?)(ms|us|ns|h|m|s|d)?")
SECONDS = {"ns": 1e-9, "us": 1e-6, "ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}


def binary_bytes(text: str) -> int | None:
    """`512m` of Compose or nginx, in bytes; None for what is no size."""
    found = SIZE.fullmatch(text)
    if found is None or (unit := BINARY.get(found[2].lower().replace("ib", "b"))) is None:
        return None
    return int(float(found[1]) * unit)


def quantity_bytes(text: str) -> int | None:
    """`512Mi` of Kubernetes, in bytes."""
    found = SIZE.fullmatch(text)
    if found is None or (unit := QUANTITY.get(found[2])) is None:
        return None
    return int(float(found[1]) * unit)


def processors(text: str) -> float | None:
    """`0.5` or `500m`, in processors."""
    found = SIZE.fullmatch(text)
    if found is None or found[2] not in ("", "m"):
        return None
    return float(found[1]) / (1000 if found[2] else 1)


def seconds(text: str) -> float | None:
    """`1m30s`, `30`, `500ms`, in seconds; a bare number counts seconds."""
    parts = DURATION.findall(text.strip())
    if not parts or "".join(number + unit for number, unit in parts) != text.strip():
        return None
    return sum(float(number) * SECONDS[unit or "s"] for number, unit in parts)
