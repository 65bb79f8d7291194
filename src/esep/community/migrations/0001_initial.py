import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("kernel", "0002_guards"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Commission",
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
                ("until", models.DateField(blank=True, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
                (
                    "kind",
                    models.CharField(
                        choices=[("standing", "standing commission"), ("temporary", "temporary commission")],
                        max_length=9,
                    ),
                ),
                ("since", models.DateField()),
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
                        name="commission_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="commission_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end_reason", ""), ("until__isnull", False), _connector="OR"),
                        name="commission_reason_needs_an_end",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "temporary"), _negated=True), ("until__isnull", False), _connector="OR"
                        ),
                        name="temporary_commission_ends",
                        violation_error_message="A temporary commission needs its last day.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Convocation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(89),
                        ]
                    ),
                ),
                ("elected_on", models.DateField()),
                ("first_session_on", models.DateField()),
                ("until", models.DateField()),
                ("seats", models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1)])),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "number"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "number"), name="convocation_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("first_session_on__gte", models.F("elected_on")),
                            ("until__gte", models.F("first_session_on")),
                        ),
                        name="convocation_in_order",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1), ("seats__gte", 1)), name="convocation_has_a_seat"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ElectoralDistrict",
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
                ("number", models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1)])),
                ("seats", models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1)])),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "number", "code"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="district_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="district_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end_reason", ""), ("until__isnull", False), _connector="OR"),
                        name="district_reason_needs_an_end",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("until__isnull", True)),
                        fields=("municipality", "number"),
                        name="district_number_once",
                        violation_error_message="Another district has this number.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1), ("seats__gte", 1)), name="district_has_a_seat"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("family_name", models.CharField(max_length=100)),
                ("given_name", models.CharField(max_length=100)),
                ("patronymic", models.CharField(blank=True, max_length=100)),
                ("name_ru", models.CharField(blank=True, max_length=300)),
                ("name_en", models.CharField(blank=True, max_length=300)),
                ("public_name", models.CharField(max_length=302)),
                ("sex", models.CharField(blank=True, choices=[("f", "woman"), ("m", "man")], max_length=1)),
                ("phone", models.CharField(blank=True, max_length=60)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("address", models.CharField(blank=True, max_length=300)),
                ("contacts_erased_at", models.DateTimeField(blank=True, null=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "family_name", "given_name", "patronymic", "pk"),
            },
        ),
        migrations.CreateModel(
            name="DeputyMandate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                ("until", models.DateField(blank=True, null=True)),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("term", "the term is over"),
                            ("resigned", "resigned"),
                            ("recalled", "recalled"),
                            ("moved", "moved away"),
                            ("office", "took an office that excludes the mandate"),
                            ("court", "by judgement of a court"),
                            ("death", "died"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "convocation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="mandates", to="community.convocation"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "district",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mandates",
                        to="community.electoraldistrict",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="mandates", to="community.person"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "convocation", "since", "code"),
                "indexes": [models.Index(fields=["municipality", "district", "since"], name="mandates_of_district")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="mandate_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("until__isnull", True)),
                        fields=("municipality", "person"),
                        name="one_live_mandate_a_person",
                        violation_error_message="This person is a deputy already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                        name="mandate_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("end_reason", ""), ("until__isnull", True)),
                            models.Q(("until__isnull", False), models.Q(("end_reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="mandate_ends_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CommissionMembership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("until", models.DateField(blank=True, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
                ("since", models.DateField()),
                ("is_chair", models.BooleanField(default=False)),
                (
                    "commission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="community.commission",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "mandate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="community.deputymandate",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "commission", "-is_chair", "since", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="membership_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end_reason", ""), ("until__isnull", False), _connector="OR"),
                        name="membership_reason_needs_an_end",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("until__isnull", True)),
                        fields=("municipality", "commission", "mandate"),
                        name="member_once",
                        violation_error_message="This deputy is a member already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_chair", True), ("until__isnull", True)),
                        fields=("municipality", "commission"),
                        name="one_chair_of_a_commission",
                        violation_error_message="This commission has a chair already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LsgBody",
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
                            ("kenesh", "local council"),
                            ("executive", "executive body"),
                            ("rayon_administration", "district state administration"),
                            ("lsg_agency", "state agency for local self-government"),
                        ],
                        max_length=24,
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
                        name="body_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="body_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end_reason", ""), ("until__isnull", False), _connector="OR"),
                        name="body_reason_needs_an_end",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind__in", ("kenesh", "executive")), ("until__isnull", True)),
                        fields=("municipality", "kind"),
                        name="one_body_of_a_kind",
                        violation_error_message="There is such a body already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Organization",
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
                            ("association", "citizens' association"),
                            ("ngo", "public organisation"),
                            ("party", "political party"),
                            ("media", "mass media"),
                            ("state_body", "state body"),
                            ("enterprise", "enterprise"),
                            ("other", "other organisation"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "sector",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("community", "the public"),
                            ("health", "health care"),
                            ("labour", "labour and social protection"),
                            ("education", "education and science"),
                            ("agriculture", "agriculture"),
                            ("utilities", "housing and utilities"),
                            ("other", "other branch"),
                        ],
                        max_length=12,
                    ),
                ),
                ("is_state_media", models.BooleanField(default=False)),
                ("contact_person", models.CharField(blank=True, max_length=200)),
                ("phone", models.CharField(blank=True, max_length=60)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("address", models.CharField(blank=True, max_length=300)),
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
                        name="organization_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="organization_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end_reason", ""), ("until__isnull", False), _connector="OR"),
                        name="organization_reason_needs_an_end",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("is_state_media", False), ("kind", "media"), _connector="OR"),
                        name="state_media_are_media",
                        violation_error_message="Only mass media can be state media.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ParameterOverride",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("annulled_at", models.DateTimeField(blank=True, null=True)),
                ("annul_reason", models.CharField(blank=True, max_length=500)),
                ("decision_number", models.CharField(max_length=80)),
                ("decision_on", models.DateField()),
                ("parameter", models.CharField(max_length=80)),
                ("value", models.PositiveIntegerField()),
                ("since", models.DateField(blank=True, null=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "parameter", "since", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("annulled_at__isnull", True)),
                        fields=("municipality", "parameter", "since"),
                        name="override_once",
                        violation_error_message="This number is settled for that day already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("annulled_at__isnull", True), ("since__isnull", True)),
                        fields=("municipality", "parameter"),
                        name="override_of_old_once",
                        violation_error_message="This number is settled for that day already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("annul_reason", ""), ("annulled_at__isnull", True)),
                            models.Q(("annulled_at__isnull", False), models.Q(("annul_reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="override_annulled_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PeopleExport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("agreed_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("fetched_at", models.DateTimeField(blank=True, null=True)),
                ("people", models.PositiveIntegerField(blank=True, null=True)),
                ("sha256", models.CharField(blank=True, max_length=64)),
                (
                    "agreed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "handed_to",
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
                "ordering": ("municipality", "-agreed_at", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("handed_to", models.F("agreed_by")), _negated=True),
                        name="export_of_two_persons",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Village",
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
                ("population", models.PositiveIntegerField(blank=True, null=True)),
                ("households", models.PositiveIntegerField(blank=True, null=True)),
                ("voters", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "distance_km",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        max_digits=5,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                    ),
                ),
                ("is_centre", models.BooleanField(default=False)),
                ("network", models.CharField(blank=True, max_length=200)),
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
                        name="village_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="village_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end_reason", ""), ("until__isnull", False), _connector="OR"),
                        name="village_reason_needs_an_end",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_centre", True), ("until__isnull", True)),
                        fields=("municipality",),
                        name="one_centre",
                        violation_error_message="Another village is the centre already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("population__isnull", True),
                            ("voters__isnull", True),
                            ("voters__lte", models.F("population")),
                            _connector="OR",
                        ),
                        name="voters_are_residents",
                        violation_error_message="There are more voters than residents.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("population__isnull", True),
                            ("households__isnull", True),
                            ("households__lte", models.F("population")),
                            _connector="OR",
                        ),
                        name="households_have_residents",
                        violation_error_message="There are more households than residents.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Position",
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
                            ("head", "head of the executive"),
                            ("responsible_secretary", "responsible secretary"),
                            ("finance_chief", "chief of finance"),
                            ("staff", "member of staff"),
                            ("headman", "village headman"),
                            ("kenesh_chair", "chair of the council"),
                            ("kenesh_vice_chair", "deputy chair of the council"),
                            ("other", "other office"),
                        ],
                        max_length=24,
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="positions", to="community.lsgbody"
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
                        related_name="positions",
                        to="community.village",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "code"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="position_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="position_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end_reason", ""), ("until__isnull", False), _connector="OR"),
                        name="position_reason_needs_an_end",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "headman"), ("village__isnull", False)),
                            models.Q(models.Q(("kind", "headman"), _negated=True), ("village__isnull", True)),
                            _connector="OR",
                        ),
                        name="headman_of_a_village",
                        violation_error_message="A headman has a village, and no other office has one.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PositionHolding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("until", models.DateField(blank=True, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
                ("since", models.DateField()),
                ("is_acting", models.BooleanField(default=False)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="holdings", to="community.person"
                    ),
                ),
                (
                    "position",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="holdings", to="community.position"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "position", "since", "pk"),
                "indexes": [models.Index(fields=["municipality", "person"], name="holdings_of_person")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="holding_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end_reason", ""), ("until__isnull", False), _connector="OR"),
                        name="holding_reason_needs_an_end",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_acting", False), ("until__isnull", True)),
                        fields=("municipality", "position"),
                        name="one_holder_at_a_time",
                        violation_error_message="Somebody else holds this office at that time.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Venue",
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
                ("until", models.DateField(blank=True, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
                ("since", models.DateField()),
                (
                    "seats",
                    models.PositiveIntegerField(
                        blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)]
                    ),
                ),
                ("has_ramp", models.BooleanField(blank=True, null=True)),
                (
                    "heating",
                    models.CharField(
                        blank=True,
                        choices=[("none", "no heating"), ("stove", "stove"), ("central", "central heating")],
                        max_length=7,
                    ),
                ),
                ("address", models.CharField(blank=True, max_length=300)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="venues", to="community.village"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "code"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="venue_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="venue_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end_reason", ""), ("until__isnull", False), _connector="OR"),
                        name="venue_reason_needs_an_end",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VenueCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("checked_on", models.DateField()),
                ("by", models.CharField(blank=True, max_length=200)),
                ("note", models.CharField(blank=True, max_length=500)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "venue",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="checks", to="community.venue"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "venue", "-checked_on", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "venue", "checked_on", "by"),
                        name="venue_checked_once",
                        violation_error_message="This check is recorded already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DistrictVillage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("until", models.DateField(blank=True, null=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "district",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="community.electoraldistrict",
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="districts", to="community.village"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "district", "village", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until__isnull", True)),
                        fields=("municipality", "district", "village"),
                        name="village_once_in_district",
                        violation_error_message="This village is in the district already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Area",
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
                ("kind", models.CharField(choices=[("street", "street"), ("quarter", "quarter")], max_length=8)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="areas", to="community.village"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "code"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="area_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="area_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end_reason", ""), ("until__isnull", False), _connector="OR"),
                        name="area_reason_needs_an_end",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AdoptedRegulation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name_ky", models.CharField(max_length=200)),
                ("name_ru", models.CharField(blank=True, max_length=200)),
                ("name_en", models.CharField(blank=True, max_length=200)),
                ("version", models.PositiveIntegerField(default=1)),
                ("decision_number", models.CharField(max_length=80)),
                ("decision_on", models.DateField()),
                ("since", models.DateField()),
                ("legal_basis", models.JSONField(blank=True, default=list)),
                ("pack_id", models.CharField(max_length=80)),
                ("pack_version", models.CharField(max_length=40)),
                ("pack_sha256", models.CharField(max_length=64)),
                ("text", models.TextField(blank=True)),
                ("text_sha256", models.CharField(blank=True, max_length=64)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "since", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "since"),
                        name="one_text_in_force",
                        violation_error_message="Another text is in force since this day.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CalendarDay",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name_ky", models.CharField(max_length=200)),
                ("name_ru", models.CharField(blank=True, max_length=200)),
                ("name_en", models.CharField(blank=True, max_length=200)),
                ("annulled_at", models.DateTimeField(blank=True, null=True)),
                ("annul_reason", models.CharField(blank=True, max_length=500)),
                ("day", models.DateField()),
                ("kind", models.CharField(choices=[("off", "day off"), ("working", "working day")], max_length=7)),
                ("source", models.CharField(max_length=300)),
                ("is_confirmed", models.BooleanField(default=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "day", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("annulled_at__isnull", True)),
                        fields=("municipality", "day"),
                        name="calendar_day_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("annul_reason", ""), ("annulled_at__isnull", True)),
                            models.Q(("annulled_at__isnull", False), models.Q(("annul_reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="calendar_day_annulled_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ChosenReading",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("annulled_at", models.DateTimeField(blank=True, null=True)),
                ("annul_reason", models.CharField(blank=True, max_length=500)),
                ("decision_number", models.CharField(max_length=80)),
                ("decision_on", models.DateField()),
                ("reading", models.CharField(max_length=80)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "reading", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("annulled_at__isnull", True)),
                        fields=("municipality", "reading"),
                        name="reading_once",
                        violation_error_message="This reading is chosen already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("annul_reason", ""), ("annulled_at__isnull", True)),
                            models.Q(("annulled_at__isnull", False), models.Q(("annul_reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="reading_annulled_with_a_reason",
                    ),
                ],
            },
        ),
    ]
