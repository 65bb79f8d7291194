"""Packs kept by their digest: once each, for ever, and only what loads is judged by."""

from hashlib import sha256
from pathlib import Path

import pytest
from django.db import DatabaseError, transaction

from esep.kernel import clock
from esep.kernel.models import KeptPack
from esep.kernel.packs import keep_present, pack_with
from esep.regulation.pack.files import archive_of, files_in
from esep.regulation.pack.loading import model_pack
from tests.upgrading import shipping, with_seven_days

pytestmark = pytest.mark.django_db


def keep(content: bytes, *, digest: str = "") -> str:
    """Keep any bytes under their digest, or under another."""
    digest = digest or sha256(content).hexdigest()
    KeptPack.objects.create(sha256=digest, pack_id="kg-model", pack_version="0", content=content, kept_at=clock.real())
    return digest


def test_what_an_earlier_version_kept_is_found_after_an_upgrade(tmp_path: Path) -> None:
    keep_present()
    before = model_pack().sha256

    with shipping(with_seven_days(tmp_path)):
        keep_present()
        keep_present()
        found = pack_with(before)

        assert found is not None
        assert found is pack_with(before)
        assert found.sha256 == before != model_pack().sha256
        assert found.parameters["notice_days"].values[0].value == 5
        assert KeptPack.objects.count() == 2


def test_a_kept_pack_is_neither_changed_nor_deleted() -> None:
    keep_present()

    for act in (lambda: KeptPack.objects.update(content=b""), lambda: KeptPack.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            act()


def test_what_is_not_kept_or_does_not_load_is_none(tmp_path: Path) -> None:
    unknown_to_this_version = keep(archive_of({"pack.toml": b"[[wonder]]\n"}))
    under_another_digest = keep(archive_of(files_in(with_seven_days(tmp_path))), digest="1" * 64)

    assert [pack_with(one) for one in ("0" * 64, unknown_to_this_version, under_another_digest)] == [None] * 3
