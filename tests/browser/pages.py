"""The pages that browser tests visit. A new page takes one line here."""

from collections.abc import Iterator
from dataclasses import dataclass

LANGUAGES = ("ky", "ru", "en")
OFFICE = "/office/min-bulak"


@dataclass(frozen=True)
class Page:
    """A page: its address in the default language, its template, the status it answers with, the login of the
    demonstration that sees it, if one must sign in, how many scripts of ours it can do without, and how many pictures
    are what it shows.
    """

    name: str
    address: str
    template: str
    status: int = 200
    login: str = ""
    scripts: int = 0
    pictures: int = 0

    @property
    def is_of_office(self) -> bool:
        """Whether it is for those who sign in, and not for the first visit of a resident."""
        return bool(self.login) or self.template == "sign-in"

    def address_in(self, language: str) -> str:
        """Return the address of the page in `language`."""
        return self.address if language == "ky" else f"/{language}{self.address}"


PAGES = (
    Page("home", "/", "place-home"),
    Page("year", "/min-bulak/year/", "year"),
    Page("one-status", "/min-bulak/year/?status=done_on_time", "year"),
    Page("missed-advice", "/min-bulak/year/?status=advice_missed", "year"),
    Page("one-clause", "/min-bulak/year/?clause=2.5-notice&as_of=2026-09-19", "year"),
    Page("nothing-found", "/min-bulak/year/?status=cannot_tell&clause=1.8-annual-report", "year"),
    Page("wrong-choice", "/min-bulak/year/?status=nonsense&clause=0&page=x&as_of=x", "year", status=400),
    Page("place-deputies", "/min-bulak/deputies/", "place-deputies"),
    Page("place-deputy", "/min-bulak/deputies/15/", "place-deputy"),
    Page("place-deputy-heard", "/min-bulak/deputies/7/", "place-deputy"),
    Page("place-no-deputy", "/min-bulak/deputies/99/", "place-no-deputy", status=404),
    Page("place-meetings", "/min-bulak/meetings/", "place-meetings"),
    Page("place-meetings-wrong", "/min-bulak/meetings/?village=x&deputy=x", "place-meetings", status=400),
    Page("place-meeting", "/min-bulak/meetings/M4/", "place-meeting"),
    Page("place-meeting-held", "/min-bulak/meetings/M2/", "place-meeting"),
    Page("place-meeting-put-off", "/min-bulak/meetings/M6/", "place-meeting"),
    Page("place-meeting-then", "/min-bulak/meetings/M4/?as_of=2026-06-01", "place-meeting-not-yet"),
    Page("place-no-meeting", "/min-bulak/meetings/M99/", "place-no-meeting", status=404),
    Page("place-minutes", "/min-bulak/meetings/M2/minutes/", "place-minutes"),
    Page("place-no-minutes", "/min-bulak/meetings/M4/minutes/", "place-no-minutes", status=404),
    Page("place-promises", "/min-bulak/promises/", "place-promises"),
    Page("place-promises-wrong", "/min-bulak/promises/?village=x&deputy=x&state=x", "place-promises", status=400),
    Page("place-promise", "/min-bulak/promises/O-02/", "place-promise", pictures=1),
    Page("place-no-promise", "/min-bulak/promises/O-99/", "place-no-promise", status=404),
    Page("place-mandates", "/min-bulak/mandates/", "place-mandates"),
    Page("place-mandates-wrong", "/min-bulak/mandates/?village=x&deputy=x&state=x", "place-mandates", status=400),
    Page("place-mandate", "/min-bulak/mandates/N-03/", "place-mandate"),
    Page("place-no-mandate", "/min-bulak/mandates/N-99/", "place-no-mandate", status=404),
    Page("place-demands", "/min-bulak/demands/", "place-demands"),
    Page("place-receptions", "/min-bulak/receptions/", "place-receptions"),
    Page("place-write", "/min-bulak/write/", "place-write"),
    Page("place-write-kind", "/min-bulak/write/complaint/?deputy=22", "place-write-kind"),
    Page("place-follow", "/min-bulak/follow/", "place-follow"),
    Page("place-no-receipt", f"/min-bulak/receipts/{'0' * 32}/", "place-no-receipt", status=404),
    Page("place-mistake", "/min-bulak/mistake/?page=/min-bulak/people/", "place-report"),
    Page("place-hide", "/min-bulak/hide/", "place-hide"),
    Page("place-appeals", "/min-bulak/appeals/", "place-appeals"),
    Page("place-appeals-wrong", "/min-bulak/appeals/?village=V1&topic=water", "place-appeals", status=400),
    Page("place-appeal", "/min-bulak/appeals/K-04/", "place-appeal"),
    Page("place-no-appeal", "/min-bulak/appeals/K-99/", "place-no-appeal", status=404),
    Page("place-people", "/min-bulak/people/", "place-people"),
    Page("place-villages", "/min-bulak/villages/", "place-villages"),
    Page("place-contacts", "/min-bulak/contacts/", "place-contacts"),
    Page("place-search", "/min-bulak/search/?q=%D1%81%D1%83%D1%83", "place-search"),
    Page("place-regulation", "/min-bulak/regulation/", "place-regulation"),
    Page("place-regulation-text", "/min-bulak/regulation/text/", "place-text"),
    Page("place-latest", "/min-bulak/latest/", "place-latest"),
    Page("not-found", "/no-such-page/", "trouble", status=404),
    Page("broken", "/broken/", "trouble", status=500),
    Page("check", "/check/", "check"),
    Page("check-example", "/check/?example=1", "check-answer"),
    Page("check-empty", "/check/?example=1&day=1&month=1&year=2000", "check-answer"),
    Page("check-wrong-day", "/check/?day=31&month=2&year=2026&known_day=x", "check", status=400),
    Page("styleguide", "/styleguide/", "styleguide"),
    Page("planner", "/planner/", "planner"),
    Page("plan", "/planner/?day=6&month=5&year=2026&start=14:00&areas=Ак-Тилек,Төрт-Көл&requests=yes", "plan"),
    Page("plan-too-near", "/planner/?day=2026-04-24&start=14&requests=yes&reading=strict-notice", "plan"),
    Page("plan-wrong", "/planner/?day=31&month=2&year=2027&start=25:00&reading=x", "planner", status=400),
    Page("regulation", "/regulation/", "regulation"),
    Page("regulation-found", "/regulation/?q=протокол&only=advice", "regulation"),
    Page("regulation-not-found", "/regulation/?q=протакол", "regulation"),
    Page("regulation-wrong", "/regulation/?q=!&only=x", "regulation", status=400),
    Page("clause", "/regulation/2.5-notice/", "clause"),
    Page("clause-not-judged", "/regulation/1.7-deputy-accountable/", "clause"),
    Page("clause-of-many-numbers", "/regulation/7.2-duty/", "clause"),
    Page("printed-number", "/regulation/2.5/", "printed-number"),
    Page("unknown-clause", "/regulation/2.5-notise/", "unknown-clause", status=404),
    Page("gap", "/regulation/2.7/", "unknown-clause", status=404),
    Page("booklet", "/regulation/booklet/", "booklet"),
    Page("glossary", "/glossary/", "glossary"),
    Page("journal", "/min-bulak/journal/", "journal"),
    Page("sign-in", "/sign-in/", "sign-in"),
    Page("account", "/account/", "account", login="head"),
    Page("account-password", "/account/password/", "account-form", login="head"),
    Page("sign-in-code", "/sign-in/code/", "sign-in"),
    Page("sign-in-passkey", "/sign-in/passkey/", "sign-in"),
    Page("office", f"{OFFICE}/", "office", login="secretary"),
    Page("office-of-a-deputy", f"{OFFICE}/", "office", login="deputy15"),
    Page("office-another-day", f"{OFFICE}/?on_day=2026-05-20", "office", login="secretary"),
    Page("office-week", f"{OFFICE}/today/week/", "office-group", login="secretary"),
    Page("office-tasks", f"{OFFICE}/tasks/", "office-tasks", login="admin"),
    Page("office-not-mine", "/office/kara-oy/", "trouble", status=404, login="secretary"),
    Page("office-forbidden", f"{OFFICE}/rights/", "office-refusal", status=403, login="staff"),
    Page("mandates", f"{OFFICE}/mandates/", "office-mandates", login="secretary"),
    Page("mandates-of-a-deputy", f"{OFFICE}/mandates/", "office-mandates", login="deputy15"),
    Page("mandate", f"{OFFICE}/mandates/of/N-03/", "office-mandate", login="secretary"),
    Page("mandate-new", f"{OFFICE}/mandates/new/", "office-form", login="secretary"),
    Page("demands", f"{OFFICE}/demands/", "office-demands", login="secretary"),
    Page("demand-new", f"{OFFICE}/demands/new/", "office-form", login="secretary"),
    Page("receptions", f"{OFFICE}/receptions/", "office-receptions", login="secretary"),
    Page("reception-hours", f"{OFFICE}/receptions/hours/new/", "office-form", login="secretary"),
    Page("reception-new", f"{OFFICE}/receptions/new/", "office-form", login="secretary"),
    Page("diary", f"{OFFICE}/receptions/diary/", "office-diary", login="deputy15"),
    Page("contact-new", f"{OFFICE}/receptions/diary/contacts/new/", "office-form", login="deputy15"),
    Page("meetings", f"{OFFICE}/meetings/", "office-meetings", login="secretary"),
    Page("meetings-of-a-deputy", f"{OFFICE}/meetings/?district=D4", "office-meetings", login="deputy15"),
    Page("meeting-new", f"{OFFICE}/meetings/new/?district=D4", "office-meeting-plan", login="secretary"),
    Page("meeting-steps", f"{OFFICE}/meetings/M4/", "office-meeting-steps", login="secretary"),
    Page("meeting-rests", f"{OFFICE}/meetings/M2/cancel/", "office-meeting-rests", login="secretary"),
    Page("meeting-change", f"{OFFICE}/meetings/M5/change/", "office-meeting-plan", login="secretary"),
    Page("meeting-postpone", f"{OFFICE}/meetings/M5/postpone/", "office-form", login="secretary"),
    Page("turns", f"{OFFICE}/turns/", "office-turns", login="secretary"),
    Page("turn-of-year", f"{OFFICE}/turns/year/", "office-turns-year", login="secretary"),
    Page("turn-of-council", f"{OFFICE}/turns/council/", "office-turns-council", login="secretary"),
    Page("next-council", f"{OFFICE}/turns/council/new/", "office-turns-form", login="secretary"),
    Page("appeals", f"{OFFICE}/appeals/", "office-appeals", login="secretary"),
    Page("appeal-new", f"{OFFICE}/appeals/new/", "office-form", login="secretary"),
    Page("appeals-list", f"{OFFICE}/appeals/list/", "office-form", login="secretary"),
    Page("appeal", f"{OFFICE}/appeals/K-06/", "office-appeal", login="secretary"),
    Page("appeal-copy", f"{OFFICE}/appeals/K-04/copy/", "office-form", login="secretary"),
    Page("meeting-questions", f"{OFFICE}/meetings/M2/questions/", "office-meeting-questions", login="secretary"),
    Page("directory", f"{OFFICE}/directory/", "office-directory", login="secretary"),
    Page("villages", f"{OFFICE}/directory/villages/", "office-records", login="secretary"),
    Page("people", f"{OFFICE}/directory/people/", "office-records", login="secretary"),
    Page("deputies", f"{OFFICE}/directory/deputies/", "office-records", login="overseer"),
    Page("venues", f"{OFFICE}/directory/venues/", "office-records", login="secretary"),
    Page("venue", f"{OFFICE}/directory/venues/of/W7/", "office-record", login="secretary"),
    Page("commission", f"{OFFICE}/directory/commissions/of/C1/", "office-record", login="secretary"),
    Page("venue-check", f"{OFFICE}/directory/venues/of/W7/check/", "office-form", login="secretary"),
    Page("person-new", f"{OFFICE}/directory/people/add/", "office-form", login="secretary"),
    Page("lists", f"{OFFICE}/lists/", "office-lists", login="secretary"),
    Page("list-upload", f"{OFFICE}/lists/villages/", "office-list", login="secretary"),
    Page("health", f"{OFFICE}/health/", "office-health", login="secretary"),
    Page("rights", f"{OFFICE}/rights/", "office-rights", login="admin"),
    Page("hand-over", f"{OFFICE}/rights/hand-over/", "office-form", login="admin"),
    Page("role-new", f"{OFFICE}/rights/role/", "office-form", login="admin"),
    Page("requests", f"{OFFICE}/requests/", "office-requests", login="secretary"),
    Page("settings", f"{OFFICE}/settings/", "office-settings", login="secretary"),
    Page("settings-data", f"{OFFICE}/settings/data/", "office-data", login="secretary"),
    Page("setup", f"{OFFICE}/setup/", "office-setup", login="secretary"),
    Page("setup-letterhead", f"{OFFICE}/setup/letterhead/", "office-letterhead", login="secretary"),
    Page("setup-mail", f"{OFFICE}/setup/mail/", "office-mail-test", login="secretary"),
    Page("setup-print", f"{OFFICE}/setup/print/", "office-print-test", login="secretary"),
    Page("setup-register", f"{OFFICE}/setup/register/", "office-paper-book", login="secretary"),
    Page("setup-own-numbers", f"{OFFICE}/setup/say/own-numbers/", "office-say", login="secretary"),
    Page("numbers", f"{OFFICE}/numbers/", "office-numbers", login="secretary"),
    Page("submissions", f"{OFFICE}/submissions/", "office-submissions", login="secretary"),
    Page("submissions-several", f"{OFFICE}/submissions/several/", "office-form", login="secretary"),
    Page("remarks", f"{OFFICE}/remarks/", "office-remarks", login="staff"),
    Page("register", f"{OFFICE}/register/", "office-register", login="secretary"),
    Page("register-new", f"{OFFICE}/register/new/", "office-document-form", login="secretary"),
    Page("register-extract", f"{OFFICE}/register/extract/", "office-extract", login="secretary"),
    Page("register-labels", f"{OFFICE}/register/labels/", "office-labels", login="secretary"),
    Page("office-search", f"{OFFICE}/search/?q=asanov", "office-search", login="secretary"),
    Page("office-journal", f"{OFFICE}/journal/", "office-journal", login="secretary"),
    Page("open-requests", f"{OFFICE}/meetings/requests/", "office-open-requests", login="secretary"),
    Page("requests-of-a-meeting", f"{OFFICE}/meetings/M5/requests/", "office-meeting-requests", login="secretary"),
    Page("reminder", f"{OFFICE}/meetings/M5/requests/IR-05/reminder/", "office-reminder", login="secretary"),
    Page("office-house-rules", f"{OFFICE}/meetings/house-rules/", "office-house-rules", login="secretary"),
    Page("office-papers", f"{OFFICE}/meetings/M4/papers/", "office-papers", login="secretary"),
    Page("office-notice", f"{OFFICE}/meetings/M4/notice/", "office-notice", login="secretary"),
    Page("office-notice-log", f"{OFFICE}/meetings/M4/notice/log/?village=V6", "office-form", login="staff"),
    Page("office-meeting-lists", f"{OFFICE}/meetings/M4/lists/", "office-meeting-lists", login="secretary"),
    Page("meeting-desk", f"{OFFICE}/meetings/M2/desk/", "office-meeting-desk", login="volunteer"),
    Page("meeting-count", f"{OFFICE}/meetings/M2/desk/count/", "office-form", login="volunteer"),
    Page("meeting-sheet", f"{OFFICE}/meetings/M2/desk/sheets/1/", "office-meeting-sheet", login="staff"),
    Page("meeting-hall", f"{OFFICE}/meetings/M2/hall/", "office-meeting-hall", login="secretary"),
    Page("meeting-opening", f"{OFFICE}/meetings/M2/hall/opening/", "office-meeting-opening", login="secretary"),
    Page("meeting-report", f"{OFFICE}/meetings/M5/hall/outcome/", "office-form", login="secretary"),
    Page("meeting-screen", f"{OFFICE}/meetings/M2/hall/screen/?still=1", "office-meeting-screen", login="secretary"),
    Page("meeting-log", f"{OFFICE}/meetings/M2/hall/log/", "office-meeting-log", login="secretary"),
    Page("meeting-minutes", f"{OFFICE}/meetings/M4/minutes/", "office-minutes", login="secretary", scripts=1),
    Page("meeting-minutes-read", f"{OFFICE}/meetings/M2/minutes/", "office-minutes-read", login="head"),
    Page("meeting-held", f"{OFFICE}/meetings/M5/minutes/held/", "office-form", login="secretary"),
    Page("meeting-sign", f"{OFFICE}/meetings/M4/minutes/sign/", "office-form", login="secretary"),
    Page("meeting-public", f"{OFFICE}/meetings/M2/minutes/public/", "office-minutes-public", login="secretary"),
    Page("meeting-versions", f"{OFFICE}/meetings/M2/minutes/history/", "office-minutes-history", login="secretary"),
    Page("office-meeting-suggest", f"{OFFICE}/meetings/M4/lists/suggest/", "office-meeting-suggest", login="secretary"),
    Page("office-promises", f"{OFFICE}/promises/", "office-promises", login="secretary"),
    Page("office-promise", f"{OFFICE}/promises/O-06/", "office-promise", login="head"),
    Page("office-promise-step", f"{OFFICE}/promises/O-06/steps/new/?state=done", "office-form", login="head"),
    Page("office-my", f"{OFFICE}/my/", "office-my", login="deputy15"),
    Page("office-reports", f"{OFFICE}/reports/", "office-reports", login="secretary"),
    Page("office-report-new", f"{OFFICE}/reports/new/15/", "office-form", login="deputy15"),
    Page("office-afterwards", f"{OFFICE}/meetings/M2/afterwards/", "office-afterwards", login="secretary"),
)


def visits() -> Iterator[tuple[Page, str]]:
    """Yield every page in every language."""
    for page in PAGES:
        for language in LANGUAGES:
            yield page, language


def looks() -> Iterator[tuple[Page, str]]:
    """Yield what differs to the eye: every page in Kyrgyz, one of each template in Russian, whose words are long.

    Of the office's templates every second is looked at in Russian too.
    """
    seen: set[str] = set()
    for page in PAGES:
        yield page, LANGUAGES[0]
        if page.template not in seen and (not page.is_of_office or len(seen) % 2 == 0):
            yield page, LANGUAGES[1]
        seen.add(page.template)
