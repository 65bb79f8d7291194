"""The words of a municipality begin with its key, so that its neighbours do not make them slower to look up."""

from django.db import migrations

from esep.search.guards import WordIndexAnew


class Migration(migrations.Migration):
    dependencies = [("search", "0002_guards")]

    operations = [
        WordIndexAnew("search_publicentry", name="search_public", public=True),
        WordIndexAnew("search_staffentry", name="search_staff"),
    ]
