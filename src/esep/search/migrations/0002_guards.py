"""What the database itself refuses, rows of another municipality, and what it keeps: indexes of words."""

from django.db import migrations

from esep.kernel.schema import RowSecurity
from esep.search.guards import WordIndex


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [
        RowSecurity("search_publicentry", public=True),
        RowSecurity("search_staffentry"),
        RowSecurity("search_indexstate"),
        WordIndex("search_publicentry", name="search_public", public=True),
        WordIndex("search_staffentry", name="search_staff"),
    ]
