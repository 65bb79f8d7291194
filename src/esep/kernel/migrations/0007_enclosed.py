"""Messages carry files; and what became of a message is final to the database too."""

from django.db import migrations, models

from esep.kernel.schema import Final


class Migration(migrations.Migration):
    dependencies = [("kernel", "0006_kept_pack")]

    operations = [
        migrations.AddField("outboxmessage", "enclosed", models.JSONField(blank=True, default=list)),
        Final("kernel_outboxmessage", column="state", values=("sent", "given_up")),
    ]
