import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("community", "0004_guards"),
        ("kernel", "0008_erasing"),
        ("records", "0004_erasing"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Competition",
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
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=500)),
                ("announced_on", models.DateField()),
                ("held_on", models.DateField(blank=True, null=True)),
                ("terms_ky", models.TextField(blank=True, max_length=5000)),
                ("terms_ru", models.TextField(blank=True, max_length=5000)),
                ("applicants", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("result_on", models.DateField(blank=True, null=True)),
                ("winner", models.CharField(blank=True, max_length=200)),
                ("result_ky", models.CharField(blank=True, max_length=500)),
                ("result_ru", models.CharField(blank=True, max_length=500)),
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
            ],
            options={
                "ordering": ("municipality", "-announced_on", "code"),
            },
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=500)),
                ("item", models.CharField(max_length=40)),
                ("title_ky", models.CharField(max_length=200)),
                ("title_ru", models.CharField(blank=True, max_length=200)),
                ("title_en", models.CharField(blank=True, max_length=200)),
                ("published_on", models.DateField()),
                ("period", models.CharField(blank=True, max_length=7)),
                ("link", models.CharField(blank=True, max_length=1000)),
                ("content", models.CharField(blank=True, max_length=100)),
                ("recorded_at", models.DateTimeField()),
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
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="publications.publication",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "item", "-published_on", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="PublicationCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("item", models.CharField(max_length=40)),
                ("checked_on", models.DateField()),
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
                "ordering": ("municipality", "item", "-checked_on", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="PublishedThrough",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=500)),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("site", "site"),
                            ("board", "notice board"),
                            ("messenger", "messenger"),
                            ("media", "mass media"),
                            ("other", "other"),
                        ],
                        max_length=9,
                    ),
                ),
                ("since", models.DateField()),
                ("where", models.CharField(blank=True, max_length=300)),
                ("recorded_at", models.DateTimeField()),
                (
                    "evidence",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.evidence",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="places",
                        to="publications.publication",
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
                "ordering": ("municipality", "publication", "channel", "pk"),
            },
        ),
        migrations.CreateModel(
            name="ResultAppeal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("filed_on", models.DateField()),
                ("decided_on", models.DateField(blank=True, null=True)),
                ("decision_ky", models.CharField(blank=True, max_length=500)),
                ("decision_ru", models.CharField(blank=True, max_length=500)),
                (
                    "competition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appeals",
                        to="publications.competition",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "competition", "filed_on", "pk"),
            },
        ),
        migrations.CreateModel(
            name="ServiceStandard",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name_ky", models.CharField(max_length=200)),
                ("name_ru", models.CharField(blank=True, max_length=200)),
                ("name_en", models.CharField(blank=True, max_length=200)),
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
                ("since", models.DateField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
                (
                    "kind",
                    models.CharField(choices=[("municipal", "municipal"), ("state", "state, entrusted")], max_length=9),
                ),
                ("provider_ky", models.CharField(blank=True, max_length=300)),
                ("provider_ru", models.CharField(blank=True, max_length=300)),
                ("papers_ky", models.TextField(blank=True, max_length=3000)),
                ("papers_ru", models.TextField(blank=True, max_length=3000)),
                ("term_ky", models.CharField(blank=True, max_length=300)),
                ("term_ru", models.CharField(blank=True, max_length=300)),
                ("fee_ky", models.CharField(blank=True, max_length=300)),
                ("fee_ru", models.CharField(blank=True, max_length=300)),
                ("basis", models.CharField(blank=True, max_length=500)),
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
            ],
            options={
                "ordering": ("municipality", "code"),
            },
        ),
        migrations.CreateModel(
            name="Vacancy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name_ky", models.CharField(max_length=200)),
                ("name_ru", models.CharField(blank=True, max_length=200)),
                ("name_en", models.CharField(blank=True, max_length=200)),
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
                ("unit", models.CharField(blank=True, max_length=200)),
                ("place", models.CharField(blank=True, max_length=200)),
                ("requirements_ky", models.TextField(blank=True, max_length=5000)),
                ("requirements_ru", models.TextField(blank=True, max_length=5000)),
                ("opened_on", models.DateField()),
                ("papers_by", models.DateField(blank=True, null=True)),
                ("filled_on", models.DateField(blank=True, null=True)),
                ("cancelled_on", models.DateField(blank=True, null=True)),
                ("cancelled_reason", models.CharField(blank=True, max_length=500)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "-opened_on", "code"),
            },
        ),
        migrations.AddField(
            model_name="competition",
            name="vacancy",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="competitions", to="publications.vacancy"
            ),
        ),
        migrations.CreateModel(
            name="AntiCorruptionMeasure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name_ky", models.CharField(max_length=200)),
                ("name_ru", models.CharField(blank=True, max_length=200)),
                ("name_en", models.CharField(blank=True, max_length=200)),
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
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=500)),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1991),
                            django.core.validators.MaxValueValidator(2200),
                        ]
                    ),
                ),
                ("responsible", models.CharField(blank=True, max_length=200)),
                ("due_on", models.DateField(blank=True, null=True)),
                ("done_on", models.DateField(blank=True, null=True)),
                ("outcome_ky", models.CharField(blank=True, max_length=500)),
                ("outcome_ru", models.CharField(blank=True, max_length=500)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "-year", "code"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="anticorruption_measure_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False), models.Q(("withdrawn_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="anticorruption_measure_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("done_on__isnull", True), models.Q(("outcome_ky", ""), _negated=True), _connector="OR"
                        ),
                        name="done_measure_says_what",
                        violation_error_message="Say what was done.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Assessment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name_ky", models.CharField(max_length=200)),
                ("name_ru", models.CharField(blank=True, max_length=200)),
                ("name_en", models.CharField(blank=True, max_length=200)),
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
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=500)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("body", "how effectively the body works"),
                            ("services", "public monitoring of services"),
                        ],
                        max_length=8,
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
                ("assessor", models.CharField(max_length=300)),
                ("method_ky", models.CharField(blank=True, max_length=1000)),
                ("method_ru", models.CharField(blank=True, max_length=1000)),
                ("result_ky", models.TextField(max_length=5000)),
                ("result_ru", models.TextField(blank=True, max_length=5000)),
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
            ],
            options={
                "ordering": ("municipality", "-year", "code"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="assessment_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False), models.Q(("withdrawn_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="assessment_withdrawn_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CatalogueItem",
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
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=500)),
                ("is_extra", models.BooleanField(default=False)),
                ("title_ky", models.CharField(blank=True, max_length=200)),
                ("title_ru", models.CharField(blank=True, max_length=200)),
                ("title_en", models.CharField(blank=True, max_length=200)),
                (
                    "refresh_days",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(3660),
                        ],
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.position",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "code"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="catalogue_item_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False), models.Q(("withdrawn_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="catalogue_item_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("is_extra", True), models.Q(("title_ky", ""), _negated=True)),
                            models.Q(("is_extra", False), ("refresh_days__isnull", True), ("title_ky", "")),
                            _connector="OR",
                        ),
                        name="only_extra_items_have_a_title",
                        violation_error_message="An item beyond the regulation needs a title in Kyrgyz.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactUnit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name_ky", models.CharField(max_length=200)),
                ("name_ru", models.CharField(blank=True, max_length=200)),
                ("name_en", models.CharField(blank=True, max_length=200)),
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
                ("since", models.DateField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
                ("answers", models.CharField(blank=True, max_length=200)),
                ("phone", models.CharField(blank=True, max_length=60)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("address_ky", models.CharField(blank=True, max_length=300)),
                ("address_ru", models.CharField(blank=True, max_length=300)),
                ("hours_ky", models.CharField(blank=True, max_length=300)),
                ("hours_ru", models.CharField(blank=True, max_length=300)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "code"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="contact_unit_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="contact_unit_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end_reason", ""), ("until__isnull", False), _connector="OR"),
                        name="contact_unit_reason_needs_an_end",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Explanation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("functions", "functions and powers"),
                            ("service_appeal", "how to challenge a service's result"),
                            ("entry", "how to enter municipal service"),
                            ("competition_appeal", "how to challenge a competition's result"),
                        ],
                        max_length=18,
                    ),
                ),
                ("title_ky", models.CharField(max_length=200)),
                ("title_ru", models.CharField(blank=True, max_length=200)),
                ("text_ky", models.TextField(max_length=20000)),
                ("text_ru", models.TextField(blank=True, max_length=20000)),
                ("recorded_at", models.DateTimeField()),
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
                "ordering": ("municipality", "kind", "-recorded_at", "-pk"),
                "indexes": [models.Index(fields=["municipality", "kind", "recorded_at"], name="explanations_of_kind")],
            },
        ),
        migrations.CreateModel(
            name="Partner",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name_ky", models.CharField(max_length=200)),
                ("name_ru", models.CharField(blank=True, max_length=200)),
                ("name_en", models.CharField(blank=True, max_length=200)),
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
                ("since", models.DateField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("state", "state body"),
                            ("ngo", "public organisation"),
                            ("international", "international organisation"),
                            ("business", "enterprise"),
                            ("other", "other"),
                        ],
                        max_length=13,
                    ),
                ),
                ("subject_ky", models.CharField(blank=True, max_length=500)),
                ("subject_ru", models.CharField(blank=True, max_length=500)),
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
            ],
            options={
                "ordering": ("municipality", "code"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="partner_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="partner_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end_reason", ""), ("until__isnull", False), _connector="OR"),
                        name="partner_reason_needs_an_end",
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="publication",
            index=models.Index(fields=["municipality", "item", "published_on"], name="versions_of_item"),
        ),
        migrations.AddConstraint(
            model_name="publication",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                    models.Q(("withdrawn_at__isnull", False), models.Q(("withdrawn_reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="publication_withdrawn_with_a_reason",
            ),
        ),
        migrations.AddIndex(
            model_name="publicationcheck",
            index=models.Index(fields=["municipality", "item", "checked_on"], name="checks_of_item"),
        ),
        migrations.AddConstraint(
            model_name="publishedthrough",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                    models.Q(("withdrawn_at__isnull", False), models.Q(("withdrawn_reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="published_through_withdrawn_with_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="resultappeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_on__isnull", True), ("decision_ky", "")),
                    models.Q(("decided_on__isnull", False), models.Q(("decision_ky", ""), _negated=True)),
                    _connector="OR",
                ),
                name="result_appeal_decided_with_words",
                violation_error_message="A decision has a day and words.",
            ),
        ),
        migrations.AddConstraint(
            model_name="servicestandard",
            constraint=models.UniqueConstraint(
                fields=("municipality", "code"),
                name="service_standard_code_once",
                violation_error_message="This code is used already, perhaps by a record that has ended.",
            ),
        ),
        migrations.AddConstraint(
            model_name="servicestandard",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("since__isnull", True), ("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="service_standard_ends_after_it_begins",
                violation_error_message="The last day is before the first.",
            ),
        ),
        migrations.AddConstraint(
            model_name="servicestandard",
            constraint=models.CheckConstraint(
                condition=models.Q(("end_reason", ""), ("until__isnull", False), _connector="OR"),
                name="service_standard_reason_needs_an_end",
            ),
        ),
        migrations.AddConstraint(
            model_name="vacancy",
            constraint=models.UniqueConstraint(
                fields=("municipality", "code"),
                name="vacancy_code_once",
                violation_error_message="This code is used already, perhaps by a record that has ended.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vacancy",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("papers_by__isnull", True), ("papers_by__gte", models.F("opened_on")), _connector="OR"
                ),
                name="papers_not_before_the_vacancy",
                violation_error_message="The last day for papers is before the post became vacant.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vacancy",
            constraint=models.CheckConstraint(
                condition=models.Q(("filled_on__isnull", True), ("cancelled_on__isnull", True), _connector="OR"),
                name="vacancy_filled_or_cancelled",
                violation_error_message="A vacancy is filled or cancelled, not both.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vacancy",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("cancelled_on__isnull", True), ("cancelled_reason", "")),
                    models.Q(("cancelled_on__isnull", False), models.Q(("cancelled_reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="vacancy_cancelled_with_a_reason",
                violation_error_message="Say why the vacancy was cancelled.",
            ),
        ),
        migrations.AddConstraint(
            model_name="competition",
            constraint=models.UniqueConstraint(
                fields=("municipality", "code"),
                name="competition_code_once",
                violation_error_message="This code is used already, perhaps by a record that has ended.",
            ),
        ),
        migrations.AddConstraint(
            model_name="competition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                    models.Q(("withdrawn_at__isnull", False), models.Q(("withdrawn_reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="competition_withdrawn_with_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="competition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("result_ky", ""), ("result_on__isnull", True), ("winner", "")),
                    models.Q(
                        ("result_on__isnull", False),
                        models.Q(
                            models.Q(("winner", ""), _negated=True),
                            models.Q(("result_ky", ""), _negated=True),
                            _connector="OR",
                        ),
                    ),
                    _connector="OR",
                ),
                name="competition_result_says_what",
                violation_error_message="A result has a day, and a winner or words.",
            ),
        ),
    ]
