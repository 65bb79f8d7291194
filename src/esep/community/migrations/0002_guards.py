"""What the database itself refuses: rows of another municipality, and deleting anything."""

from django.db import migrations

from esep.kernel.schema import AppendOnly, RowSecurity

PUBLIC = (
    "village", "area", "electoraldistrict", "districtvillage", "lsgbody", "position", "convocation", "commission",
    "venue", "adoptedregulation", "parameteroverride", "chosenreading", "calendarday",
)  # fmt: skip
CLOSED = (
    "person", "positionholding", "deputymandate", "commissionmembership", "organization", "venuecheck", "peopleexport",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("community", "0001_initial"), ("kernel", "0002_guards")]

    operations = [
        *(AppendOnly(f"community_{table}", columns=("id",)) for table in PUBLIC + CLOSED),
        *(RowSecurity(f"community_{table}", public=True) for table in PUBLIC),
        *(RowSecurity(f"community_{table}") for table in CLOSED),
    ]
