import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("community", "0001_initial"),
        ("kernel", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("paper_number", models.CharField(blank=True, max_length=80)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("minutes", "minutes"),
                            ("report", "report"),
                            ("notice", "notice"),
                            ("request", "request for information"),
                            ("answer", "answer"),
                            ("decision", "decision"),
                            ("letter", "letter"),
                            ("list", "list"),
                            ("act", "statement of inspection"),
                            ("other", "other document"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        choices=[("incoming", "incoming"), ("outgoing", "outgoing"), ("internal", "internal")],
                        max_length=8,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("dated_on", models.DateField()),
                ("counterparty", models.CharField(blank=True, max_length=200)),
                (
                    "pages",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)]
                    ),
                ),
                ("shelf", models.CharField(blank=True, max_length=100)),
                ("is_permanent", models.BooleanField(default=False)),
                (
                    "retention_years",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(150),
                        ],
                    ),
                ),
                ("is_retention_suggested", models.BooleanField(default=True)),
                ("record", models.CharField(blank=True, max_length=100)),
                ("note", models.CharField(blank=True, max_length=1000)),
                ("registered_on", models.DateField()),
                ("registered_at", models.DateTimeField()),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                ("sought", models.TextField(blank=True)),
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
                    "number",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="kernel.issuednumber",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="community.organization",
                    ),
                ),
                (
                    "registered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="records.document",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "-registered_on", "-pk"),
                "indexes": [
                    models.Index(fields=["municipality", "-registered_on", "-id"], name="register_by_day"),
                    models.Index(fields=["municipality", "record"], name="register_by_record"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("is_permanent", True), ("retention_years__isnull", True)),
                            models.Q(("is_permanent", False), ("retention_years__gte", 1)),
                            _connector="OR",
                        ),
                        name="document_kept_for_years_or_for_ever",
                        violation_error_message="Say for how many years it is kept, or that it is kept for ever.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("organization__isnull", True), ("counterparty", ""), _connector="OR"),
                        name="document_with_one_counterparty",
                        violation_error_message="Choose an organisation or write a name, not both.",
                    ),
                    models.UniqueConstraint(fields=("municipality", "number"), name="one_document_of_a_number"),
                    models.UniqueConstraint(
                        fields=("municipality", "replaces"),
                        name="document_replaced_once",
                        violation_error_message="That document was replaced by another one already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StoredFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "sha256",
                    models.CharField(
                        max_length=64, validators=[django.core.validators.RegexValidator("\\A[0-9a-f]{64}\\Z")]
                    ),
                ),
                (
                    "original_sha256",
                    models.CharField(
                        max_length=64, validators=[django.core.validators.RegexValidator("\\A[0-9a-f]{64}\\Z")]
                    ),
                ),
                ("size", models.PositiveBigIntegerField()),
                ("media_type", models.CharField(max_length=100)),
                ("name", models.CharField(max_length=120)),
                ("cleaned", models.JSONField(blank=True, default=list)),
                ("received_at", models.DateTimeField()),
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
            ],
            options={
                "ordering": ("municipality", "received_at", "pk"),
                "constraints": [models.UniqueConstraint(fields=("municipality", "sha256"), name="file_kept_once")],
            },
        ),
        migrations.CreateModel(
            name="Evidence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "subject",
                    models.CharField(
                        max_length=120,
                        validators=[
                            django.core.validators.RegexValidator("\\A[a-z_]+:[A-Za-z0-9][A-Za-z0-9._-]{0,100}\\Z")
                        ],
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("photo", "photo"),
                            ("link", "link"),
                            ("signature_sheet", "signature sheet"),
                            ("receipt", "receipt"),
                            ("scan", "scan"),
                            ("recording", "recording"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "link",
                    models.CharField(
                        blank=True,
                        max_length=1000,
                        validators=[django.core.validators.URLValidator(schemes=["http", "https"])],
                    ),
                ),
                ("claimed_on", models.DateField()),
                ("received_at", models.DateTimeField()),
                ("note", models.CharField(blank=True, max_length=500)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdraw_reason", models.CharField(blank=True, max_length=500)),
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
                    "supersedes",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="records.evidence",
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="records.storedfile",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "subject", "received_at", "pk"),
                "indexes": [models.Index(fields=["municipality", "subject"], name="evidence_of_subject")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("file__isnull", True), models.Q(("link", ""), _negated=True)),
                            models.Q(("file__isnull", False), ("link", "")),
                            _connector="OR",
                        ),
                        name="evidence_is_a_file_or_a_link",
                        violation_error_message="Give either a file or a link.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdraw_reason", ""), ("withdrawn_at__isnull", True)),
                            models.Q(("withdrawn_at__isnull", False), models.Q(("withdraw_reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="evidence_withdrawn_with_a_reason",
                    ),
                    models.UniqueConstraint(
                        fields=("municipality", "supersedes"),
                        name="evidence_superseded_once",
                        violation_error_message="That evidence was replaced by a newer one already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DocumentFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                ("taken_out_at", models.DateTimeField(blank=True, null=True)),
                ("taken_out_reason", models.CharField(blank=True, max_length=500)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="files", to="records.document"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="documents", to="records.storedfile"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "document", "position"),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "document", "position"), name="file_in_its_place"),
                    models.UniqueConstraint(
                        condition=models.Q(("taken_out_at__isnull", True)),
                        fields=("municipality", "document", "file"),
                        name="file_once_in_a_document",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("taken_out_at__isnull", True), ("taken_out_reason", "")),
                            models.Q(
                                ("taken_out_at__isnull", False), models.Q(("taken_out_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="file_taken_out_with_a_reason",
                    ),
                ],
            },
        ),
    ]
