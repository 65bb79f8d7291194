"""What the database itself refuses of the council's work: other municipalities, deleting, changing votes and who was there."""

from django.db import migrations

from esep.kernel.schema import AppendOnly, RowSecurity

NEVER_CHANGED = ("voice",)
FIXED = {
    "session": ("municipality_id", "code", "kind", "commission_id"),
    "sessionitem": ("municipality_id", "session_id", "carried_from_id"),
    "itempaper": ("municipality_id", "item_id", "document_id"),
    "presence": ("municipality_id", "session_id", "mandate_id"),
    "absence": ("municipality_id", "session_id", "mandate_id"),
    "sessionvote": (
        "municipality_id",
        "item_id",
        "question_ky",
        "taken_at",
        "needs",
        "is_secret",
        "seats",
        "present",
        "in_favour",
        "against",
        "abstained",
        "recorded_at",
        "recorded_by_id",
    ),
    "decision": ("municipality_id", "code", "session_id"),
    "decisioneffect": ("municipality_id", "decision_id", "on_id", "kind", "since"),
    "broadcast": ("municipality_id", "session_id"),
    "sessionrecording": ("municipality_id", "session_id", "recorded_at", "recorded_by_id"),
    "timemark": ("municipality_id", "recording_id"),
    "headhearing": ("municipality_id", "item_id", "period"),
    "fitnessreview": ("municipality_id", "hearing_id", "fact_id"),
    "delegatedpower": ("municipality_id",),
}


class Migration(migrations.Migration):
    dependencies = [("council", "0001_initial"), ("kernel", "0002_guards")]

    operations = [
        *(AppendOnly(f"council_{table}") for table in NEVER_CHANGED),
        *(AppendOnly(f"council_{table}", columns=columns) for table, columns in FIXED.items()),
        *(RowSecurity(f"council_{table}") for table in (*NEVER_CHANGED, *FIXED)),
    ]
