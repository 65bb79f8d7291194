"""What the database itself refuses: rows of another municipality."""

from django.db import migrations

from esep.kernel.schema import RowSecurity


class Migration(migrations.Migration):
    dependencies = [("compliance", "0001_initial")]

    operations = [
        RowSecurity("compliance_storedobligation", public=True),
        RowSecurity("compliance_projectionstate", public=True),
    ]
