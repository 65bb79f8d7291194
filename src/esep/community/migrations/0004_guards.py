"""What the database itself refuses for the tables of the set-up and of handing on."""

from django.db import migrations

from esep.kernel.schema import AppendOnly, RowSecurity


class Migration(migrations.Migration):
    dependencies = [("community", "0003_opening"), ("kernel", "0004_guards")]

    operations = [
        AppendOnly("community_letterhead", columns=("id",)),
        AppendOnly("community_setupmark"),
        AppendOnly("community_handedon"),
        RowSecurity("community_letterhead", public=True),
        RowSecurity("community_setupmark"),
        RowSecurity("community_handedon"),
    ]
