"""What the database itself refuses of subscriptions: other municipalities, deleting, another key."""

from django.db import migrations

from esep.kernel.schema import AppendOnly, RowSecurity


class Migration(migrations.Migration):
    dependencies = [("subscriptions", "0001_initial"), ("kernel", "0002_guards")]

    operations = [
        AppendOnly("subscriptions_told"),
        AppendOnly("subscriptions_subscription", columns=("municipality_id", "nonce", "key", "asked_at")),
        RowSecurity("subscriptions_told"),
        RowSecurity("subscriptions_subscription"),
    ]
