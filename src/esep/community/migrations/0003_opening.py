import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("community", "0002_guards"),
        ("kernel", "0003_opening"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SetupMark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("step", models.SlugField(max_length=40)),
                ("said_at", models.DateTimeField()),
                ("note", models.CharField(blank=True, max_length=300)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "said_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "step", "said_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="HandedOn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("record", models.CharField(max_length=100)),
                ("on", models.DateField()),
                ("reason", models.CharField(max_length=500)),
                (
                    "from_mandate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="left", to="community.deputymandate"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "to_mandate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="taken_on",
                        to="community.deputymandate",
                    ),
                ),
                (
                    "to_position",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="taken_on",
                        to="community.position",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "record", "on", "pk"),
                "indexes": [models.Index(fields=["municipality", "record"], name="handed_on_of_record")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("to_mandate__isnull", False), ("to_position__isnull", True)),
                            models.Q(("to_mandate__isnull", True), ("to_position__isnull", False)),
                            _connector="OR",
                        ),
                        name="handed_on_to_one",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("to_mandate__isnull", True),
                            models.Q(("to_mandate", models.F("from_mandate")), _negated=True),
                            _connector="OR",
                        ),
                        name="handed_on_to_another",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Letterhead",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("address_ky", models.CharField(blank=True, max_length=300)),
                ("address_ru", models.CharField(blank=True, max_length=300)),
                ("address_en", models.CharField(blank=True, max_length=300)),
                ("hours_ky", models.CharField(blank=True, max_length=200)),
                ("hours_ru", models.CharField(blank=True, max_length=200)),
                ("hours_en", models.CharField(blank=True, max_length=200)),
                ("phone", models.CharField(blank=True, max_length=60)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("arms", models.BinaryField(blank=True, default=b"")),
                ("arms_sha256", models.CharField(blank=True, max_length=64)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("municipality",), name="one_letterhead")],
            },
        ),
        migrations.AddField(
            model_name="person",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="merged",
                to="community.person",
            ),
        ),
    ]
