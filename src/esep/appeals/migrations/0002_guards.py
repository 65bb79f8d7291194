"""What the database itself refuses of the people's voice: other municipalities, deleting, changing what was said."""

from django.db import migrations

from esep.kernel.schema import AppendOnly, RowSecurity

NEVER_CHANGED = ("demanddeputy",)
FIXED = {
    "author": ("municipality_id",),
    "submission": ("municipality_id", "code", "channel", "came_on", "received_at", "received_by_id", "once", "nonce"),
    "submissionfile": ("municipality_id", "submission_id", "file_id", "position"),
    "appealstep": (
        "municipality_id",
        "appeal_id",
        "kind",
        "happened_on",
        "mandate_id",
        "position_id",
        "recorded_at",
        "recorded_by_id",
    ),
    "appeal": ("municipality_id", "code", "submission_id", "fact_id"),
    "votermandate": ("municipality_id", "code"),
    "votermandatestep": (
        "municipality_id",
        "voter_mandate_id",
        "state",
        "happened_on",
        "fact_id",
        "recorded_at",
        "recorded_by_id",
    ),
    "demand": ("municipality_id", "code"),
    "receptionhours": ("municipality_id", "mandate_id"),
    "receptionoff": ("municipality_id", "hours_id", "day", "reason", "recorded_at", "recorded_by_id"),
    "reception": ("municipality_id", "mandate_id"),
    "receptionvisit": ("municipality_id", "reception_id", "number"),
    "contact": ("municipality_id", "mandate_id"),
    "remark": ("municipality_id", "code", "submission_id"),
}

ERASABLE = {"submissionfile": ("name",), "appealstep": ("text",)}


class Migration(migrations.Migration):
    dependencies = [("appeals", "0001_initial"), ("kernel", "0002_guards")]

    operations = [
        *(AppendOnly(f"appeals_{table}") for table in NEVER_CHANGED),
        *(
            AppendOnly(f"appeals_{table}", columns=columns, erasable=ERASABLE.get(table, ()))
            for table, columns in FIXED.items()
        ),
        *(RowSecurity(f"appeals_{table}") for table in (*NEVER_CHANGED, *FIXED)),
    ]
