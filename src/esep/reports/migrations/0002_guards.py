"""What the database itself refuses of reports: other municipalities, deleting, another deputy or half-year."""

from django.db import migrations

from esep.kernel.schema import AppendOnly, RowSecurity

FIXED = {
    "deputyreport": ("municipality_id", "code", "mandate_id", "begun_at", "begun_by_id"),
    "deputyreportpart": ("municipality_id", "report_id", "part"),
    "headreport": ("municipality_id", "code", "year", "half", "begun_at", "begun_by_id"),
    "headreportpart": ("municipality_id", "report_id", "part"),
    "headreportauthor": ("municipality_id", "report_id", "person_id"),
}


class Migration(migrations.Migration):
    dependencies = [("reports", "0001_initial"), ("kernel", "0002_guards")]

    operations = [
        *(AppendOnly(f"reports_{table}", columns=columns) for table, columns in FIXED.items()),
        *(RowSecurity(f"reports_{table}") for table in FIXED),
    ]
