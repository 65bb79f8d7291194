"""Messages carry headers for mail programmes, which are as final as the message once it ended."""

from django.db import migrations, models

from esep.kernel.schema import Final, Lifted

TABLE, COLUMN, VALUES = "kernel_outboxmessage", "state", ("sent", "given_up")
FIXED = (
    "id", "municipality_id", "key", "topic", "enclosed", "state", "attempts", "queued_at", "due_at", "ended_at",
)  # fmt: skip
ERASABLE = ("recipient", "subject", "text", "problem")


class Migration(migrations.Migration):
    dependencies = [("kernel", "0008_erasing")]

    operations = [
        Lifted(Final(TABLE, column=COLUMN, values=VALUES, fixed=FIXED, erasable=ERASABLE)),
        migrations.AddField("outboxmessage", "headers", models.JSONField(blank=True, default=dict)),
        Final(TABLE, column=COLUMN, values=VALUES, fixed=(*FIXED, "headers"), erasable=ERASABLE),
    ]
