"""Schemas of pydantic, the REST framework, marshmallow and WTForms, taken down to their fields and bounds."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from ..found import Found

MOST_FIELDS = 200


def is_kind(value: Any, module: str, name: str) -> bool:
    """True for a class below a known one, when the service has imported that at all."""
    base = getattr(sys.modules.get(module), name, None)
    return isinstance(base, type) and issubclass(type(value), type) and issubclass(value, base)


def kind_of_schema(value: Any) -> str:
    """One of pydantic | drf | marshmallow | wtforms | "" for what is no class of a schema."""
    if is_kind(value, "pydantic", "BaseModel"):
        return "pydantic"
    if is_kind(value, "rest_framework.serializers", "BaseSerializer"):
        return "drf"
    if is_kind(value, "marshmallow", "Schema"):
        return "marshmallow"
    if is_kind(value, "wtforms", "BaseForm") or is_kind(value, "django.forms", "BaseForm"):
        return "form"
    return ""


def schema(found: Found, value: Any) -> dict[str, Any]:
    """{"name", "where", "kind", "extra", "all_fields", "fields"}; `unread` says why there are none."""
    kind = kind_of_schema(value)
    said: dict[str, Any] = {
        "name": getattr(value, "__name__", ""),
        "where": found.where(value),
        "kind": kind,
        "extra": "",
        "all_fields": False,
        "fields": [],
        "unread": "",
    }
    reader = {"pydantic": _pydantic, "drf": _drf, "marshmallow": _marshmallow, "form": _form}.get(kind)
    if reader is not None:
        try:
            reader(value, said)
        except Exception as error:  # noqa: BLE001 - a stranger's fields
            said["unread"] = found.words.clean("{0}: {1}".format(type(error).__name__, error))
    said["fields"] = said["fields"][:MOST_FIELDS]
    return said


def field(name: str, kind: str, **more: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {
        "name": name, "type": kind, "required": False, "min": None, "max": None, "min_length": None,
        "max_length": None, "pattern": "", "choices": [], "reads": True, "writes": True, "validators": [],
    }  # fmt: skip
    return dict(empty, **more)


def _pydantic(value: Any, said: dict[str, Any]) -> None:
    said["extra"] = str((getattr(value, "model_config", None) or {}).get("extra") or "ignore")
    for name, info in getattr(value, "model_fields", {}).items():
        said["fields"].append(of_info(getattr(info, "alias", None) or name, info))
        if getattr(info, "exclude", False):
            said["fields"][-1]["reads"] = False
    checked = getattr(value, "__pydantic_decorators__", None)
    for group in ("field_validators", "validators", "model_validators"):
        for made, one in getattr(checked, group, {}).items():
            names = getattr(one.info, "fields", None) or [known["name"] for known in said["fields"]]
            for known in said["fields"]:
                if known["name"] in names or "*" in names:
                    known["validators"].append(str(made))


def of_info(name: str, info: Any) -> dict[str, Any]:
    """A field of pydantic, or a parameter of FastAPI, which is one."""
    annotation = getattr(info, "annotation", None)
    made = field(name, type_name(annotation), required=bool(_required(info)))
    bounds = list(getattr(info, "metadata", ())) + _inner(annotation)
    for one in bounds:
        for ours, theirs in (("min", ("ge", "gt")), ("max", ("le", "lt"))):
            for their in theirs:
                if isinstance(getattr(one, their, None), (int, float)):
                    made[ours] = getattr(one, their)
        for length in ("min_length", "max_length"):
            if isinstance(getattr(one, length, None), int):
                made[length] = getattr(one, length)
        if isinstance(getattr(one, "pattern", None), str):
            made["pattern"] = one.pattern[:200]
        if type(one).__name__ in ("AfterValidator", "BeforeValidator", "WrapValidator", "PlainValidator"):
            made["validators"].append(type(one).__name__)
    made["choices"] = _choices(annotation)
    if made["type"].startswith("Secret"):
        made["reads"] = False  # prints masked
    return made


def _required(info: Any) -> bool:
    asked = getattr(info, "is_required", None)
    return bool(asked()) if callable(asked) else False


def _inner(annotation: Any) -> list[Any]:
    return list(getattr(annotation, "__metadata__", ()))


def _choices(annotation: Any) -> list[str]:
    import enum

    if isinstance(annotation, type) and issubclass(annotation, enum.Enum):
        return [str(one.value) for one in annotation][:50]
    if str(getattr(annotation, "__origin__", "")) == "typing.Literal":
        return [str(one) for one in annotation.__args__][:50]
    return []


def type_name(annotation: Any) -> str:
    if isinstance(annotation, type) and not getattr(annotation, "__args__", None):
        return annotation.__name__
    return str(annotation).replace("typing.", "").replace("<class '", "").replace("'>", "")[:120]


def _drf(value: Any, said: dict[str, Any]) -> None:
    meta = getattr(value, "Meta", None)
    # With a list of what is only read, somebody thought of it.
    said["all_fields"] = getattr(meta, "fields", None) == "__all__" and not getattr(meta, "read_only_fields", None)
    said["extra"] = "ignore"
    for name, one in value().fields.items():
        made = field(
            name,
            type(one).__name__,
            required=bool(one.required),
            reads=not one.write_only,
            writes=not one.read_only,
            min=_number(getattr(one, "min_value", None)),
            max=_number(getattr(one, "max_value", None)),
            min_length=getattr(one, "min_length", None),
            max_length=getattr(one, "max_length", None),
        )
        for check in one.validators if not one.read_only else ():
            made["validators"].append(getattr(check, "__name__", type(check).__name__))
            limit = getattr(check, "limit_value", None)
            for word, ours in (
                ("MinValue", "min"),
                ("MaxValue", "max"),
                ("MinLength", "min_length"),
                ("MaxLength", "max_length"),
            ):
                if type(check).__name__.startswith(word) and made[ours] is None and _number(limit) is not None:
                    made[ours] = limit
        if callable(getattr(value, "validate_" + name, None)):
            made["validators"].append("validate_" + name)
        said["fields"].append(made)
    base = sys.modules["rest_framework.serializers"]
    if value.validate is not base.Serializer.validate and hasattr(value, "validate"):
        for made in said["fields"]:
            made["validators"].append("validate")


def _number(value: Any) -> Any:
    if callable(value):
        return None
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    try:
        return float(value) if value is not None else None
    except (TypeError, ValueError):
        return None


def _marshmallow(value: Any, said: dict[str, Any]) -> None:
    made = value()
    said["extra"] = {"raise": "forbid", "exclude": "ignore", "include": "allow"}.get(str(made.unknown), "")
    for name, one in made.fields.items():
        known = field(
            str(one.data_key or name),
            type(one).__name__,
            required=bool(one.required),
            reads=not one.load_only,
            writes=not one.dump_only,
        )
        for check in one.validators:
            known["validators"].append(getattr(check, "__name__", type(check).__name__))
            low, high = getattr(check, "min", None), getattr(check, "max", None)
            if type(check).__name__ == "Range":
                known.update(min=_number(low), max=_number(high))
            if type(check).__name__ == "Length":
                known.update(
                    min_length=low or getattr(check, "equal", None), max_length=high or getattr(check, "equal", None)
                )
            if type(check).__name__ == "OneOf":
                known["choices"] = [str(choice) for choice in check.choices][:50]
        hooks = getattr(made, "_hooks", {})
        if any("validat" in str(hook) for hook in hooks):
            known["validators"].append("a method of the schema")
        said["fields"].append(known)


def _form(value: Any, said: dict[str, Any]) -> None:
    said["extra"] = "ignore"
    fields = getattr(value, "base_fields", None)
    if fields is not None:  # Django
        meta = getattr(value, "_meta", None)
        said["all_fields"] = getattr(meta, "fields", None) == "__all__"
        for name, one in fields.items():
            said["fields"].append(
                field(
                    name, type(one).__name__, required=bool(one.required), min=_number(getattr(one, "min_value", None)),
                    max=_number(getattr(one, "max_value", None)), min_length=getattr(one, "min_length", None),
                    max_length=getattr(one, "max_length", None),
                    validators=[type(check).__name__ for check in one.validators],
                )
            )  # fmt: skip
        return
    for name in dir(value):  # WTForms holds its fields unbound until a request is there
        one = vars(value).get(name)
        if type(one).__name__ == "UnboundField":
            known = field(name, one.field_class.__name__)
            checks = one.kwargs.get("validators") or (one.args[1] if len(one.args) > 1 else ())
            for check in checks:
                known["validators"].append(type(check).__name__)
                if type(check).__name__ == "Length":
                    known.update(
                        min_length=check.min if check.min != -1 else None,
                        max_length=check.max if check.max != -1 else None,
                    )
                if type(check).__name__ == "NumberRange":
                    known.update(min=_number(check.min), max=_number(check.max))
            said["fields"].append(known)
