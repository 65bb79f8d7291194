"""Who was told of a change by phone or in person, and corrections of who was told to speak: append-only."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from esep.kernel.schema import AppendOnly, RowSecurity


class Migration(migrations.Migration):
    dependencies = [
        ("kernel", "0007_enclosed"),
        ("meetings", "0002_guards"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Telling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("subject", models.CharField(max_length=60)),
                ("told_on", models.DateField(blank=True, null=True)),
                ("hour", models.TimeField(blank=True, null=True)),
                (
                    "means",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("letter", "letter"),
                            ("email", "e-mail"),
                            ("phone", "phone"),
                            ("messenger", "messenger"),
                            ("person", "in person"),
                        ],
                        max_length=9,
                    ),
                ),
                ("before_on", models.DateField(blank=True, null=True)),
                ("before_hour", models.TimeField(blank=True, null=True)),
                (
                    "before_means",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("letter", "letter"),
                            ("email", "e-mail"),
                            ("phone", "phone"),
                            ("messenger", "messenger"),
                            ("person", "in person"),
                        ],
                        max_length=9,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500)),
                ("recorded_at", models.DateTimeField()),
                (
                    "fact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kernel.recordedfact",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tellings",
                        to="meetings.reportmeeting",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "meeting", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("before_on__isnull", False),
                                ("hour__isnull", True),
                                ("means", ""),
                                ("told_on__isnull", True),
                            ),
                            models.Q(("told_on__isnull", False), models.Q(("means", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="telling_has_a_day_and_means",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("before_hour__isnull", True),
                                ("before_means", ""),
                                ("before_on__isnull", True),
                                ("reason", ""),
                            ),
                            models.Q(
                                ("before_on__isnull", False),
                                models.Q(("before_means", ""), _negated=True),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="telling_corrected_with_a_reason",
                    ),
                ],
            },
        ),
        AppendOnly("meetings_telling"),
        RowSecurity("meetings_telling"),
    ]
