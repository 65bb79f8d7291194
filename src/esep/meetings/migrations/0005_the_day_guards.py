"""What the database itself refuses of the day, the minutes and the promises: other municipalities, deleting, changing
what was said once and for all.
"""

from django.db import migrations

from esep.kernel.schema import AppendOnly, RowSecurity

NEVER_CHANGED = ("hallevent", "minutesrevision", "minutescorrection", "outcomecarried")
FIXED = {
    "hallperson": ("municipality_id", "meeting_id", "key"),
    "minutes": ("municipality_id", "meeting_id"),
    "minutesphrase": ("municipality_id",),
    "recording": ("municipality_id", "meeting_id", "added_at", "added_by_id"),
    "outcome": ("municipality_id", "code", "meeting_id", "promised_by", "adopted_on"),
    "outcomestep": (
        "municipality_id",
        "outcome_id",
        "state",
        "happened_on",
        "fact_id",
        "recorded_at",
        "recorded_by_id",
    ),
    "handover": ("municipality_id", "meeting_id"),
    "measuresnotice": ("municipality_id", "meeting_id", "drafted_at", "drafted_by_id"),
    "measuresanswer": ("municipality_id", "notice_id", "outcome_id"),
}


class Migration(migrations.Migration):
    dependencies = [("meetings", "0004_the_day")]

    operations = [
        *(AppendOnly(f"meetings_{table}") for table in NEVER_CHANGED),
        *(AppendOnly(f"meetings_{table}", columns=columns) for table, columns in FIXED.items()),
        *(RowSecurity(f"meetings_{table}") for table in (*NEVER_CHANGED, *FIXED)),
    ]
