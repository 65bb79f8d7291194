"""Tables of records."""

from esep.records.models.document import Document, DocumentFile
from esep.records.models.evidence import Evidence
from esep.records.models.file import StoredFile

__all__ = ["Document", "DocumentFile", "Evidence", "StoredFile"]
