"""Obligations know whether they are plain and into which period they fall, so that the database can count them."""

import datetime

from django.db import migrations, models

from esep.kernel.schema import Emptied

NEVER = datetime.date(1, 1, 1)


class Migration(migrations.Migration):
    dependencies = [("compliance", "0002_guards")]

    operations = [
        Emptied("compliance_projectionstate"),
        Emptied("compliance_storedobligation"),
        migrations.AddField("storedobligation", "falls_on", models.DateField(default=NEVER), preserve_default=False),
        migrations.AddField("storedobligation", "is_plain", models.BooleanField(default=False), preserve_default=False),
        migrations.AddIndex(
            "storedobligation", models.Index(fields=["municipality", "falls_on"], name="obligations_by_day")
        ),
    ]
