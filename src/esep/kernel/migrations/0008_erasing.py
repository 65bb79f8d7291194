"""What was written to somebody can be emptied at their demand after it was sent; everything else of it stays final."""

from django.db import migrations

from esep.kernel.schema import Final, Lifted

TABLE, COLUMN, VALUES = "kernel_outboxmessage", "state", ("sent", "given_up")
FIXED = (
    "id", "municipality_id", "key", "topic", "enclosed", "state", "attempts", "queued_at", "due_at", "ended_at",
)  # fmt: skip
ERASABLE = ("recipient", "subject", "text", "problem")


class Migration(migrations.Migration):
    dependencies = [("kernel", "0007_enclosed")]

    operations = [
        Lifted(Final(TABLE, column=COLUMN, values=VALUES)),
        Final(TABLE, column=COLUMN, values=VALUES, fixed=FIXED, erasable=ERASABLE),
    ]
