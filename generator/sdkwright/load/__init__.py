"""Reading documents: text, positions, references across files, overlays, the step up to OpenAPI 3.1, validation.

open_given          what a person names -> where the document is
load_documents      addresses -> documents, as trees of ``Node`` in the form of OpenAPI 3.1
validate            document -> located warnings
read_source         path -> any JSON or YAML file, with places
peek_title          path -> the title of a document that is not read yet
yaml_text           data -> YAML
"""

from sdkwright.load.documents import files_read, letters_read, load_documents, values_read, values_written
from sdkwright.load.nodes.address import Address, InlineSource, Url, file_name, place_of, stem_of
from sdkwright.load.nodes.node import Document, Node, Tree
from sdkwright.load.nodes.pointers import as_reference, decode_pointer, encode_pointer
from sdkwright.load.nodes.text import Text, read_text
from sdkwright.load.sources.locate import STDIN, open_given, root_document
from sdkwright.load.sources.source import common_directory, read_source
from sdkwright.load.syntax.yaml_writer import yaml_text
from sdkwright.load.title import peek_title
from sdkwright.load.validation.shown_values import shown
from sdkwright.load.validation.validate import FINDINGS_LIMIT, validate

__all__ = [
    "FINDINGS_LIMIT",
    "STDIN",
    "Address",
    "Document",
    "InlineSource",
    "Node",
    "Text",
    "Tree",
    "Url",
    "as_reference",
    "common_directory",
    "decode_pointer",
    "encode_pointer",
    "file_name",
    "files_read",
    "letters_read",
    "load_documents",
    "open_given",
    "peek_title",
    "place_of",
    "read_source",
    "read_text",
    "root_document",
    "shown",
    "stem_of",
    "validate",
    "values_read",
    "values_written",
    "yaml_text",
]
