"""Reads a GEXF file with gexfpy and prints it as JSON: gexfpy_reader.py FILE.gexf.

gexfpy is made from the schema of GEXF 1.2 and types every attribute, dates of spells too. What 1.3 has
anew (its namespace, the kind of an edge) is put into the words of 1.2 here; all else stays as it is, and
anything that the schema does not know is an error.
"""

import json
import re
import sys
import warnings

warnings.simplefilter("error")

from gexfpy.gexf import Gexf
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.parsers.handlers import XmlEventHandler

with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
for new, old in [
    ('xmlns="http://gexf.net/1.3"', 'xmlns="http://www.gexf.net/1.2draft"'),
    # gexfpy looks for colours and sizes in the namespace of all the rest.
    ('xmlns:viz="http://gexf.net/1.3/viz"', 'xmlns:viz="http://www.gexf.net/1.2draft"'),
    ('version="1.3"', 'version="1.2"'),
    (' timerepresentation="interval"', ""),
]:
    assert text.count(new) == 1, new
    text = text.replace(new, old)
text = re.sub(r'<edge id="(fact:[0-9]+)" kind="[a-z-]+"', r'<edge id="\1"', text)
graph = XmlParser(handler=XmlEventHandler).from_string(text, Gexf).graph


def only(parts):
    assert len(parts) == 1, parts
    return parts[0]


titles = {
    attribute.id: (attribute.title, attribute.type.value)
    for attributes in graph.attributes
    for attribute in attributes.attribute
}
numbers = {"double": float, "long": int}


def values(element):
    found = {}
    for value in only(element.attvalues).attvalue:
        title, kind = titles[value.for_value]
        found[title] = numbers.get(kind, str)(value.value)
    for spell in only(element.spells).spell if element.spells else []:
        found["spell"] = [str(end) if end else "" for end in (spell.start, spell.end)]
    return found


json.dump(
    {
        "nodes": [
            {
                **values(node),
                "id": node.id,
                "label": node.label,
                "color": [only(node.color).r, only(node.color).g, only(node.color).b],
            }
            for node in only(graph.nodes).node
        ],
        "edges": [
            {**values(edge), "id": edge.id, "source": edge.source, "target": edge.target}
            for edge in only(graph.edges).edge
        ],
    },
    sys.stdout,
)
