"""What points to a file keeps the name that the file had when it was sent for it; the database holds it fixed."""

from django.db import migrations, models

from esep.kernel.schema import AppendOnly, Lifted

FIXED_OF_EVIDENCE = (
    "municipality_id", "subject", "kind", "file_id", "link", "claimed_on", "received_at", "received_by_id",
    "supersedes_id",
)  # fmt: skip
FIXED_OF_FILE = ("municipality_id", "document_id", "file_id", "position")


class Migration(migrations.Migration):
    dependencies = [("records", "0002_guards")]

    operations = [
        Lifted(AppendOnly("records_evidence", columns=FIXED_OF_EVIDENCE)),
        Lifted(AppendOnly("records_documentfile", columns=FIXED_OF_FILE)),
        migrations.AddField("evidence", "name", models.CharField(blank=True, default="", max_length=120), False),
        migrations.AddField("documentfile", "name", models.CharField(blank=True, default="", max_length=120), False),
        AppendOnly("records_evidence", columns=(*FIXED_OF_EVIDENCE, "name")),
        AppendOnly("records_documentfile", columns=(*FIXED_OF_FILE, "name")),
    ]
