import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("kernel", "0002_guards"),
    ]

    operations = [
        migrations.CreateModel(
            name="ProjectionState",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("judged_on", models.DateField()),
                ("good_until", models.DateField()),
                ("regulation", models.CharField(max_length=64)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("municipality",), name="one_projection_state"),
                    models.CheckConstraint(
                        condition=models.Q(("good_until__gte", models.F("judged_on"))), name="good_for_a_day_at_least"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StoredObligation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("record", models.CharField(max_length=100)),
                ("case", models.CharField(max_length=120)),
                ("rule", models.CharField(max_length=100)),
                ("subject", models.CharField(blank=True, max_length=200)),
                ("rule_since", models.DateField(null=True)),
                ("clause", models.CharField(max_length=80)),
                ("bearer", models.CharField(max_length=80)),
                ("force", models.CharField(max_length=20)),
                ("opened_on", models.DateField()),
                ("due_on", models.DateField(null=True)),
                ("due_at", models.DateTimeField(null=True)),
                ("done_on", models.DateField(null=True)),
                ("done_at", models.DateTimeField(null=True)),
                ("planned_for", models.DateField(null=True)),
                ("facts", models.JSONField(default=list)),
                ("exempt", models.CharField(blank=True, max_length=40)),
                ("missing", models.CharField(blank=True, max_length=120)),
                ("provisional", models.BooleanField(default=False)),
                ("breached", models.BooleanField(default=False)),
                ("parts", models.JSONField(default=list)),
                ("is_open", models.BooleanField()),
                ("pack", models.CharField(max_length=200)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
            ],
            options={
                "ordering": ("municipality_id", "case", "rule", "subject"),
                "indexes": [
                    models.Index(fields=["municipality", "record"], name="obligations_of_record"),
                    models.Index(
                        condition=models.Q(("is_open", True)), fields=["municipality", "due_on"], name="obligations_due"
                    ),
                    models.Index(
                        condition=models.Q(("breached", True), ("is_open", True)),
                        fields=["municipality"],
                        name="obligations_broken",
                    ),
                    models.Index(
                        condition=models.Q(("planned_for__isnull", False)),
                        fields=["municipality", "planned_for"],
                        name="obligations_planned",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "case", "rule", "subject"), name="obligation_once")
                ],
            },
        ),
    ]
