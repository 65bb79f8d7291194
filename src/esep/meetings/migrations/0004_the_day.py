import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("community", "0004_guards"),
        ("kernel", "0007_enclosed"),
        ("kernel", "__first__"),
        ("meetings", "0003_telling"),
        ("records", "0003_names"),
    ]

    operations = [
        migrations.CreateModel(
            name="MeasuresNotice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("lead_ky", models.TextField(blank=True, max_length=2000)),
                ("lead_ru", models.TextField(blank=True, max_length=2000)),
                ("channels", models.JSONField(blank=True, default=list)),
                ("published_on", models.DateField(blank=True, null=True)),
                ("drafted_at", models.DateTimeField()),
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
                    "drafted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measures_notices",
                        to="meetings.reportmeeting",
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
                "ordering": ("municipality", "meeting", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("published_on__isnull", True)),
                        fields=("municipality", "meeting"),
                        name="one_measures_draft",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Minutes",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("language", models.CharField(choices=[("ky", "ky"), ("ru", "ru")], default="ky", max_length=2)),
                ("chair", models.CharField(blank=True, max_length=200)),
                ("secretary", models.CharField(blank=True, max_length=200)),
                ("signed_on", models.DateField(blank=True, null=True)),
                ("public_text", models.JSONField(blank=True, default=dict)),
                ("published_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=500)),
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="meetings.reportmeeting"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "signed_fact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kernel.recordedfact",
                    ),
                ),
                (
                    "written_fact",
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
                "ordering": ("municipality", "meeting"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "meeting"), name="minutes_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("signed_on__isnull", True),
                            models.Q(
                                models.Q(("chair", ""), _negated=True), models.Q(("secretary", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="minutes_signed_by_two",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("published_at__isnull", True), ("signed_on__isnull", False), _connector="OR"
                        ),
                        name="minutes_public_once_signed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MinutesCorrection",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("part", models.CharField(max_length=20)),
                ("text", models.TextField(max_length=2000)),
                ("public_text", models.TextField(blank=True, max_length=2000)),
                ("corrected_on", models.DateField()),
                ("added_at", models.DateTimeField()),
                (
                    "added_by",
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
                    "minutes",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="corrections", to="meetings.minutes"
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
                "ordering": ("municipality", "minutes", "pk"),
            },
        ),
        migrations.CreateModel(
            name="MinutesPhrase",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("part", models.CharField(max_length=20)),
                ("language", models.CharField(choices=[("ky", "ky"), ("ru", "ru")], default="ky", max_length=2)),
                ("text", models.CharField(max_length=1000)),
                ("taken_out_at", models.DateTimeField(blank=True, null=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "part", "pk"),
            },
        ),
        migrations.CreateModel(
            name="MinutesRevision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField(validators=[django.core.validators.MinValueValidator(1)])),
                ("base", models.PositiveIntegerField(default=0)),
                ("settles", models.PositiveIntegerField(blank=True, null=True)),
                ("content", models.JSONField()),
                ("is_automatic", models.BooleanField(default=False)),
                ("saved_at", models.DateTimeField()),
                (
                    "minutes",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="revisions", to="meetings.minutes"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "saved_by",
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
                "ordering": ("municipality", "minutes", "number"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "minutes", "number"), name="minutes_revision_once"),
                    models.CheckConstraint(
                        condition=models.Q(("base__lt", models.F("number"))), name="minutes_revision_after_its_base"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Outcome",
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
                            ("decision", "decision"),
                            ("recommendation", "recommendation"),
                            ("proposal", "proposal"),
                        ],
                        max_length=14,
                    ),
                ),
                ("text_ky", models.CharField(max_length=2000)),
                ("text_ru", models.CharField(blank=True, max_length=2000)),
                ("text_en", models.CharField(blank=True, max_length=2000)),
                ("responsible", models.CharField(blank=True, max_length=200)),
                ("promised_by", models.DateField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("started", "in work"),
                            ("partly_done", "partly done"),
                            ("done", "done"),
                            ("declined", "declined"),
                        ],
                        max_length=11,
                    ),
                ),
                ("adopted_on", models.DateField()),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=500)),
                (
                    "commission",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.commission",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outcomes",
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
                    "position",
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
                "ordering": ("municipality", "adopted_on", "code"),
                "indexes": [models.Index(fields=["municipality", "meeting"], name="outcomes_by_meeting")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="outcome_code_once",
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
                        name="outcome_withdrawn_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeasuresAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("text_ky", models.TextField(blank=True, max_length=2000)),
                ("text_ru", models.TextField(blank=True, max_length=2000)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "notice",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="meetings.measuresnotice",
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="answers", to="meetings.outcome"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "notice", "outcome"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "notice", "outcome"), name="outcome_answered_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="OutcomeCarried",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("carried_at", models.DateTimeField()),
                (
                    "carried_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="carried_outcomes",
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
                    "outcome",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="carried", to="meetings.outcome"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "meeting", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "outcome", "meeting"), name="outcome_carried_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="OutcomeStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("started", "in work"),
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
                ("expected_by", models.DateField(blank=True, null=True)),
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
                    "outcome",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="meetings.outcome"
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
                "ordering": ("municipality", "outcome", "happened_on", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at__isnull", True), ("undone_reason", "")),
                            models.Q(("undone_at__isnull", False), models.Q(("undone_reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="outcome_step_undone_with_a_reason",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Recording",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("link", models.URLField(max_length=500)),
                ("started_at", models.DateTimeField(blank=True, null=True)),
                ("added_at", models.DateTimeField()),
                ("taken_out_at", models.DateTimeField(blank=True, null=True)),
                ("taken_out_reason", models.CharField(blank=True, max_length=500)),
                (
                    "added_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recordings",
                        to="meetings.reportmeeting",
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
                "ordering": ("municipality", "meeting", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("taken_out_at__isnull", True), ("taken_out_reason", "")),
                            models.Q(
                                ("taken_out_at__isnull", False), models.Q(("taken_out_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="recording_taken_out_with_a_reason",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HallEvent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("event", models.UUIDField()),
                (
                    "number",
                    models.PositiveIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(1000000),
                        ]
                    ),
                ),
                ("device", models.CharField(max_length=40)),
                (
                    "sequence",
                    models.PositiveIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(1000000),
                        ]
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("desk.opened", "desk.opened"),
                            ("person.arrived", "person.arrived"),
                            ("person.left", "person.left"),
                            ("person.returned", "person.returned"),
                            ("people.counted", "people.counted"),
                            ("entry.refused", "entry.refused"),
                            ("officers.elected", "officers.elected"),
                            ("agenda.voted", "agenda.voted"),
                            ("meeting.opened", "meeting.opened"),
                            ("item.started", "item.started"),
                            ("speech.asked_for", "speech.asked_for"),
                            ("speech.started", "speech.started"),
                            ("speech.ended", "speech.ended"),
                            ("report.heard", "report.heard"),
                            ("question.asked", "question.asked"),
                            ("question.answered", "question.answered"),
                            ("outcome.voted", "outcome.voted"),
                            ("meeting.closed", "meeting.closed"),
                            ("event.undone", "event.undone"),
                        ],
                        max_length=24,
                    ),
                ),
                ("payload", models.JSONField(blank=True, default=dict)),
                ("digest", models.CharField(max_length=64)),
                ("claimed_at", models.DateTimeField()),
                ("happened_at", models.DateTimeField()),
                ("received_at", models.DateTimeField()),
                ("on_paper", models.BooleanField(default=False)),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="events", to="meetings.reportmeeting"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "received_from",
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
                "ordering": ("municipality", "meeting", "number"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "event"), name="hall_event_once"),
                    models.UniqueConstraint(
                        fields=("municipality", "meeting", "number"), name="hall_event_number_once"
                    ),
                    models.UniqueConstraint(
                        fields=("municipality", "meeting", "device", "sequence"), name="hall_event_sequence_once"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HallPerson",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.UUIDField()),
                ("name", models.CharField(blank=True, max_length=200)),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("voters", "voters and citizens' groups"),
                            ("kenesh", "council and its commissions"),
                            ("executive", "executive body and public organisations"),
                            ("sectors", "branches and enterprises"),
                            ("media", "mass media"),
                        ],
                        max_length=9,
                    ),
                ),
                ("is_woman", models.BooleanField(blank=True, null=True)),
                ("is_young", models.BooleanField(blank=True, null=True)),
                ("erased_at", models.DateTimeField(blank=True, null=True)),
                (
                    "invitation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="arrivals",
                        to="meetings.invitation",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="people", to="meetings.reportmeeting"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
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
                "ordering": ("municipality", "meeting", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "key"), name="hall_person_once"),
                    models.CheckConstraint(
                        condition=models.Q(("erased_at__isnull", True), ("name", ""), _connector="OR"),
                        name="hall_person_erased_wholly",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Handover",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("sent_on", models.DateField()),
                ("received_on", models.DateField(blank=True, null=True)),
                ("received_by", models.CharField(blank=True, max_length=200)),
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="meetings.reportmeeting"
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
                "ordering": ("municipality", "meeting"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "meeting"), name="handover_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("received_on__isnull", True), ("received_on__gte", models.F("sent_on")), _connector="OR"
                        ),
                        name="handover_received_after_sending",
                    ),
                ],
            },
        ),
    ]
