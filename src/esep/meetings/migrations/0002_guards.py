"""What the database itself refuses: rows of another municipality, and deleting anything."""

from django.db import migrations

from esep.kernel.schema import AppendOnly, RowSecurity

FIXED = {
    "reportmeeting": ("municipality_id", "code"),
    "meetingdeputy": ("municipality_id", "meeting_id", "mandate_id"),
    "meetingarea": ("municipality_id", "meeting_id", "village_id", "area_id"),
    "informationrequest": ("municipality_id", "code", "meeting_id"),
    "requestreminder": ("municipality_id", "request_id", "reminded_on", "recorded_at", "recorded_by_id"),
    "expertengagement": ("municipality_id", "meeting_id"),
    "invitation": ("municipality_id", "meeting_id", "added_at", "added_by_id"),
    "speakerentry": ("municipality_id", "meeting_id", "added_at", "added_by_id"),
    "agendaitem": ("municipality_id", "meeting_id", "added_at", "added_by_id"),
    "houserules": ("municipality_id",),
}


class Migration(migrations.Migration):
    dependencies = [("meetings", "0001_initial"), ("kernel", "0002_guards")]

    operations = [
        *(AppendOnly(f"meetings_{table}", columns=columns) for table, columns in FIXED.items()),
        *(RowSecurity(f"meetings_{table}") for table in FIXED),
    ]
