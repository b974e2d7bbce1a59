"""Validates FollowTheMoney entities with the model and prints them: followthemoney_reader.py FILE.

Every entity must pass the validation of its schema, come out of a proxy as it went in, have an id that
others can refer to, and refer only to entities of the schemas that the model allows there.
"""

import json
import sys

from followthemoney import model
from followthemoney.types import registry

with open(sys.argv[1], encoding="utf-8") as file:
    entities = [json.loads(line) for line in file]
schemata = {}
for entity in entities:
    assert entity["id"] not in schemata, f"two entities {entity['id']}"
    schemata[entity["id"]] = model.get(entity["schema"])

printed = []
for entity in entities:
    schema = schemata[entity["id"]]
    assert schema is not None and not schema.abstract, entity
    assert registry.entity.validate(entity["id"]), entity["id"]
    schema.validate(entity)
    proxy = model.get_proxy(entity, cleaned=False)
    for name, values in entity["properties"].items():
        prop = schema.get(name)
        assert prop is not None and not prop.stub, (schema.name, name)
        if prop.type == registry.entity:
            for value in values:
                assert schemata[value].is_a(prop.range), (schema.name, name, schemata[value].name)
            assert sorted(proxy.get(name)) == sorted(values), entity
        elif prop.type in (registry.date, registry.country, registry.url, registry.number):
            assert sorted(proxy.get(name)) == sorted(values), (name, values, proxy.get(name))
    printed.append({**entity, "caption": proxy.caption, "edge": schema.edge})
json.dump({"entities": printed}, sys.stdout)
