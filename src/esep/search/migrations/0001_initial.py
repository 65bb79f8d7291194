import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("kernel", "0002_guards"),
    ]

    operations = [
        migrations.CreateModel(
            name="IndexState",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("form", models.CharField(max_length=40)),
                ("made_on", models.DateField()),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("municipality",), name="one_index_state")],
            },
        ),
        migrations.CreateModel(
            name="PublicEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("ref", models.CharField(max_length=160)),
                ("source", models.CharField(max_length=20)),
                ("record", models.CharField(max_length=100)),
                ("kind", models.CharField(max_length=20)),
                ("route", models.CharField(max_length=80)),
                ("arguments", models.JSONField(default=dict)),
                ("day", models.DateField(null=True)),
                ("standing", models.PositiveIntegerField()),
                ("texts", models.JSONField()),
                ("marks", models.TextField()),
                ("title_words", models.TextField()),
                ("body_words", models.TextField(blank=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "ref"),
                "indexes": [models.Index(fields=["municipality", "source", "record"], name="public_entries_of_record")],
                "constraints": [models.UniqueConstraint(fields=("municipality", "ref"), name="public_entry_once")],
            },
        ),
        migrations.CreateModel(
            name="StaffEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("ref", models.CharField(max_length=160)),
                ("source", models.CharField(max_length=20)),
                ("record", models.CharField(max_length=100)),
                ("kind", models.CharField(max_length=20)),
                ("route", models.CharField(max_length=80)),
                ("arguments", models.JSONField(default=dict)),
                ("day", models.DateField(null=True)),
                ("standing", models.PositiveIntegerField()),
                ("texts", models.JSONField()),
                ("marks", models.TextField()),
                ("title_words", models.TextField()),
                ("body_words", models.TextField(blank=True)),
                ("act", models.CharField(max_length=40)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "ref"),
                "indexes": [models.Index(fields=["municipality", "source", "record"], name="staff_entries_of_record")],
                "constraints": [models.UniqueConstraint(fields=("municipality", "ref"), name="staff_entry_once")],
            },
        ),
    ]
