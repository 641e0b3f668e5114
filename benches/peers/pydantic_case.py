"""The case as pydantic models, made of the schema of the case: the same shape, all of it."""

from __future__ import annotations

from datetime import date
from functools import reduce
from operator import or_
from typing import Any, Literal

import orjson
import ungeindsats
from pydantic import BaseModel, ConfigDict, Field, create_model

SCHEMA = orjson.loads(ungeindsats.schema("case"))


class Strict(BaseModel):
    """What knows no other fields; an absent one is None."""

    model_config = ConfigDict(extra="forbid")


def model(name: str, schema: dict[str, Any]) -> type[BaseModel]:
    """Give the model of a record."""
    fields: dict[str, Any] = {}
    for field, kind in schema["properties"].items():
        # A word of Python cannot name a field.
        alias = {"alias": field} if field == "from" else {}
        fields[f"{field}_" if alias else field] = (type_of(kind) | None, Field(None, **alias))
    return create_model(name, __base__=Strict, **fields)


MODELS: dict[str, Any] = {}


def type_of(schema: dict[str, Any]) -> Any:
    """Give the type of what a schema describes."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        if name not in MODELS:
            described = SCHEMA["$defs"][name]
            of_record = "properties" in described
            MODELS[name] = model(name, described) if of_record else type_of(described)
        return MODELS[name]
    if "const" in schema:
        return Literal[schema["const"]]
    if choices := schema.get("anyOf", schema.get("oneOf")):
        if all("const" in choice for choice in choices):
            return Literal[tuple(choice["const"] for choice in choices)]
        return reduce(or_, map(type_of, choices))
    if schema.get("format") == "date":
        return date
    kind = schema["type"]
    kind = kind[0] if isinstance(kind, list) else kind
    if kind == "array":
        return list[type_of(schema["items"])]
    return {"string": str, "boolean": bool, "null": None}[kind]


Case = model("Case", SCHEMA)
