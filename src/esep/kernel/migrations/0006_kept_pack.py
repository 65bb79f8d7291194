"""Packs that municipalities adopted, and that the database itself refuses to change or delete them."""

from django.db import migrations, models

from esep.kernel.schema import AppendOnly


class Migration(migrations.Migration):
    dependencies = [("kernel", "0005_cache")]

    operations = [
        migrations.CreateModel(
            name="KeptPack",
            fields=[
                ("sha256", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("pack_id", models.CharField(max_length=80)),
                ("pack_version", models.CharField(max_length=40)),
                ("content", models.BinaryField()),
                ("kept_at", models.DateTimeField()),
            ],
            options={"ordering": ("kept_at", "sha256")},
        ),
        AppendOnly("kernel_keptpack"),
    ]
