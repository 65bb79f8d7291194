"""The catalogue in the office: published by a photo, nothing new in one press, withdrawn, items of one's own."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from esep.access import Actor, Role
from esep.kernel import scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account
from esep.publications.models import Publication, PublicationCheck, PublishedThrough
from tests.community.min_bulak import TODAY, MinBulak
from tests.publications.versions import POSTS, a_version
from tests.records.papers import a_photo
from tests.web.office.desk import desk_of, hidden, text

LIST = "/en/office/min-bulak/catalogue/"
ITEM = f"{LIST}of/{POSTS}/"
DAY = {"on_day": TODAY.day, "on_month": TODAY.month, "on_year": TODAY.year}
TOMORROW = {**DAY, "on_day": TODAY.day + 1}


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path / "files"


@pytest.fixture
def by(secretary: Client) -> Actor:
    """The secretary, as an actor."""
    return actor_of(Account.objects.get(pk=secretary.session["_auth_user_id"]))


def a_board() -> SimpleUploadedFile:
    """A photo as a phone sends it."""
    photo = a_photo()
    return SimpleUploadedFile(photo.name, photo.data, content_type="image/jpeg")


def test_the_list_has_every_printed_row_and_who_may_do_what(built: MinBulak, secretary: Client) -> None:
    page = text(secretary.get(LIST))
    assert page.count("<tr>") == 1 + 20
    assert "Not published: <b>16</b>" in page
    assert f"{ITEM}board/" in page
    head = text(desk_of(Role.HEAD, built.place).get(LIST))
    assert "Not published: <b>16</b>" in head
    assert f"{ITEM}board/" not in head


def test_a_photo_of_the_board_is_published_with_one_choice(built: MinBulak, secretary: Client) -> None:
    form = secretary.get(f"{ITEM}board/")
    assert 'capture="environment"' in text(form)
    assert "Choose at least one file." in text(secretary.post(f"{ITEM}board/", {"title_ky": "Тизме", **DAY}))
    typed = {"title_ky": "Тизме", "where": "Миң-Булак", **DAY, "attached": a_board()}
    done = text(secretary.post(f"{ITEM}board/", typed, follow=True))
    assert "The version is published." in done
    assert "Next look: 21.09.2026" in done
    assert "Миң-Булак" in done
    with scope.of(built.place.pk):
        place = PublishedThrough.objects.select_related("evidence").get()
    assert place.evidence is not None
    shown = secretary.get(f"{ITEM}proofs/{place.evidence.pk}/")
    assert shown.headers["Content-Type"] == "image/jpeg"
    shown.close()
    assert secretary.get(f"{LIST}of/7.2.11-v/proofs/{place.evidence.pk}/").status_code == 404


def test_a_press_without_anything_written_publishes_no_empty_page(built: MinBulak, secretary: Client) -> None:
    form = f"{LIST}of/7.2.4-v/publish/"
    page = text(secretary.get(form))
    assert '<option value="assessments">' in page
    assert "selected" not in page.partition('name="content"')[2].partition("</select>")[0].replace(
        '<option value="" selected>', ""
    )
    typed = {"title_ky": "Мониторинг", "channels": ["site"], **DAY}
    assert "Say where the content can be read." in text(secretary.post(form, typed))
    refused = secretary.post(form, {**typed, "content": "assessments"})
    assert refused.status_code == 400
    assert "Nothing is written yet on that page of this site: «What others found»." in text(refused)
    assert "Мониторинг" in text(refused)
    with scope.of(built.place.pk):
        assert not Publication.objects.exists()


def test_a_day_to_come_is_refused_and_everything_typed_stays(built: MinBulak, secretary: Client) -> None:
    typed = {"title_ky": "Эртеңки тизме", "channels": ["site"], "content": "vacancies", **TOMORROW}
    answer = secretary.post(f"{ITEM}publish/", typed)
    assert answer.status_code == 400
    page = text(answer)
    assert "This day has not come yet." in page
    assert "Эртеңки тизме" in page
    assert '<option value="vacancies" selected>' in page
    nowhere = text(secretary.post(f"{ITEM}publish/", {**typed, **DAY, "channels": []}))
    assert "Say where it can be found." in nowhere
    bare = text(secretary.post(f"{ITEM}publish/", {**typed, **DAY, "content": ""}))
    assert "Say where the content can be read." in bare


def test_a_version_is_published_once_however_often_the_button_is_pressed(built: MinBulak, secretary: Client) -> None:
    key = hidden(secretary.get(f"{ITEM}publish/"), "form_key")
    typed = {"title_ky": "Тизме", "channels": ["site"], "content": "vacancies", **DAY, "form_key": key}
    for _press in range(2):
        assert "The version is published." in text(secretary.post(f"{ITEM}publish/", typed, follow=True))
    with scope.of(built.place.pk):
        assert Publication.objects.count() == 1


def test_nothing_new_is_one_press(built: MinBulak, secretary: Client, by: Actor) -> None:
    refused = text(secretary.post(f"{ITEM}check/"))
    assert "Nothing was published of this item yet" in refused
    assert "Publish its first version." in refused
    a_version(built, by)
    assert f'action="{ITEM}check/"' in text(secretary.get(ITEM))
    for _press in range(2):
        assert "Looked at today: nothing new." in text(secretary.post(f"{ITEM}check/", follow=True))
    with scope.of(built.place.pk):
        assert PublicationCheck.objects.count() == 1


def test_what_changed_stands_on_the_page_until_a_new_version(built: MinBulak, secretary: Client, by: Actor) -> None:
    a_version(built, by, on=TODAY.replace(day=13))
    done = text(secretary.post(f"{ITEM}changed/", {"what": "Жаңы орун", **DAY}, follow=True))
    assert "The change was recorded." in done
    assert "Changed since then:" in done
    assert "Something changed since then." in text(secretary.get(LIST))


def test_a_version_gets_one_more_place_and_is_withdrawn(built: MinBulak, secretary: Client, by: Actor) -> None:
    row = a_version(built, by)
    more = f"{ITEM}versions/{row.pk}/channel/"
    both = {"channel": "board", **DAY, "attached": a_board(), "link": "https://example.invalid/p"}
    assert "Give either a file or a link." in text(secretary.post(more, both))
    done = text(secretary.post(more, {"channel": "board", **DAY, "attached": a_board()}, follow=True))
    assert "The place was added." in done
    assert secretary.get(f"{LIST}of/7.2.11-v/versions/{row.pk}/channel/").status_code == 404
    gone = text(secretary.post(f"{ITEM}versions/{row.pk}/withdraw/", {"reason": "Ката тизме"}, follow=True))
    assert "The version is withdrawn." in gone
    assert "Ката тизме" in gone
    assert secretary.get(f"{ITEM}versions/{row.pk}/withdraw/").status_code == 404


def test_the_owner_is_an_office_and_the_first_to_save_is_not_overwritten(built: MinBulak, secretary: Client) -> None:
    assert "Who keeps it was saved." in text(secretary.post(f"{ITEM}owner/", {"position": "secretary"}, follow=True))
    version = hidden(secretary.get(f"{ITEM}owner/"), "version")
    secretary.post(f"{ITEM}owner/", {"position": "head", "version": version})
    late = secretary.post(f"{ITEM}owner/", {"position": "finance", "version": version})
    assert late.status_code == 409
    assert "Somebody else changed this record" in text(late)


def test_an_item_of_ones_own_is_added_changed_and_closed(built: MinBulak, secretary: Client) -> None:
    refused = text(secretary.post(f"{LIST}new/", {"code": "7.2.6", "title_ky": "Башка"}))
    assert "Codes that begin with a figure belong to the regulation." in refused
    assert "Башка" in refused
    done = text(secretary.post(f"{LIST}new/", {"code": "roads", "title_ky": "Жолдор"}, follow=True))
    assert "Everybody sees that it is beyond the regulation." in done
    own = f"{LIST}of/roads/"
    version = hidden(secretary.get(f"{own}change/"), "version")
    changed = {"title_ky": "Жолдор жана көпүрөлөр", "refresh_days": "30", "version": version}
    assert "The item was changed." in text(secretary.post(f"{own}change/", changed, follow=True))
    closed = text(secretary.post(f"{own}close/", {"reason": "Башка жерде бар"}, follow=True))
    assert "The office closed this item:" in closed
    assert secretary.get(f"{own}publish/").status_code == 404
    assert secretary.get(f"{ITEM}close/").status_code == 404


def test_a_heading_is_read_and_not_published(built: MinBulak, secretary: Client) -> None:
    page = text(secretary.get(f"{LIST}of/7.2.4-services/"))
    assert "Its items are published one by one." in page
    assert f"{LIST}of/7.2.4-g/" in page
    assert secretary.get(f"{LIST}of/7.2.4-services/publish/").status_code == 404
    assert secretary.get(f"{LIST}of/7.2.6/").status_code == 404


def test_a_day_of_the_office_leads_to_the_item(built: MinBulak, secretary: Client, by: Actor) -> None:
    a_version(built, by)
    later = text(secretary.get("/en/office/min-bulak/?on_day=20&on_month=9&on_year=2026"))
    assert f'href="{ITEM}"' in later
