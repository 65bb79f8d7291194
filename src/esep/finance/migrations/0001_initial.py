import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import esep.finance.money


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
            name="Asset",
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
                            ("building", "building or room"),
                            ("plot", "plot"),
                            ("farm_land", "farm land"),
                            ("vehicle", "vehicle or machine"),
                            ("other", "other"),
                        ],
                        max_length=9,
                    ),
                ),
                ("address", models.CharField(blank=True, max_length=300)),
                ("square_metres", models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True)),
                ("hectares", models.DecimalField(blank=True, decimal_places=4, max_digits=10, null=True)),
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
                "ordering": ("municipality", "code"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="asset_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="asset_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end_reason", ""), ("until__isnull", False), _connector="OR"),
                        name="asset_reason_needs_an_end",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BudgetCode",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name_ky", models.CharField(max_length=200)),
                ("name_ru", models.CharField(blank=True, max_length=200)),
                ("name_en", models.CharField(blank=True, max_length=200)),
                ("version", models.PositiveIntegerField(default=1)),
                ("since", models.DateField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("income", "income"),
                            ("function", "expense by function"),
                            ("economic", "expense by economic item"),
                        ],
                        max_length=8,
                    ),
                ),
                ("code", models.CharField(max_length=20)),
                (
                    "group",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("taxes", "taxes"),
                            ("non_tax", "fees and other own income"),
                            ("transfers", "grants and transfers"),
                            ("assets", "sale of property"),
                        ],
                        max_length=9,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("is_illustrative", models.BooleanField(default=False)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "kind", "position", "code", "since", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="budget_code_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.UniqueConstraint(fields=("municipality", "kind", "code", "since"), name="budget_code_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("since__isnull", True)),
                        fields=("municipality", "kind", "code"),
                        name="budget_code_without_a_beginning_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "income"), models.Q(("group", ""), _negated=True)),
                            models.Q(models.Q(("kind", "income"), _negated=True), ("group", "")),
                            _connector="OR",
                        ),
                        name="income_code_of_a_group",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BudgetImport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(choices=[("plan", "plan"), ("execution", "execution")], max_length=9)),
                ("name", models.CharField(max_length=120)),
                ("sheet", models.CharField(blank=True, max_length=120)),
                ("columns", models.JSONField()),
                ("unit", models.PositiveIntegerField(default=1)),
                ("rows", models.PositiveIntegerField()),
                ("control", models.JSONField(default=dict)),
                ("digest", models.CharField(max_length=64)),
                ("imported_at", models.DateTimeField()),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.storedfile"
                    ),
                ),
                (
                    "imported_by",
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
            ],
            options={
                "ordering": ("municipality", "-imported_at", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="BudgetRisk",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1991),
                            django.core.validators.MaxValueValidator(2200),
                        ]
                    ),
                ),
                ("is_found", models.BooleanField(default=False)),
                ("text_ky", models.CharField(max_length=500)),
                ("text_ru", models.CharField(blank=True, max_length=500)),
                (
                    "likelihood",
                    models.CharField(
                        choices=[("unlikely", "unlikely"), ("possible", "possible"), ("likely", "likely")], max_length=8
                    ),
                ),
                (
                    "effect",
                    models.CharField(choices=[("low", "low"), ("medium", "medium"), ("high", "high")], max_length=6),
                ),
                ("answer_ky", models.CharField(blank=True, max_length=500)),
                ("answer_ru", models.CharField(blank=True, max_length=500)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "year", "pk"),
            },
        ),
        migrations.CreateModel(
            name="BudgetVersion",
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
                    "kind",
                    models.CharField(
                        choices=[("draft", "draft"), ("approved", "approved"), ("amended", "amended")], max_length=8
                    ),
                ),
                ("opening", esep.finance.money.MoneyField(blank=True, null=True)),
                ("loans_repaid", esep.finance.money.MoneyField(default=0)),
                ("loans_taken", esep.finance.money.MoneyField(default=0)),
                ("note", models.CharField(blank=True, max_length=1000)),
                ("begun_at", models.DateTimeField()),
                ("submitted_on", models.DateField(blank=True, null=True)),
                ("adopted_on", models.DateField(blank=True, null=True)),
                ("decision", models.CharField(blank=True, max_length=40)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=500)),
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
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="finance.budgetversion",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "-year", "-pk"),
                "indexes": [models.Index(fields=["municipality", "-year"], name="budgets_by_year")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="budget_version_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("submitted_on__isnull", True), ("kind", "draft"), _connector="OR"),
                        name="only_a_draft_is_submitted",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("adopted_on__isnull", True), models.Q(("kind", "draft"), _negated=True), _connector="OR"
                        ),
                        name="a_draft_is_not_adopted",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False), models.Q(("withdrawn_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="budget_version_withdrawn_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BudgetLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("side", models.CharField(choices=[("income", "income"), ("expense", "expense")], max_length=7)),
                ("words_ky", models.CharField(blank=True, max_length=300)),
                ("words_ru", models.CharField(blank=True, max_length=300)),
                ("year_plan", esep.finance.money.MoneyField()),
                ("half_plan", esep.finance.money.MoneyField()),
                ("row", models.PositiveIntegerField(blank=True, null=True)),
                ("taken_out_at", models.DateTimeField(blank=True, null=True)),
                (
                    "brought_in",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="finance.budgetimport",
                    ),
                ),
                (
                    "economic",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="finance.budgetcode",
                    ),
                ),
                (
                    "function",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="finance.budgetcode",
                    ),
                ),
                (
                    "income",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="finance.budgetcode",
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
                    "budget",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="lines", to="finance.budgetversion"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "budget", "side", "pk"),
                "indexes": [models.Index(fields=["municipality", "budget", "side"], name="lines_of_a_budget")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("economic__isnull", True),
                                ("function__isnull", True),
                                ("income__isnull", False),
                                ("side", "income"),
                            ),
                            models.Q(
                                ("economic__isnull", False),
                                ("function__isnull", False),
                                ("income__isnull", True),
                                ("side", "expense"),
                            ),
                            _connector="OR",
                        ),
                        name="budget_line_has_its_codes",
                        violation_error_message="Income has one code. Expense has two: the function and the economic item.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Deal",
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
                ("until", models.DateField(blank=True, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
                (
                    "kind",
                    models.CharField(
                        choices=[("lease", "lease"), ("sale", "sale"), ("transfer", "hand-over for use")], max_length=8
                    ),
                ),
                ("party", models.CharField(blank=True, max_length=200)),
                ("since", models.DateField()),
                ("auction_on", models.DateField(blank=True, null=True)),
                ("year_rent", esep.finance.money.MoneyField(blank=True, null=True)),
                ("price", esep.finance.money.MoneyField(blank=True, null=True)),
                (
                    "contracts",
                    models.PositiveSmallIntegerField(
                        default=1, validators=[django.core.validators.MinValueValidator(1)]
                    ),
                ),
                ("decision", models.CharField(blank=True, max_length=40)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "asset",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="deals", to="finance.asset"
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
            ],
            options={
                "ordering": ("municipality", "asset", "-since", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="deal_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="deal_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "sale"), ("price__isnull", False), ("year_rent__isnull", True)),
                            models.Q(("kind", "lease"), ("price__isnull", True)),
                            models.Q(("kind", "transfer"), ("price__isnull", True), ("year_rent__isnull", True)),
                            _connector="OR",
                        ),
                        name="deal_has_its_sums",
                        violation_error_message="A sale has a price, a lease a yearly rent, a hand-over neither.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Execution",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1991),
                            django.core.validators.MaxValueValidator(2200),
                        ]
                    ),
                ),
                ("span", models.CharField(choices=[("half", "half-year"), ("month", "month")], max_length=5)),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(12),
                        ]
                    ),
                ),
                ("source", models.CharField(max_length=300)),
                ("reported_on", models.DateField()),
                ("is_replaced", models.BooleanField(default=False)),
                ("entered_at", models.DateTimeField()),
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
                    "entered_by",
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
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="finance.execution",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "-year", "span", "-number", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("span", "month"), models.Q(("number__lte", 2), ("span", "half")), _connector="OR"
                        ),
                        name="a_year_has_two_halves",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_replaced", False)),
                        fields=("municipality", "year", "span", "number"),
                        name="one_execution_of_a_time",
                        violation_error_message="There is a report of this time already. Correct that one.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ExecutionLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("side", models.CharField(choices=[("income", "income"), ("expense", "expense")], max_length=7)),
                ("amount", esep.finance.money.MoneyField()),
                ("row", models.PositiveIntegerField(blank=True, null=True)),
                ("taken_out_at", models.DateTimeField(blank=True, null=True)),
                (
                    "brought_in",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="finance.budgetimport",
                    ),
                ),
                (
                    "economic",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="finance.budgetcode",
                    ),
                ),
                (
                    "execution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="lines", to="finance.execution"
                    ),
                ),
                (
                    "function",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="finance.budgetcode",
                    ),
                ),
                (
                    "income",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="finance.budgetcode",
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
                "ordering": ("municipality", "execution", "side", "pk"),
                "indexes": [models.Index(fields=["municipality", "execution", "side"], name="lines_of_an_execution")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("economic__isnull", True),
                                ("function__isnull", True),
                                ("income__isnull", False),
                                ("side", "income"),
                            ),
                            models.Q(
                                ("economic__isnull", False),
                                ("function__isnull", False),
                                ("income__isnull", True),
                                ("side", "expense"),
                            ),
                            _connector="OR",
                        ),
                        name="execution_line_has_its_codes",
                        violation_error_message="Income has one code. Expense has two: the function and the economic item.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Forecast",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1991),
                            django.core.validators.MaxValueValidator(2200),
                        ]
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("indicator_ky", models.CharField(max_length=200)),
                ("indicator_ru", models.CharField(blank=True, max_length=200)),
                ("unit_ky", models.CharField(blank=True, max_length=60)),
                ("unit_ru", models.CharField(blank=True, max_length=60)),
                ("base", models.DecimalField(blank=True, decimal_places=2, max_digits=16, null=True)),
                ("expected", models.DecimalField(decimal_places=2, max_digits=16)),
                ("source", models.CharField(max_length=300)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "year", "position", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Fund",
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
                ("opening", esep.finance.money.MoneyField(default=0)),
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
                        name="fund_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="fund_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end_reason", ""), ("until__isnull", False), _connector="OR"),
                        name="fund_reason_needs_an_end",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FundMovement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("day", models.DateField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("residents", "from residents"),
                            ("sponsors", "from sponsors"),
                            ("donor", "from a donor"),
                            ("other", "other income"),
                            ("spent", "spent"),
                        ],
                        max_length=9,
                    ),
                ),
                ("amount", esep.finance.money.MoneyField()),
                ("purpose_ky", models.CharField(max_length=300)),
                ("purpose_ru", models.CharField(blank=True, max_length=300)),
                ("giver", models.CharField(blank=True, max_length=200)),
                ("recorded_at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
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
                    "fund",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="movements", to="finance.fund"
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
                "ordering": ("municipality", "fund", "-day", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amount__gt", 0)),
                        name="movement_is_above_nothing",
                        violation_error_message="The sum must be more than nothing.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False), models.Q(("withdrawn_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="movement_withdrawn_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportMapping",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(choices=[("plan", "plan"), ("execution", "execution")], max_length=9)),
                ("fingerprint", models.CharField(max_length=64)),
                ("columns", models.JSONField()),
                ("unit", models.PositiveIntegerField(default=1)),
                ("used_at", models.DateTimeField()),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "-used_at", "-pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "kind", "fingerprint"), name="import_mapping_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Loan",
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
                ("lender", models.CharField(max_length=200)),
                ("purpose_ky", models.CharField(max_length=300)),
                ("purpose_ru", models.CharField(blank=True, max_length=300)),
                ("amount", esep.finance.money.MoneyField()),
                ("taken_on", models.DateField()),
                ("due_on", models.DateField()),
                ("decision", models.CharField(blank=True, max_length=40)),
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
                "ordering": ("municipality", "taken_on", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="loan_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount__gt", 0)),
                        name="loan_is_above_nothing",
                        violation_error_message="The sum must be more than nothing.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LoanPayment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "kind",
                    models.CharField(
                        choices=[("principal", "repayment"), ("interest", "interest")],
                        default="principal",
                        max_length=9,
                    ),
                ),
                ("day", models.DateField()),
                ("amount", esep.finance.money.MoneyField()),
                ("recorded_at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
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
                    "loan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="payments", to="finance.loan"
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
                "ordering": ("municipality", "loan", "day", "pk"),
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("amount__gt", 0)), name="loan_payment_is_above_nothing"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False), models.Q(("withdrawn_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="loan_payment_withdrawn_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Programme",
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
                            ("development", "social and economic development"),
                            ("social_protection", "social protection"),
                            ("other", "other"),
                        ],
                        max_length=17,
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
            ],
            options={
                "ordering": ("municipality", "code"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="programme_code_once",
                        violation_error_message="This code is used already, perhaps by a record that has ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="programme_ends_after_it_begins",
                        violation_error_message="The last day is before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end_reason", ""), ("until__isnull", False), _connector="OR"),
                        name="programme_reason_needs_an_end",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Activity",
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
                ("owner", models.CharField(blank=True, max_length=200)),
                ("target", models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True)),
                ("unit_ky", models.CharField(blank=True, max_length=60)),
                ("unit_ru", models.CharField(blank=True, max_length=60)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=500)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "function",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="finance.budgetcode",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="activities", to="finance.programme"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "code"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code"),
                        name="activity_code_once",
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
                        name="activity_withdrawn_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Reasoning",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
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
                ("words_ky", models.CharField(max_length=500)),
                ("words_ru", models.CharField(blank=True, max_length=500)),
                (
                    "code",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reasonings", to="finance.budgetcode"
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
                "ordering": ("municipality", "year", "half", "code"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "code", "year", "half"), name="one_reasoning_of_a_code"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Rent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
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
                ("due", esep.finance.money.MoneyField()),
                ("paid", esep.finance.money.MoneyField()),
                (
                    "deal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="rents", to="finance.deal"
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
                "ordering": ("municipality", "deal", "year", "half"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "deal", "year", "half"), name="one_rent_of_a_half"),
                    models.CheckConstraint(
                        condition=models.Q(("due__gte", 0), ("paid__gte", 0)), name="rent_is_not_below_nothing"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TreasuryBalance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("day", models.DateField()),
                ("amount", esep.finance.money.MoneyField()),
                ("source", models.CharField(max_length=300)),
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
                "ordering": ("municipality", "-day"),
                "constraints": [models.UniqueConstraint(fields=("municipality", "day"), name="one_balance_of_a_day")],
            },
        ),
        migrations.CreateModel(
            name="Valuation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("valued_on", models.DateField()),
                ("amount", esep.finance.money.MoneyField()),
                ("valuer", models.CharField(blank=True, max_length=200)),
                ("recorded_at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=500)),
                (
                    "asset",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="valuations", to="finance.asset"
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
            ],
            options={
                "ordering": ("municipality", "asset", "-valued_on", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amount__gte", 0)), name="valuation_is_not_below_nothing"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False), models.Q(("withdrawn_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="valuation_withdrawn_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivityMoney",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1991),
                            django.core.validators.MaxValueValidator(2200),
                        ]
                    ),
                ),
                ("year_plan", esep.finance.money.MoneyField()),
                ("half_plan", esep.finance.money.MoneyField()),
                ("spent_first", esep.finance.money.MoneyField(blank=True, null=True)),
                ("spent_second", esep.finance.money.MoneyField(blank=True, null=True)),
                (
                    "activity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="money", to="finance.activity"
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
                "ordering": ("municipality", "activity", "year"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "activity", "year"), name="money_of_an_activity_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("half_plan__gte", 0), ("year_plan__gte", 0)),
                        name="activity_plan_not_below_nothing",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivityStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "planned"),
                            ("in_work", "in work"),
                            ("late", "behind the plan"),
                            ("done", "done"),
                            ("stopped", "stopped"),
                        ],
                        max_length=7,
                    ),
                ),
                (
                    "percent",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, validators=[django.core.validators.MaxValueValidator(100)]
                    ),
                ),
                ("done", models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True)),
                ("words_ky", models.CharField(blank=True, max_length=300)),
                ("words_ru", models.CharField(blank=True, max_length=300)),
                ("recorded_at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=500)),
                (
                    "activity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="finance.activity"
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
                "ordering": ("municipality", "activity", "day", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False), models.Q(("withdrawn_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="activity_step_withdrawn_with_a_reason",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivityVillage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("left_at", models.DateTimeField(blank=True, null=True)),
                (
                    "activity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="villages", to="finance.activity"
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="community.village"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "activity", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("left_at__isnull", True)),
                        fields=("municipality", "activity", "village"),
                        name="village_once_in_an_activity",
                    )
                ],
            },
        ),
    ]
