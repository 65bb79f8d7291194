"""What the database itself refuses: rows of another municipality, and any change of what came in."""

from django.db import migrations

from esep.kernel.schema import AppendOnly, RowSecurity

FIXED_OF_FILE = (
    "municipality_id", "sha256", "original_sha256", "size", "media_type", "received_at", "received_by_id",
)  # fmt: skip
FIXED_OF_EVIDENCE = (
    "municipality_id", "subject", "kind", "file_id", "link", "claimed_on", "received_at", "received_by_id",
    "supersedes_id",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]

    operations = [
        AppendOnly("records_storedfile", columns=FIXED_OF_FILE),
        AppendOnly("records_evidence", columns=FIXED_OF_EVIDENCE),
        AppendOnly("records_document", columns=("municipality_id", "direction", "registered_at", "registered_by_id")),
        AppendOnly("records_documentfile", columns=("municipality_id", "document_id", "file_id", "position")),
        RowSecurity("records_storedfile"),
        RowSecurity("records_evidence"),
        RowSecurity("records_document"),
        RowSecurity("records_documentfile"),
    ]
