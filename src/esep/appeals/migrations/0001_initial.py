import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import esep.regulation.facts.deputy


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("community", "0004_guards"),
        ("kernel", "0007_enclosed"),
        ("kernel", "__first__"),
        ("records", "0003_names"),
    ]

    operations = [
        migrations.CreateModel(
            name="Author",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(blank=True, max_length=200)),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("address", models.CharField(blank=True, max_length=300)),
                ("erased_at", models.DateTimeField(blank=True, null=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("erased_at__isnull", True),
                            models.Q(("address", ""), ("email", ""), ("name", ""), ("phone", "")),
                            _connector="OR",
                        ),
                        name="author_erased_wholly",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("happened_on", models.DateField()),
                ("counterpart", models.CharField(max_length=200)),
                ("note", models.CharField(blank=True, max_length=2000)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=500)),
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
                    "mandate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contacts",
                        to="community.deputymandate",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.organization",
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.village",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "-happened_on", "-pk"),
                "indexes": [
                    models.Index(fields=["municipality", "mandate", "-happened_on"], name="contacts_by_deputy")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False), models.Q(("withdrawn_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="contact_withdrawn_with_a_reason",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Reception",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("held_on", models.DateField()),
                ("starts_at", models.TimeField(blank=True, null=True)),
                ("place_text", models.CharField(blank=True, max_length=200)),
                ("visitors", models.PositiveIntegerField(default=0)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=500)),
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
                    "mandate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="receptions",
                        to="community.deputymandate",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "venue",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.venue",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "-held_on", "-pk"),
                "indexes": [models.Index(fields=["municipality", "mandate", "-held_on"], name="receptions_by_deputy")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False), models.Q(("withdrawn_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="reception_withdrawn_with_a_reason",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReceptionHours",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("weekday", models.PositiveSmallIntegerField(validators=[django.core.validators.MaxValueValidator(6)])),
                (
                    "week",
                    models.PositiveSmallIntegerField(
                        default=0, validators=[django.core.validators.MaxValueValidator(5)]
                    ),
                ),
                ("starts_at", models.TimeField()),
                ("ends_at", models.TimeField()),
                ("place_text", models.CharField(blank=True, max_length=200)),
                ("since", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                (
                    "mandate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reception_hours",
                        to="community.deputymandate",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "venue",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.venue",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "mandate", "weekday", "starts_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))),
                        name="reception_ends_after_it_begins",
                        violation_error_message="It ends before it begins.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                        name="reception_hours_last",
                        violation_error_message="The last day is before the first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReceptionOff",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                ("reason", models.CharField(max_length=300)),
                ("recorded_at", models.DateTimeField()),
                (
                    "hours",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="off", to="appeals.receptionhours"
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
                ("taken_back_at", models.DateTimeField(blank=True, null=True)),
                ("taken_back_reason", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "ordering": ("municipality", "hours", "day", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("taken_back_at__isnull", True)),
                        fields=("municipality", "hours", "day"),
                        name="reception_off_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("taken_back_at__isnull", True), ("taken_back_reason", "")),
                            models.Q(
                                ("taken_back_at__isnull", False), models.Q(("taken_back_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="reception_off_taken_back_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Submission",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("proposal", "proposal"),
                            ("application", "application"),
                            ("complaint", "complaint"),
                            ("voter_mandate", "voter mandate"),
                            ("demand", "demand for a report"),
                            ("mistake", "mistake on a page"),
                            ("hide", "request to hide personal data"),
                        ],
                        max_length=13,
                    ),
                ),
                (
                    "topic",
                    models.CharField(
                        choices=[
                            ("water", "Drinking water"),
                            ("roads", "Roads and bridges"),
                            ("lights", "Electricity and street lights"),
                            ("waste", "Waste and cleanliness"),
                            ("land", "Land"),
                            ("building", "Building and housing"),
                            ("school", "Schools and kindergartens"),
                            ("health", "Health care"),
                            ("social", "Social help"),
                            ("transport", "Transport"),
                            ("network", "Telephone and internet"),
                            ("animals", "Animals and pastures"),
                            ("farming", "Irrigation and farming"),
                            ("culture", "Culture and sport"),
                            ("papers", "Certificates and documents"),
                            ("office", "Work of the office and the council"),
                            ("other", "Something else"),
                        ],
                        default="other",
                        max_length=9,
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("site", "this site"),
                            ("paper", "on paper"),
                            ("reception", "at a reception"),
                            ("meeting", "at a meeting"),
                            ("phone", "by telephone"),
                            ("list", "in a list"),
                        ],
                        max_length=9,
                    ),
                ),
                (
                    "language",
                    models.CharField(choices=[("ky", "ky"), ("ru", "ru"), ("en", "en")], default="ky", max_length=2),
                ),
                ("text", models.TextField(blank=True, max_length=10000)),
                ("group", models.CharField(blank=True, max_length=200)),
                (
                    "collective",
                    models.PositiveIntegerField(
                        blank=True, null=True, validators=[django.core.validators.MinValueValidator(2)]
                    ),
                ),
                ("page", models.CharField(blank=True, max_length=500)),
                ("came_on", models.DateField()),
                ("received_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waits to be looked at"),
                            ("taken", "registered"),
                            ("set_aside", "set aside"),
                        ],
                        max_length=9,
                    ),
                ),
                ("held_for", models.CharField(blank=True, max_length=100)),
                ("record", models.CharField(blank=True, max_length=100)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("decided_reason", models.CharField(blank=True, max_length=500)),
                ("erased_at", models.DateTimeField(blank=True, null=True)),
                ("once", models.UUIDField()),
                ("nonce", models.CharField(max_length=64)),
                ("link_digest", models.CharField(max_length=64)),
                ("spoken_digest", models.CharField(max_length=64)),
                ("sameness", models.CharField(blank=True, max_length=64)),
                (
                    "author",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submissions",
                        to="appeals.author",
                    ),
                ),
                (
                    "decided_by",
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.deputymandate",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "received_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "same_as",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="repeated_by",
                        to="appeals.submission",
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.village",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "-received_at", "-pk"),
                "indexes": [
                    models.Index(fields=["municipality", "state", "-received_at"], name="submissions_by_state"),
                    models.Index(fields=["municipality", "sameness"], name="submissions_by_sameness"),
                    models.Index(fields=["municipality", "record"], name="submissions_by_record"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="submission_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.UniqueConstraint(fields=("municipality", "once"), name="submission_once"),
                    models.UniqueConstraint(fields=("municipality", "link_digest"), name="submission_link_once"),
                    models.CheckConstraint(
                        condition=models.Q(("state", "taken"), ("record", ""), _connector="OR"),
                        name="submission_taken_for_a_record",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "set_aside"), _negated=True),
                            models.Q(("decided_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="submission_set_aside_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("erased_at__isnull", True),
                            models.Q(("author__isnull", True), ("text", "")),
                            _connector="OR",
                        ),
                        name="submission_erased_wholly",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Appeal",
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
                    "kind",
                    models.CharField(
                        choices=[("proposal", "proposal"), ("application", "application"), ("complaint", "complaint")],
                        max_length=11,
                    ),
                ),
                ("subject", models.CharField(max_length=500)),
                (
                    "collective",
                    models.PositiveIntegerField(
                        blank=True, null=True, validators=[django.core.validators.MinValueValidator(2)]
                    ),
                ),
                ("received_on", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("answered", "answered"),
                            ("merged", "joined to another"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="open",
                        max_length=9,
                    ),
                ),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("granted", "done"),
                            ("partly", "partly done"),
                            ("explained", "explained"),
                            ("declined", "declined"),
                        ],
                        max_length=9,
                    ),
                ),
                ("answer", models.TextField(blank=True, max_length=10000)),
                ("answer_language", models.CharField(blank=True, max_length=2)),
                ("answered_on", models.DateField(blank=True, null=True)),
                ("public_subject_ky", models.CharField(blank=True, max_length=300)),
                ("public_subject_ru", models.CharField(blank=True, max_length=300)),
                ("public_text", models.TextField(blank=True, max_length=5000)),
                ("public_answer", models.TextField(blank=True, max_length=5000)),
                ("released_at", models.DateTimeField(blank=True, null=True)),
                (
                    "end_fact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kernel.recordedfact",
                    ),
                ),
                (
                    "fact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.recordedfact"
                    ),
                ),
                (
                    "letter",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.document",
                    ),
                ),
                (
                    "mandate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appeals",
                        to="community.deputymandate",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="appeals.appeal",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "position",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.position",
                    ),
                ),
                (
                    "released_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "reply",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.document",
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.village",
                    ),
                ),
                (
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="appeals", to="appeals.submission"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "-received_on", "-pk"),
                "indexes": [
                    models.Index(fields=["municipality", "state", "received_on"], name="appeals_by_state"),
                    models.Index(fields=["municipality", "mandate", "received_on"], name="appeals_by_mandate"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="appeal_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.UniqueConstraint(fields=("municipality", "submission"), name="one_appeal_of_a_submission"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("merged_into__isnull", False), ("state", "merged")),
                            models.Q(models.Q(("state", "merged"), _negated=True), ("merged_into__isnull", True)),
                            _connector="OR",
                        ),
                        name="appeal_joined_to_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "answered"), _negated=True),
                            models.Q(("answered_on__isnull", False), models.Q(("result", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="appeal_answered_with_a_result",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("released_at__isnull", True),
                            models.Q(("public_subject_ky", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="appeal_released_with_a_subject",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AppealStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("to_deputy", "given to a deputy"),
                            ("to_executive", "passed on to the executive"),
                            ("returned", "came back from the executive"),
                            ("measure", "measure taken"),
                            ("reminded", "reminded"),
                            ("note", "note"),
                            ("reopened", "opened again"),
                        ],
                        max_length=12,
                    ),
                ),
                ("happened_on", models.DateField()),
                ("text", models.CharField(blank=True, max_length=2000)),
                ("recorded_at", models.DateTimeField()),
                (
                    "appeal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="appeals.appeal"
                    ),
                ),
                (
                    "mandate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.deputymandate",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "position",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.position",
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
                "ordering": ("municipality", "appeal", "happened_on", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Demand",
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
                ("group", models.CharField(max_length=200)),
                ("subject", models.CharField(max_length=500)),
                ("subject_ru", models.CharField(blank=True, max_length=500)),
                ("received_on", models.DateField()),
                ("reply", models.CharField(blank=True, max_length=2000)),
                ("replied_on", models.DateField(blank=True, null=True)),
                ("meeting", models.CharField(blank=True, max_length=40)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=500)),
                (
                    "fact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.recordedfact"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "reply_fact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kernel.recordedfact",
                    ),
                ),
                (
                    "submission",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="demands",
                        to="appeals.submission",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "-received_on", "code"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="demand_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.UniqueConstraint(fields=("municipality", "submission"), name="one_demand_of_a_submission"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("replied_on__isnull", True), ("reply", "")),
                            models.Q(("replied_on__isnull", False), models.Q(("reply", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="demand_answered_on_a_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False), models.Q(("withdrawn_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="demand_withdrawn_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DemandDeputy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "demand",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="deputies", to="appeals.demand"
                    ),
                ),
                (
                    "mandate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="demands",
                        to="community.deputymandate",
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
                "ordering": ("municipality", "demand", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "demand", "mandate"), name="demand_of_a_deputy_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Remark",
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
                ("due_on", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "open"), ("done", "put right"), ("declined", "left as it is")],
                        default="open",
                        max_length=8,
                    ),
                ),
                ("answer", models.CharField(blank=True, max_length=2000)),
                ("closed_on", models.DateField(blank=True, null=True)),
                (
                    "closed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="remarks", to="appeals.submission"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "state", "due_on", "code"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="remark_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.UniqueConstraint(fields=("municipality", "submission"), name="one_remark_of_a_submission"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_on__isnull", True), ("state", "open")),
                            models.Q(
                                models.Q(("state", "open"), _negated=True),
                                ("closed_on__isnull", False),
                                models.Q(("answer", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="remark_closed_with_an_answer",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SubmissionFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(blank=True, max_length=120)),
                (
                    "position",
                    models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1)]),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.storedfile"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="files", to="appeals.submission"
                    ),
                ),
                ("erased_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("municipality", "submission", "position"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "submission", "position"), name="submitted_file_in_place"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("erased_at__isnull", True), ("name", ""), _connector="OR"),
                        name="submitted_file_erased_wholly",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VoterMandate",
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
                ("text_ky", models.CharField(max_length=500)),
                ("text_ru", models.CharField(blank=True, max_length=500)),
                ("text_en", models.CharField(blank=True, max_length=500)),
                ("given_at", models.CharField(blank=True, max_length=100)),
                ("received_on", models.DateField()),
                (
                    "state",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accepted", "accepted"),
                            ("in_plan", "in a plan"),
                            ("in_work", "in work"),
                            ("partly_done", "partly done"),
                            ("done", "done"),
                            ("declined", "declined"),
                        ],
                        max_length=11,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=500)),
                (
                    "fact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.recordedfact"
                    ),
                ),
                (
                    "mandate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="voter_mandates",
                        to="community.deputymandate",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "submission",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="voter_mandates",
                        to="appeals.submission",
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.village",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "received_on", "code"),
                "indexes": [models.Index(fields=["municipality", "mandate"], name="voter_mandates_by_deputy")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="voter_mandate_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.UniqueConstraint(
                        fields=("municipality", "submission"), name="one_voter_mandate_of_a_submission"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False), models.Q(("withdrawn_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="voter_mandate_withdrawn_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReceptionVisit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("number", models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1)])),
                ("issue", models.TextField(blank=True, max_length=5000)),
                ("erased_at", models.DateTimeField(blank=True, null=True)),
                (
                    "appeal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="appeals.appeal",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="visits",
                        to="appeals.author",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "reception",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="visits", to="appeals.reception"
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.village",
                    ),
                ),
                (
                    "voter_mandate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="appeals.votermandate",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "reception", "number"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "reception", "number"), name="visit_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("erased_at__isnull", True),
                            models.Q(("author__isnull", True), ("issue", "")),
                            _connector="OR",
                        ),
                        name="visit_erased_wholly",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VoterMandateStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("accepted", "accepted"),
                            ("in_plan", "in a plan"),
                            ("in_work", "in work"),
                            ("partly_done", "partly done"),
                            ("done", "done"),
                            ("declined", "declined"),
                        ],
                        max_length=11,
                    ),
                ),
                ("happened_on", models.DateField()),
                ("note_ky", models.CharField(blank=True, max_length=2000)),
                ("note_ru", models.CharField(blank=True, max_length=2000)),
                ("note_en", models.CharField(blank=True, max_length=2000)),
                ("recorded_at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                ("undone_reason", models.CharField(blank=True, max_length=500)),
                (
                    "fact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.recordedfact"
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
                    "voter_mandate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="appeals.votermandate"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "voter_mandate", "happened_on", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at__isnull", True), ("undone_reason", "")),
                            models.Q(("undone_at__isnull", False), models.Q(("undone_reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="voter_mandate_step_undone_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("state", esep.regulation.facts.deputy.VoterMandateState["DECLINED"]), _negated=True
                            ),
                            models.Q(("note_ky", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="voter_mandate_declined_with_a_reason",
                    ),
                ],
            },
        ),
    ]
