import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("community", "0004_guards"),
        ("kernel", "0008_erasing"),
    ]

    operations = [
        migrations.CreateModel(
            name="Subscription",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nonce", models.CharField(max_length=64)),
                ("key", models.CharField(max_length=64)),
                ("site", models.CharField(max_length=300)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("language", models.CharField(max_length=2)),
                (
                    "pace",
                    models.CharField(
                        choices=[("at_once", "at once"), ("daily", "once a day"), ("weekly", "once a week")],
                        max_length=7,
                    ),
                ),
                ("topics", models.JSONField(blank=True, default=list)),
                ("deputy", models.CharField(blank=True, max_length=40)),
                ("is_doubtful", models.BooleanField(default=False)),
                ("asked_at", models.DateTimeField()),
                ("mailed_at", models.DateTimeField(blank=True, null=True)),
                ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("told_until", models.DateTimeField(blank=True, null=True)),
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
                "ordering": ("municipality", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Told",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("subject", models.CharField(max_length=120)),
                ("what", models.CharField(max_length=40)),
                ("message", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kernel.municipality"
                    ),
                ),
                (
                    "subscription",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="told",
                        to="subscriptions.subscription",
                    ),
                ),
            ],
            options={
                "ordering": ("municipality", "subscription", "pk"),
            },
        ),
        migrations.AddIndex(
            model_name="subscription",
            index=models.Index(fields=["municipality", "email"], name="subscriptions_of_address"),
        ),
        migrations.AddConstraint(
            model_name="subscription",
            constraint=models.UniqueConstraint(fields=("municipality", "key"), name="subscription_key_once"),
        ),
        migrations.AddConstraint(
            model_name="subscription",
            constraint=models.CheckConstraint(
                condition=models.Q(("ended_at__isnull", True), ("email", ""), _connector="OR"),
                name="ended_subscription_has_no_address",
            ),
        ),
        migrations.AddConstraint(
            model_name="told",
            constraint=models.UniqueConstraint(
                fields=("municipality", "subscription", "subject", "what"), name="told_of_something_once"
            ),
        ),
    ]
