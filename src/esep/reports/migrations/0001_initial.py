import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import esep.regulation.facts.common


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("community", "0004_guards"),
        ("kernel", "0007_enclosed"),
        ("kernel", "__first__"),
        ("meetings", "0005_the_day_guards"),
        ("records", "0003_names"),
    ]

    operations = [
        migrations.CreateModel(
            name="DeputyReport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9._-]{0,39}\\Z",
                                "A code is Latin letters, digits, dots and hyphens.",
                            )
                        ],
                    ),
                ),
                ("since", models.DateField()),
                ("until", models.DateField()),
                ("begun_at", models.DateTimeField()),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                (
                    "begun_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.document",
                    ),
                ),
                (
                    "finished_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "mandate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports",
                        to="community.deputymandate",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deputy_reports",
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
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="reports.deputyreport",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "mandate", "-until", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="deputy_report_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.UniqueConstraint(fields=("municipality", "replaces"), name="deputy_report_replaced_once"),
                    models.CheckConstraint(
                        condition=models.Q(("until__gte", models.F("since"))),
                        name="deputy_report_of_a_period",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("finished_at__isnull", True), ("document__isnull", False), _connector="OR"),
                        name="deputy_report_finished_with_a_document",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DeputyReportPart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "part",
                    models.CharField(
                        choices=[
                            ("mandates", "voter mandates"),
                            ("appeals", "measures on proposals, applications and complaints"),
                            ("decisions", "decisions of the council"),
                            ("commissions", "work of the commissions"),
                            ("executive", "work of the executive"),
                        ],
                        max_length=11,
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[("", "missing"), ("filled", "filled"), ("none", "nothing in this period")],
                        max_length=6,
                    ),
                ),
                ("text_ky", models.TextField(blank=True, max_length=20000)),
                ("text_ru", models.TextField(blank=True, max_length=20000)),
                ("reason", models.CharField(blank=True, max_length=500)),
                ("sources", models.JSONField(blank=True, default=list)),
                ("is_own", models.BooleanField(default=False)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="parts", to="reports.deputyreport"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "report", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "report", "part"), name="report_part_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", esep.regulation.facts.common.Answer["NONE"]), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="report_part_none_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", esep.regulation.facts.common.Answer["FILLED"]), _negated=True),
                            models.Q(("text_ky", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="report_part_filled_with_a_text",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HeadReport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9._-]{0,39}\\Z",
                                "A code is Latin letters, digits, dots and hyphens.",
                            )
                        ],
                    ),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1991),
                            django.core.validators.MaxValueValidator(2200),
                        ]
                    ),
                ),
                (
                    "half",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(2),
                        ]
                    ),
                ),
                ("is_acting", models.BooleanField(default=False)),
                ("parts_due_on", models.DateField(blank=True, null=True)),
                ("begun_at", models.DateTimeField()),
                ("submitted_on", models.DateField(blank=True, null=True)),
                ("published_on", models.DateField(blank=True, null=True)),
                ("is_replaced", models.BooleanField(default=False)),
                (
                    "assigned",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kernel.recordedfact",
                    ),
                ),
                (
                    "begun_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.document",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "published",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kernel.recordedfact",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="reports.headreport",
                    ),
                ),
                (
                    "reporter",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.person",
                    ),
                ),
                (
                    "submitted",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kernel.recordedfact",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "-year", "-half", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="head_report_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_replaced", False)),
                        fields=("municipality", "year", "half"),
                        name="one_head_report_of_a_half",
                        violation_error_message="There is a report of this half-year already. Go on with that one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("submitted_on__isnull", True), ("document__isnull", False), _connector="OR"
                        ),
                        name="head_report_submitted_with_a_document",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("published_on__isnull", True), ("submitted_on__isnull", False), _connector="OR"
                        ),
                        name="head_report_published_after_it_was_submitted",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HeadReportAuthor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("left_at", models.DateTimeField(blank=True, null=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="community.person"
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="authors", to="reports.headreport"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "report", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("left_at__isnull", True)),
                        fields=("municipality", "report", "person"),
                        name="author_once_in_a_head_report",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HeadReportPart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "part",
                    models.CharField(
                        choices=[
                            ("own-work", "the head's own work"),
                            ("local-matters", "matters of local importance"),
                            ("budget", "carrying out the budget"),
                            ("property-fund", "property and the off-budget fund"),
                            ("programmes", "programmes"),
                            ("achievements", "main achievements"),
                            ("finance", "financial figures"),
                            ("social", "social programmes and projects"),
                            ("problems", "problems and challenges"),
                            ("plans", "plans, goals and expected results"),
                            ("general", "the budget in general"),
                            ("income", "sources of income"),
                            ("expense", "main items of expense"),
                            ("property", "valuing and managing property"),
                            ("results", "achievements and results of the budget"),
                            ("risks", "problems and risks of the budget"),
                            ("recommendations", "recommendations and plans"),
                            ("forecast", "forecast of development"),
                            ("draft-budget", "draft budget"),
                            ("resources", "resources of the draft budget"),
                            ("expenses", "expenses of the draft budget"),
                            ("balance", "balance of the draft budget"),
                            ("debt", "municipal debt"),
                            ("note", "explanatory note"),
                            ("risk-assessment", "assessment of budget risks"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "missing"),
                            ("filled", "filled"),
                            ("none", "nothing in this period"),
                            ("not_yet_drafted", "not yet drafted"),
                        ],
                        max_length=15,
                    ),
                ),
                ("text_ky", models.TextField(blank=True, max_length=20000)),
                ("text_ru", models.TextField(blank=True, max_length=20000)),
                ("reason", models.CharField(blank=True, max_length=500)),
                ("sources", models.JSONField(blank=True, default=list)),
                ("figures", models.JSONField(blank=True, default=list)),
                ("is_own", models.BooleanField(default=False)),
                ("due_on", models.DateField(blank=True, null=True)),
                (
                    "author",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.person",
                    ),
                ),
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
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="parts", to="reports.headreport"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "report", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "report", "part"), name="head_part_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer__in", ("none", "not_yet_drafted")), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="head_part_empty_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", "filled"), _negated=True),
                            models.Q(("text_ky", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="head_part_filled_with_a_text",
                    ),
                ],
            },
        ),
    ]
