import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Account",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("login", models.CharField(max_length=60, unique=True)),
                ("full_name", models.CharField(max_length=200)),
                ("language", models.CharField(default="ky", max_length=2)),
                ("is_active", models.BooleanField(default=True)),
                ("created_at", models.DateTimeField()),
                ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Municipality",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name_ky", models.CharField(max_length=200)),
                ("name_ru", models.CharField(blank=True, max_length=200)),
                ("name_en", models.CharField(blank=True, max_length=200)),
                (
                    "slug",
                    models.SlugField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z][a-z0-9-]{1,39}$", "Latin small letters, digits and hyphens only."
                            )
                        ],
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("aimak", "ayil aimak"), ("city", "city")], default="aimak", max_length=8
                    ),
                ),
                ("rayon_ky", models.CharField(blank=True, max_length=200)),
                ("rayon_ru", models.CharField(blank=True, max_length=200)),
                ("rayon_en", models.CharField(blank=True, max_length=200)),
                ("records_from", models.DateField(blank=True, null=True)),
                ("is_invented", models.BooleanField(default=False)),
                ("opened_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "ordering": ("slug",),
            },
        ),
        migrations.CreateModel(
            name="JournalEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveBigIntegerField()),
                ("at", models.DateTimeField()),
                ("act", models.CharField(max_length=60)),
                ("by", models.CharField(max_length=40)),
                ("body", models.TextField()),
                ("previous", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "number"),
                "indexes": [models.Index(fields=["municipality", "at"], name="journal_by_day")],
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "number"), name="journal_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("number__gt", 1),
                            models.Q(
                                ("number", 1),
                                ("previous", "0000000000000000000000000000000000000000000000000000000000000000"),
                            ),
                            _connector="OR",
                        ),
                        name="journal_begins_from_nothing",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HeadAddress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.EmailField(max_length=254)),
                ("since", models.DateTimeField()),
                ("until", models.DateTimeField(blank=True, null=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "address", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until__isnull", True)),
                        fields=("municipality", "address"),
                        name="head_address_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NumberSeries",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name_ky", models.CharField(max_length=200)),
                ("name_ru", models.CharField(blank=True, max_length=200)),
                ("name_en", models.CharField(blank=True, max_length=200)),
                ("code", models.SlugField(max_length=60)),
                (
                    "restart",
                    models.CharField(
                        choices=[("year", "every year"), ("convocation", "with every convocation"), ("never", "never")],
                        max_length=12,
                    ),
                ),
                ("pattern", models.CharField(default="{number}", max_length=60)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "code"),
                "constraints": [models.UniqueConstraint(fields=("municipality", "code"), name="series_once")],
            },
        ),
        migrations.CreateModel(
            name="NumberCounter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("period", models.CharField(blank=True, max_length=20)),
                ("next", models.PositiveIntegerField(default=1)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="counters", to="kernel.numberseries"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "series", "period"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "series", "period"), name="counter_once"),
                    models.CheckConstraint(condition=models.Q(("next__gte", 1)), name="numbers_begin_at_one"),
                ],
            },
        ),
        migrations.CreateModel(
            name="IssuedNumber",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("period", models.CharField(blank=True, max_length=20)),
                ("number", models.PositiveIntegerField()),
                ("text", models.CharField(max_length=80)),
                ("subject", models.CharField(max_length=120)),
                ("issued_at", models.DateTimeField()),
                ("annulled_at", models.DateTimeField(blank=True, null=True)),
                ("annul_reason", models.CharField(blank=True, max_length=500)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="issued", to="kernel.numberseries"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "series", "period", "number"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "series", "period", "number"), name="number_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("annulled_at__isnull", True)),
                        fields=("municipality", "series", "subject"),
                        name="one_number_of_a_series_for_a_row",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("annul_reason", ""), ("annulled_at__isnull", True)),
                            models.Q(("annulled_at__isnull", False), models.Q(("annul_reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="annulled_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OutboxMessage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=120)),
                ("topic", models.CharField(max_length=60)),
                ("recipient", models.CharField(max_length=254)),
                ("subject", models.CharField(max_length=300)),
                ("text", models.TextField()),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "Waiting"), ("sent", "Sent"), ("given_up", "Given Up")],
                        default="waiting",
                        max_length=8,
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("queued_at", models.DateTimeField()),
                ("due_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("problem", models.CharField(blank=True, max_length=500)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "due_at", "pk"),
                "indexes": [models.Index(fields=["municipality", "state", "due_at"], name="messages_due")],
                "constraints": [models.UniqueConstraint(fields=("municipality", "key"), name="message_once")],
            },
        ),
        migrations.CreateModel(
            name="PlatformGrant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("since", models.DateTimeField()),
                ("until", models.DateTimeField(blank=True, null=True)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="platform_grants",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("account", "since", "pk"),
            },
        ),
        migrations.CreateModel(
            name="RecordedFact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=80)),
                ("kind", models.CharField(max_length=60)),
                ("occurred_on", models.DateField()),
                ("occurred_at", models.DateTimeField(blank=True, null=True)),
                ("recorded_at", models.DateTimeField()),
                ("reason", models.CharField(blank=True, max_length=500)),
                ("data", models.JSONField(blank=True, default=dict)),
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
                        to="kernel.recordedfact",
                    ),
                ),
            ],
            options={
                "ordering": ("occurred_on", "recorded_at", "code"),
                "indexes": [models.Index(fields=["municipality", "kind", "occurred_on"], name="fact_by_kind")],
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "code"), name="fact_code_once"),
                    models.UniqueConstraint(fields=("municipality", "supersedes"), name="fact_superseded_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="FactCase",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("record", models.CharField(max_length=100)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "fact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="cases", to="kernel.recordedfact"
                    ),
                ),
            ],
            options={
                "ordering": ("fact", "pk"),
                "indexes": [models.Index(fields=["municipality", "record"], name="facts_of_case")],
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "fact", "record"), name="fact_case_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="RoleGrant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("municipal_admin", "administrator of the municipality"),
                            ("responsible_secretary", "responsible secretary"),
                            ("office_staff", "office staff"),
                            ("finance_chief", "chief of finance"),
                            ("head", "head of the executive"),
                            ("kenesh_chair", "chair of the council"),
                            ("deputy", "deputy"),
                            ("desk_volunteer", "volunteer at the desk"),
                            ("overseer", "overseer"),
                        ],
                        max_length=24,
                    ),
                ),
                ("deputy", models.CharField(blank=True, max_length=80)),
                ("since", models.DateTimeField()),
                ("until", models.DateTimeField(blank=True, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="grants", to=settings.AUTH_USER_MODEL
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
                "ordering": ("municipality", "account", "since", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                        name="role_ends_after_it_began",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("until__isnull", True)),
                        fields=("municipality", "account", "role", "deputy"),
                        name="role_held_once",
                        violation_error_message="This account holds this role already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SecondPersonRequest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("act", models.CharField(max_length=60)),
                ("subject", models.CharField(max_length=120)),
                ("reason", models.CharField(max_length=500)),
                ("asked_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "outcome",
                    models.CharField(blank=True, choices=[("done", "Done"), ("declined", "Declined")], max_length=8),
                ),
                ("answer_reason", models.CharField(blank=True, max_length=500)),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                "ordering": ("municipality", "asked_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answered_by__isnull", True),
                            ("outcome", "declined"),
                            models.Q(("answered_by", models.F("asked_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="two_different_persons",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("outcome", "")),
                        fields=("municipality", "act", "subject"),
                        name="asked_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="JournalSubject",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("subject", models.CharField(max_length=120)),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="subjects", to="kernel.journalentry"
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
                "ordering": ("municipality", "entry", "pk"),
                "indexes": [models.Index(fields=["municipality", "subject"], name="journal_of_subject")],
            },
        ),
        migrations.CreateModel(
            name="JournalKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.BinaryField(max_length=32)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("municipality",), name="one_journal_key")],
            },
        ),
    ]
