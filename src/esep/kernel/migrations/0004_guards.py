"""What the database itself refuses for one-time codes: rows of another municipality, and deleting anything."""

from django.db import migrations

from esep.kernel.schema import AppendOnly, RowSecurity


class Migration(migrations.Migration):
    dependencies = [("kernel", "0003_opening")]

    operations = [
        AppendOnly("kernel_accesscode", columns=("id", "account_id", "nonce")),
        RowSecurity("kernel_accesscode", own_roles=True),
    ]
