"""From what SDKs have recorded of replies that depart from their documents, to overlays that mend the documents.

read_records        the lines of a file of records -> records
mended              records, an Api and the values of its documents -> an overlay for each, and what cannot be mended
"""

from sdkwright.drift.overlays import Mended, mended
from sdkwright.drift.records import Record, read_records

__all__ = ["Mended", "Record", "mended", "read_records"]
