"""Writing a fact sheet as TOML, JSON or plain tables, and its JSON Schema for editors."""

from __future__ import annotations

import json
from typing import Any

from owabi.core.facts.answers import GAP, NONE, UNKNOWN, WORDS, Blank
from owabi.core.facts.fields import Fact, facts_of
from owabi.core.facts.forms import Rows, Table
from owabi.core.facts.incident import Incident
from owabi.core.facts.internal import Internal
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.read import SHEETS, FactFile


def tables_of(file: FactFile) -> dict[str, Any]:
    """Return the sheet as plain tables, gaps left out; reading them gives the same facts again."""
    name = "maintenance" if isinstance(file.facts, Maintenance) else "incident"
    tables = {"sheet": name} | _table(file.facts)
    internal = _table(file.internal)
    return tables | ({"internal": internal} if internal else {})


def to_toml(file: FactFile) -> str:
    """Return the sheet as TOML."""
    import tomli_w

    return tomli_w.dumps(tables_of(file))


def to_json(file: FactFile) -> str:
    """Return the sheet as JSON with Japanese letters as they are."""
    return json.dumps(tables_of(file), ensure_ascii=False, indent=2) + "\n"


def _table(part: object) -> dict[str, Any]:
    written: dict[str, Any] = {}
    for name, fact in facts_of(type(part)).items():
        value = getattr(part, name)
        if value is not GAP:
            entry = _entry(fact, value)
            if entry != {}:
                written[name] = entry
    return written


def _entry(fact: Fact, value: Any) -> object:
    if isinstance(value, Blank):
        return WORDS[value][0]
    if isinstance(fact.form, Table):
        return _table(value)
    if isinstance(fact.form, Rows):
        return [_table(item) for item in value]
    return fact.form.write(value)


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of fact sheets, for editors that complete and check TOML or JSON."""
    incident, maintenance = _schema_of(Incident), _schema_of(Maintenance)
    for name, part in (("incident", incident), ("maintenance", maintenance)):
        part["properties"] = {
            "sheet": {"const": name},
            **part["properties"],
            "internal": {"$ref": "#/$defs/internal"},
        }
    maintenance["required"] = ["sheet"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Owabi fact sheet",
        "if": {"properties": {"sheet": {"const": "maintenance"}}, "required": ["sheet"]},
        "then": {"$ref": "#/$defs/maintenance"},
        "else": {"$ref": "#/$defs/incident"},
        "$defs": {"incident": incident, "maintenance": maintenance, "internal": _schema_of(Internal)},
    }


def _schema_of(sheet: type) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    for name, fact in facts_of(sheet).items():
        entry = {"title": fact.ja, "description": fact.about, **_schema_of_fact(fact)}
        properties[name] = entry
        properties |= {other: {**entry, "deprecated": True} for other in fact.also}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _schema_of_entry(rows: Rows) -> dict[str, Any]:
    facts = facts_of(rows.of)
    needs = [{"anyOf": [{"required": [key]} for key in (name, *facts[name].also)]} for name in rows.needs]
    return {**_schema_of(rows.of), "allOf": needs}


def _schema_of_fact(fact: Fact) -> dict[str, Any]:
    if isinstance(fact.form, Table):
        return _schema_of(fact.form.of)
    words = [WORDS[blank][0] for blank, may in ((UNKNOWN, fact.unknown), (NONE, fact.none)) if may]
    if isinstance(fact.form, Rows):
        value: dict[str, Any] = {
            "type": "array",
            "minItems": 1,
            "maxItems": fact.form.most,
            "items": _schema_of_entry(fact.form),
        }
    else:
        value = fact.form.schema()
    return {"anyOf": [value, {"enum": words}]} if words else value


__all__ = ["SHEETS", "schema", "tables_of", "to_json", "to_toml"]
