import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("community", "0004_guards"),
        ("kernel", "0005_cache"),
        ("kernel", "__first__"),
        ("records", "0002_guards"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReportMeeting",
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
                            ("report_meeting", "report meeting"),
                            ("gathering", "gathering"),
                            ("kurultai", "kurultai"),
                            ("hearing", "public hearing"),
                        ],
                        max_length=14,
                    ),
                ),
                ("topic_ky", models.CharField(max_length=500)),
                ("topic_ru", models.CharField(blank=True, max_length=500)),
                ("topic_en", models.CharField(blank=True, max_length=500)),
                ("date", models.DateField()),
                ("start_time", models.TimeField()),
                ("place_text", models.CharField(blank=True, max_length=200)),
                ("initiators", models.JSONField(blank=True, default=list)),
                (
                    "closed_as",
                    models.CharField(
                        blank=True, choices=[("postponed", "postponed"), ("cancelled", "cancelled")], max_length=9
                    ),
                ),
                ("closed_on", models.DateField(blank=True, null=True)),
                ("close_reason", models.CharField(blank=True, max_length=500)),
                (
                    "district",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings",
                        to="community.electoraldistrict",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "organizer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.person",
                    ),
                ),
                (
                    "replaced_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaces",
                        to="meetings.reportmeeting",
                    ),
                ),
                (
                    "venue",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings",
                        to="community.venue",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "date", "start_time", "code"),
                "indexes": [models.Index(fields=["municipality", "date"], name="meetings_by_day")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="meeting_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("venue__isnull", True), ("place_text", ""), _connector="OR"),
                        name="meeting_in_one_place",
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
                            ),
                            _connector="OR",
                        ),
                        name="meeting_closed_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingDeputy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("left_at", models.DateTimeField(blank=True, null=True)),
                (
                    "mandate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deputies",
                        to="meetings.reportmeeting",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "meeting", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("left_at__isnull", True)),
                        fields=("municipality", "meeting", "mandate"),
                        name="deputy_once_in_a_meeting",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingArea",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("left_at", models.DateTimeField(blank=True, null=True)),
                (
                    "area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.area",
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
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="areas", to="meetings.reportmeeting"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "meeting", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("area__isnull", False), ("village__isnull", True)),
                            models.Q(("area__isnull", True), ("village__isnull", False)),
                            _connector="OR",
                        ),
                        name="meeting_area_is_one",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("left_at__isnull", True), ("village__isnull", False)),
                        fields=("municipality", "meeting", "village"),
                        name="village_once_in_a_meeting",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("area__isnull", False), ("left_at__isnull", True)),
                        fields=("municipality", "meeting", "area"),
                        name="area_once_in_a_meeting",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("added_at", models.DateTimeField()),
                ("taken_out_at", models.DateTimeField(blank=True, null=True)),
                ("taken_out_reason", models.CharField(blank=True, max_length=500)),
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
                ("name", models.CharField(max_length=200)),
                ("post", models.CharField(blank=True, max_length=200)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("phone", models.CharField(blank=True, max_length=60)),
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
                ("sent_on", models.DateField(blank=True, null=True)),
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
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.person",
                    ),
                ),
                (
                    "taken_out_by",
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
                        related_name="%(class)s_entries",
                        to="meetings.reportmeeting",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "meeting", "category", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("taken_out_at__isnull", True), ("taken_out_reason", "")),
                            models.Q(
                                ("taken_out_at__isnull", False), models.Q(("taken_out_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="invitation_taken_out_with_a_reason",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="InformationRequest",
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
                ("addressee_text", models.CharField(blank=True, max_length=200)),
                ("subject", models.CharField(max_length=500)),
                ("questions", models.TextField(blank=True, max_length=5000)),
                (
                    "answer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.document",
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
                        related_name="information_requests",
                        to="community.organization",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="requests",
                        to="meetings.reportmeeting",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "meeting", "code"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="information_request_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("organization__isnull", True), models.Q(("addressee_text", ""), _negated=True)),
                            models.Q(("addressee_text", ""), ("organization__isnull", False)),
                            _connector="OR",
                        ),
                        name="request_to_one_addressee",
                        violation_error_message="Choose an organisation or write a name, not both.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ExpertEngagement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("name", models.CharField(max_length=200)),
                ("field", models.CharField(max_length=200)),
                ("task", models.CharField(max_length=1000)),
                ("contact", models.CharField(blank=True, max_length=200)),
                ("engaged_on", models.DateField()),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdraw_reason", models.CharField(blank=True, max_length=500)),
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="experts", to="meetings.reportmeeting"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "meeting", "engaged_on", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdraw_reason", ""), ("withdrawn_at__isnull", True)),
                            models.Q(("withdrawn_at__isnull", False), models.Q(("withdraw_reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="expert_withdrawn_with_a_reason",
                        violation_error_message="Say why.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RequestReminder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reminded_on", models.DateField()),
                (
                    "means",
                    models.CharField(
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
                ("note", models.CharField(blank=True, max_length=500)),
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
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reminders",
                        to="meetings.informationrequest",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "request", "reminded_on", "pk"),
            },
        ),
        migrations.CreateModel(
            name="SpeakerEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("added_at", models.DateTimeField()),
                ("taken_out_at", models.DateTimeField(blank=True, null=True)),
                ("taken_out_reason", models.CharField(blank=True, max_length=500)),
                (
                    "role",
                    models.CharField(
                        choices=[("deputy", "reporting deputy"), ("rapporteur", "presenter"), ("speaker", "speaker")],
                        max_length=10,
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(500),
                        ]
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("post", models.CharField(blank=True, max_length=200)),
                ("topic", models.CharField(blank=True, max_length=500)),
                (
                    "minutes",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(240),
                        ],
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("phone", models.CharField(blank=True, max_length=60)),
                ("told_on", models.DateField(blank=True, null=True)),
                (
                    "told_by_means",
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
                        related_name="%(class)s_entries",
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
                    "taken_out_by",
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
                "ordering": ("municipality", "meeting", "position", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("taken_out_at__isnull", True), ("taken_out_reason", "")),
                            models.Q(
                                ("taken_out_at__isnull", False), models.Q(("taken_out_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="speaker_taken_out_with_a_reason",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AgendaItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("added_at", models.DateTimeField()),
                ("taken_out_at", models.DateTimeField(blank=True, null=True)),
                ("taken_out_reason", models.CharField(blank=True, max_length=500)),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(500),
                        ]
                    ),
                ),
                ("title_ky", models.CharField(max_length=500)),
                ("title_ru", models.CharField(blank=True, max_length=500)),
                ("title_en", models.CharField(blank=True, max_length=500)),
                (
                    "minutes",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(240),
                        ],
                    ),
                ),
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
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "taken_out_by",
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
                        related_name="%(class)s_entries",
                        to="meetings.reportmeeting",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="meetings.speakerentry",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "meeting", "position", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("taken_out_at__isnull", True), ("taken_out_reason", "")),
                            models.Q(
                                ("taken_out_at__isnull", False), models.Q(("taken_out_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="agenda_item_taken_out_with_a_reason",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HouseRules",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("text_ky", models.TextField(max_length=5000)),
                ("text_ru", models.TextField(blank=True, max_length=5000)),
                ("text_en", models.TextField(blank=True, max_length=5000)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality",),
                "constraints": [models.UniqueConstraint(fields=("municipality",), name="one_set_of_house_rules")],
            },
        ),
    ]
