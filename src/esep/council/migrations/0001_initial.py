import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
from django.conf import settings
from django.db import migrations, models


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
            name="Session",
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
                        choices=[("session", "session of the council"), ("sitting", "sitting of a commission")],
                        max_length=7,
                    ),
                ),
                ("topic_ky", models.CharField(max_length=500)),
                ("topic_ru", models.CharField(blank=True, max_length=500)),
                ("topic_en", models.CharField(blank=True, max_length=500)),
                ("date", models.DateField()),
                ("start_time", models.TimeField()),
                ("place_text", models.CharField(blank=True, max_length=200)),
                ("shut_reason", models.CharField(blank=True, max_length=500)),
                (
                    "seats",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)]
                    ),
                ),
                ("began_at", models.DateTimeField(blank=True, null=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "closed_as",
                    models.CharField(
                        blank=True, choices=[("postponed", "postponed"), ("cancelled", "cancelled")], max_length=9
                    ),
                ),
                ("closed_on", models.DateField(blank=True, null=True)),
                ("close_reason", models.CharField(blank=True, max_length=500)),
                (
                    "chair",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.deputymandate",
                    ),
                ),
                (
                    "commission",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sittings",
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
                    "minutes",
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
                    "replaced_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaces",
                        to="council.session",
                    ),
                ),
                (
                    "venue",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sessions",
                        to="community.venue",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "date", "start_time", "code"),
                "indexes": [models.Index(fields=["municipality", "date"], name="sessions_by_day")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="session_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("commission__isnull", True), ("kind", "session")),
                            models.Q(("commission__isnull", False), ("kind", "sitting")),
                            _connector="OR",
                        ),
                        name="sitting_of_a_commission",
                        violation_error_message="A sitting has its commission, a session of the council has none.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("venue__isnull", True), ("place_text", ""), _connector="OR"),
                        name="session_in_one_place",
                        violation_error_message="Choose a venue or write the place, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("close_reason", ""),
                                ("closed_as", ""),
                                ("closed_on__isnull", True),
                                ("replaced_by__isnull", True),
                            ),
                            models.Q(
                                models.Q(("closed_as", ""), _negated=True),
                                ("closed_on__isnull", False),
                                models.Q(("close_reason", ""), _negated=True),
                                ("began_at__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="session_closed_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_at__isnull", True), ("ended_at__gte", models.F("began_at")), _connector="OR"
                        ),
                        name="session_ends_after_it_begins",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("fact__isnull", True), ("began_at__isnull", False), _connector="OR"),
                        name="session_held_once_it_began",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Presence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("came_at", models.DateTimeField()),
                ("left_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "mandate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="presences",
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
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="presences", to="council.session"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "session", "mandate", "came_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("left_at__isnull", True), ("left_at__gte", models.F("came_at")), _connector="OR"
                        ),
                        name="presence_ends_after_it_begins",
                        violation_error_message="It ends before it begins.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("left_at__isnull", True), ("withdrawn_at__isnull", True)),
                        fields=("municipality", "session", "mandate"),
                        name="member_in_the_hall_once",
                        violation_error_message="This member is in the hall already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Broadcast",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("channel", models.CharField(max_length=200)),
                (
                    "medium",
                    models.CharField(
                        choices=[
                            ("television", "television"),
                            ("radio", "radio"),
                            ("press", "newspaper or news site"),
                            ("stream", "stream on an own page"),
                        ],
                        max_length=10,
                    ),
                ),
                ("is_state_media", models.BooleanField(default=False)),
                ("is_live", models.BooleanField(default=False)),
                ("asked_on", models.DateField(blank=True, null=True)),
                ("aired_on", models.DateField(blank=True, null=True)),
                (
                    "link",
                    models.CharField(
                        blank=True,
                        max_length=1000,
                        validators=[django.core.validators.URLValidator(schemes=["http", "https"])],
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500)),
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
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="broadcasts", to="council.session"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "session", "aired_on", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("aired_on__isnull", False), ("asked_on__isnull", False), _connector="OR"),
                        name="broadcast_asked_for_or_aired",
                        violation_error_message="Give the day of the letter or the day it went out.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("is_state_media", True), ("medium", "stream"), _negated=True),
                        name="own_stream_is_no_state_medium",
                        violation_error_message="A stream of one's own is no state medium.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False), models.Q(("withdrawn_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="broadcast_withdrawn_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Absence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("illness", "illness"),
                            ("trip", "official trip"),
                            ("family", "family"),
                            ("other", "other reason"),
                            ("none", "no reason given"),
                        ],
                        max_length=7,
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=500)),
                (
                    "mandate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="absences",
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
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="absences", to="council.session"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "session", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "session", "mandate"), name="member_absent_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="SessionItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "position",
                    models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1)]),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("decision", "question to decide"),
                            ("hearing", "half-year report of the head"),
                            ("information", "information"),
                            ("other", "other"),
                        ],
                        max_length=11,
                    ),
                ),
                ("title_ky", models.CharField(max_length=500)),
                ("title_ru", models.CharField(blank=True, max_length=500)),
                ("title_en", models.CharField(blank=True, max_length=500)),
                ("text_ky", models.TextField(blank=True, max_length=10000)),
                ("text_ru", models.TextField(blank=True, max_length=10000)),
                ("rapporteur", models.CharField(blank=True, max_length=200)),
                ("period", models.CharField(blank=True, max_length=7)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "on the agenda"),
                            ("dealt_with", "dealt with"),
                            ("carried_over", "carried over"),
                            ("taken_off", "taken off the agenda"),
                        ],
                        default="planned",
                        max_length=12,
                    ),
                ),
                ("state_reason", models.CharField(blank=True, max_length=500)),
                (
                    "carried_from",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="carried_to",
                        to="council.sessionitem",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="items", to="council.session"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "session", "position", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "taken_off"), _negated=True),
                        fields=("municipality", "session", "position"),
                        name="session_item_in_its_place",
                    ),
                    models.UniqueConstraint(fields=("municipality", "carried_from"), name="session_item_carried_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "hearing"), models.Q(("period", ""), _negated=True)),
                            models.Q(models.Q(("kind", "hearing"), _negated=True), ("period", "")),
                            _connector="OR",
                        ),
                        name="session_hears_of_a_half_year",
                        violation_error_message="Say of which half-year the head reports.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ("carried_over", "taken_off")), _negated=True),
                            models.Q(("state_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="session_item_left_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ItemPaper",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("is_public", models.BooleanField(default=False)),
                ("taken_out_at", models.DateTimeField(blank=True, null=True)),
                ("taken_out_reason", models.CharField(blank=True, max_length=500)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.document"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="papers", to="council.sessionitem"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "item", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("taken_out_at__isnull", True)),
                        fields=("municipality", "item", "document"),
                        name="paper_once_in_an_item",
                        violation_error_message="This document is with the item already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("taken_out_at__isnull", True), ("taken_out_reason", "")),
                            models.Q(
                                ("taken_out_at__isnull", False), models.Q(("taken_out_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="item_paper_taken_out_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SessionRecording",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "link",
                    models.CharField(
                        max_length=1000, validators=[django.core.validators.URLValidator(schemes=["http", "https"])]
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=200)),
                ("recorded_at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=500)),
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
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="recordings", to="council.session"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "session", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False), models.Q(("withdrawn_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="session_recording_withdrawn_with_a_reason",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SessionVote",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("question_ky", models.CharField(max_length=500)),
                ("question_ru", models.CharField(blank=True, max_length=500)),
                ("taken_at", models.DateTimeField()),
                (
                    "needs",
                    models.CharField(
                        choices=[
                            ("present", "more than half of those present"),
                            ("seats", "more than half of all members"),
                            ("two_thirds", "two thirds of all members"),
                        ],
                        max_length=10,
                    ),
                ),
                ("is_secret", models.BooleanField(default=False)),
                ("seats", models.PositiveSmallIntegerField()),
                ("present", models.PositiveSmallIntegerField()),
                ("in_favour", models.PositiveSmallIntegerField()),
                ("against", models.PositiveSmallIntegerField()),
                ("abstained", models.PositiveSmallIntegerField()),
                ("recorded_at", models.DateTimeField()),
                ("annulled_at", models.DateTimeField(blank=True, null=True)),
                ("annulled_reason", models.CharField(blank=True, max_length=500)),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="votes", to="council.sessionitem"
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
                "ordering": ("municipality", "item", "taken_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "present__gte",
                                django.db.models.expressions.CombinedExpression(
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("in_favour"), "+", models.F("against")
                                    ),
                                    "+",
                                    models.F("abstained"),
                                ),
                            )
                        ),
                        name="no_more_votes_than_members_present",
                        violation_error_message="More votes than members in the hall.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("seats__gte", models.F("present"))),
                        name="no_more_present_than_seats",
                        violation_error_message="More members in the hall than there are.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("annulled_at__isnull", True), ("annulled_reason", "")),
                            models.Q(("annulled_at__isnull", False), models.Q(("annulled_reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="vote_annulled_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Decision",
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
                ("number", models.CharField(max_length=40)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("normative", "rules for everybody"),
                            ("budget", "budget"),
                            ("property", "property"),
                            ("hearing", "report heard"),
                            ("people", "offices and commissions"),
                            ("other", "other"),
                        ],
                        max_length=9,
                    ),
                ),
                ("title_ky", models.CharField(max_length=500)),
                ("title_ru", models.CharField(blank=True, max_length=500)),
                ("title_en", models.CharField(blank=True, max_length=500)),
                ("text_ky", models.TextField(blank=True, max_length=50000)),
                ("text_ru", models.TextField(blank=True, max_length=50000)),
                ("adopted_on", models.DateField()),
                ("in_force_from", models.DateField()),
                ("in_force_until", models.DateField(blank=True, null=True)),
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
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="decisions", to="council.session"
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="council.sessionitem",
                    ),
                ),
                (
                    "vote",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="council.sessionvote",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "-adopted_on", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="decision_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.UniqueConstraint(
                        fields=("municipality", "session", "number"),
                        name="decision_number_once",
                        violation_error_message="This session has a decision of that number already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("in_force_until__isnull", True),
                            ("in_force_until__gte", models.F("in_force_from")),
                            _connector="OR",
                        ),
                        name="decision_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HeadHearing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("period", models.CharField(max_length=7)),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accepted", "accepted"),
                            ("noted", "taken note of"),
                            ("sent_back", "sent back"),
                            ("not_accepted", "not accepted"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hearings",
                        to="council.decision",
                    ),
                ),
                (
                    "heard",
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
                    "scheduled",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kernel.recordedfact",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="hearings", to="council.sessionitem"
                    ),
                ),
                (
                    "vote",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hearings",
                        to="council.sessionvote",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "period", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "item"), name="one_hearing_of_an_item"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("heard__isnull", True), ("result", "")),
                            models.Q(("heard__isnull", False), models.Q(("result", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="hearing_has_a_result",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FitnessReview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("grounds", models.TextField(max_length=2000)),
                ("addressee", models.CharField(max_length=200)),
                ("sent_on", models.DateField(blank=True, null=True)),
                ("answered_on", models.DateField(blank=True, null=True)),
                ("answer", models.TextField(blank=True, max_length=2000)),
                (
                    "answer_document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.document",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reviews", to="council.decision"
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
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "hearing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reviews", to="council.headhearing"
                    ),
                ),
                (
                    "vote",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reviews", to="council.sessionvote"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "hearing", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "hearing"),
                        name="one_review_of_a_hearing",
                        violation_error_message="A proposal after this hearing is recorded already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answered_on__isnull", True),
                            models.Q(("answered_on__gte", models.F("sent_on")), ("sent_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="review_answered_after_it_was_sent",
                        violation_error_message="The answer is dated before the letter.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TimeMark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("second", models.PositiveIntegerField()),
                ("words_ky", models.CharField(blank=True, max_length=200)),
                ("words_ru", models.CharField(blank=True, max_length=200)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="marks",
                        to="council.sessionitem",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "recording",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="marks", to="council.sessionrecording"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "recording", "second", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at__isnull", True)),
                        fields=("municipality", "recording", "second"),
                        name="one_mark_at_a_second",
                        violation_error_message="There is a mark at this second already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("item__isnull", False), models.Q(("words_ky", ""), _negated=True), _connector="OR"
                        ),
                        name="time_mark_says_what",
                        violation_error_message="Choose an item or write what begins here.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Voice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "choice",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("in_favour", "for"),
                            ("against", "against"),
                            ("abstained", "abstained"),
                            ("not_voting", "did not vote"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "mandate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="voices", to="community.deputymandate"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "vote",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="voices", to="council.sessionvote"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "vote", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "vote", "mandate"), name="one_voice_of_a_member")
                ],
            },
        ),
        migrations.CreateModel(
            name="DecisionEffect",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(choices=[("amends", "amends"), ("repeals", "repeals")], max_length=7)),
                ("since", models.DateField()),
                ("note", models.CharField(blank=True, max_length=500)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=500)),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="effects", to="council.decision"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "on",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="changes", to="council.decision"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "on", "since", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("on", models.F("decision")), _negated=True),
                        name="decision_changes_another_one",
                        violation_error_message="A decision does not change itself.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at__isnull", True)),
                        fields=("municipality", "decision", "on"),
                        name="decision_changes_another_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False), models.Q(("withdrawn_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="decision_effect_withdrawn_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DelegatedPower",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name_ky", models.CharField(max_length=200)),
                ("name_ru", models.CharField(blank=True, max_length=200)),
                ("name_en", models.CharField(blank=True, max_length=200)),
                ("version", models.PositiveIntegerField(default=1)),
                ("since", models.DateField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
                ("act", models.CharField(max_length=300)),
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
                "ordering": ("municipality", "name_ky", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="delegated_power_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end_reason", ""), ("until__isnull", False), _connector="OR"),
                        name="delegated_power_reason_needs_an_end",
                    ),
                ],
            },
        ),
    ]
