"""What the database itself refuses: rows of another municipality, and any change of what was journaled."""

from django.db import migrations

from esep.kernel.schema import AppendOnly, Chained, RowSecurity

FIXED_OF_FACT = (
    "municipality_id", "code", "kind", "occurred_on", "occurred_at", "recorded_at", "recorded_by_id", "supersedes_id",
    "reason",
)  # fmt: skip
FIXED_OF_NUMBER = ("municipality_id", "series_id", "period", "number", "text", "subject", "issued_at")


class Migration(migrations.Migration):
    dependencies = [("kernel", "0001_initial")]

    operations = [
        AppendOnly("kernel_journalentry"),
        Chained("kernel_journalentry"),
        AppendOnly("kernel_journalsubject"),
        AppendOnly("kernel_recordedfact", columns=FIXED_OF_FACT),
        AppendOnly("kernel_factcase"),
        AppendOnly("kernel_issuednumber", columns=FIXED_OF_NUMBER),
        RowSecurity("kernel_journalentry", public=True),
        RowSecurity("kernel_journalsubject"),
        RowSecurity("kernel_journalkey"),
        RowSecurity("kernel_headaddress"),
        RowSecurity("kernel_rolegrant", own_roles=True),
        RowSecurity("kernel_recordedfact"),
        RowSecurity("kernel_factcase"),
        RowSecurity("kernel_outboxmessage"),
        RowSecurity("kernel_numberseries"),
        RowSecurity("kernel_numbercounter"),
        RowSecurity("kernel_issuednumber"),
        RowSecurity("kernel_secondpersonrequest"),
    ]
