"""Files can be erased at the demand of whoever sent them: the row stays and says so, the bytes go."""

from django.db import migrations, models
from django.db.models import Q

from esep.kernel.schema import AppendOnly, Lifted

FIXED_OF_FILE = (
    "municipality_id", "sha256", "original_sha256", "size", "media_type", "received_at", "received_by_id",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("records", "0003_names")]

    operations = [
        Lifted(AppendOnly("records_storedfile", columns=FIXED_OF_FILE)),
        migrations.AddField("storedfile", "erased_at", models.DateTimeField(blank=True, null=True)),
        migrations.AlterField("storedfile", "name", models.CharField(blank=True, max_length=120)),
        migrations.AddConstraint(
            "storedfile",
            models.CheckConstraint(condition=Q(erased_at__isnull=True) | Q(name=""), name="file_erased_wholly"),
        ),
        AppendOnly("records_storedfile", columns=FIXED_OF_FILE),
    ]
