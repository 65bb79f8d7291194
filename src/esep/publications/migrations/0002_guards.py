"""What the database itself refuses of publications: other municipalities, deleting, rewriting what was published."""

from django.db import migrations

from esep.kernel.schema import AppendOnly, RowSecurity

NEVER_CHANGED = ("publicationcheck", "explanation")
FIXED = {
    "catalogueitem": ("municipality_id", "code", "is_extra"),
    "publication": (
        "municipality_id",
        "item",
        "title_ky",
        "title_ru",
        "title_en",
        "published_on",
        "period",
        "document_id",
        "link",
        "content",
        "supersedes_id",
        "recorded_at",
        "recorded_by_id",
    ),
    "publishedthrough": ("municipality_id", "publication_id", "channel", "since", "recorded_at", "recorded_by_id"),
    "vacancy": ("municipality_id", "code"),
    "competition": ("municipality_id", "code", "vacancy_id"),
    "resultappeal": ("municipality_id", "competition_id"),
    "servicestandard": ("municipality_id", "code"),
    "contactunit": ("municipality_id", "code"),
    "anticorruptionmeasure": ("municipality_id", "code"),
    "partner": ("municipality_id", "code"),
    "assessment": ("municipality_id", "code", "kind"),
}


class Migration(migrations.Migration):
    dependencies = [("publications", "0001_initial"), ("kernel", "0002_guards")]

    operations = [
        *(AppendOnly(f"publications_{table}") for table in NEVER_CHANGED),
        *(AppendOnly(f"publications_{table}", columns=columns) for table, columns in FIXED.items()),
        *(RowSecurity(f"publications_{table}") for table in (*NEVER_CHANGED, *FIXED)),
    ]
