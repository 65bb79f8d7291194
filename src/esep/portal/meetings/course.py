"""The day of a meeting and what came of it, as they are drawn: votes, reports, promises, answers, minutes (3.1-3.9)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.text import capfirst

from esep.kernel.sayings import Sayings
from esep.meetings.models.outcome import KIND_WORDS
from esep.meetings.queries.minutes.recording import Mark, PublicRecording
from esep.meetings.queries.public import PublicAccount, PublicCourse, PublicOutcome, PublicVote
from esep.portal.meetings.pen import Pen, counted, text
from esep.portal.promises.standing import STANDINGS, Standing, standing_of
from esep.portal.proofs import proof_days
from esep.regulation.dates import BISHKEK

PARTS_OF_A_REPORT = 5
KINDS = Sayings(KIND_WORDS)
STANDS = Sayings({standing: said.word for standing, said in STANDINGS.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Where the parts of the page lead to: the meeting's own page and the list of promises."""

    meeting: str
    promises: str


def course(account: PublicAccount, recordings: Sequence[PublicRecording], pen: Pen, *, links: Links) -> Iterator[str]:
    """Yield the parts of which something is known."""
    found, words = account.course, pen.words
    day = "".join(_the_day(account, pen))
    if day:
        yield f'<h2 id="day">{words["the_day"]}</h2>\n<dl class="account">{day}</dl>'
        if found.agenda is not None and not found.agenda.is_majority:
            yield f"<p>{words['not_approved']} {pen.clause_link('3.2-agenda', '3.2')}</p>"
    if found.outcomes:
        yield f'<h2 id="promises">{words["promised"]} {pen.clause_link("3.6-outcomes", "3.6")}</h2>'
        yield f'<ul class="news">{"".join([_promise(one, pen, links=links) for one in found.outcomes])}</ul>'
    if found.released_on is not None and found.questions:
        yield f'<h2 id="questions">{words["asked"]} {pen.clause_link("3.6-questioners", "3.6")}</h2>'
        yield f'<dl class="account" lang="{text(found.minutes_language)}">{"".join(_questions(found))}</dl>'
    minutes = "".join(_minutes(found, pen, links=links))
    if minutes:
        yield f'<h2 id="minutes">{words["minutes"]} {pen.clause_link("3.6-minutes", "3.6")}</h2>\n{minutes}'
    yield from (_recording(one, pen) for one in recordings)
    if found.told:
        yield f'<h2 id="measures">{words["measures"]} {pen.clause_link("3.9-measures-info", "3.9")}</h2>'
        yield "".join(_measures(found, pen, links=links))


def _the_day(account: PublicAccount, pen: Pen) -> Iterator[str]:
    found, words = account.course, pen.words
    if found.desk_at is not None:
        yield _row(words["desk"], f"<dd>{found.desk_at.astimezone(BISHKEK):%H:%M}</dd>", pen, "3.1-registration", "3.1")
    came = account.meeting.came
    if came is not None:
        invited = f"<dd>{words['invited']} {counted(found.invited)}</dd>" if found.invited is not None else ""
        yield _row(words["came"], f"<dd>{words['residents']} {counted(came)}</dd>{invited}", pen)
    if found.officers is not None:
        elected = f"<dd>{words['chair']} {text(found.officers.chair)}</dd>"
        elected += f"<dd>{words['secretary']} {text(found.officers.secretary)}</dd>"
        yield _row(words["officers"], f"{elected}{_vote(found.officers, pen)}", pen, "3.2-chair-secretary", "3.2")
    if found.agenda is not None:
        how = words["approved"] if found.agenda.is_majority else words["no_majority"]
        yield _row(words["agenda"], f"<dd>{how}</dd>{_vote(found.agenda, pen)}", pen, "3.2-agenda", "3.2")
    if found.reports:
        heard = "".join(_reports(found, pen))
        yield _row(words["reports"], heard, pen, "3.5-report-heard", "3.5")


def _row(title: str, answer: str, pen: Pen, clause: str = "", number: str = "") -> str:
    link = f" {pen.clause_link(clause, number)}" if clause else ""
    return f"<div><dt>{title}{link}</dt>{answer}</div>\n"


def _vote(vote: PublicVote, pen: Pen) -> str:
    words = pen.words
    said = (
        (words["present"], vote.present),
        (words["in_favour"], vote.in_favour),
        (words["against"], vote.against),
        (words["abstained"], vote.abstained),
    )
    return f'<dd class="facts">{"".join([f"<span>{word} {counted(number)}</span>" for word, number in said])}</dd>'


def _reports(found: PublicCourse, pen: Pen) -> Iterator[str]:
    words = pen.words
    for one in found.reports:
        yield f"<dd>{text(one.deputy.name)}"
        if one.given or one.missing:
            yield f'<br><span class="about">{words["parts"]} {one.given} / {PARTS_OF_A_REPORT}</span>'
        if one.missing:
            yield f'<br><span class="about">{words["not_told"]} {text(", ".join(one.missing))}</span>'
        yield "</dd>"


def _promise(one: PublicOutcome, pen: Pen, *, links: Links) -> str:
    standing, words = standing_of(one.state, days_late=one.days_late), pen.words
    status = STANDINGS[standing]
    said = [text(capfirst(f"{KINDS.say(one.kind, language=pen.language)} {one.code}"))]
    if one.owner:
        said.append(f"{words['bearer']} {text(one.owner)}")
    if one.promised_by is not None:
        said.append(f"{words['promised_by']} {pen.day(one.promised_by)}")
    if one.days_late and standing is not Standing.DECLINED:
        said.append(f"{words['days_late']} {counted(one.days_late)}")
    if one.corrected_on is not None:
        said.append(f"{words['corrected_on']} {pen.day(one.corrected_on)}")
    return (
        f'<li><span class="pill {status.tone}">{text(STANDS.say(standing, language=pen.language))}</span> '
        f'<a href="{links.promises}{text(one.code)}/" lang="{one.language}">{text(one.text)}</a>\n'
        f'<span class="about">{" · ".join(said)}</span></li>\n'
    )


def _questions(found: PublicCourse) -> Iterator[str]:
    for one in found.questions:
        who = f'<dd class="about">{text(one.who)}</dd>' if one.who else ""
        by = f"<b>{text(one.answered_by)}:</b> " if one.answered_by else ""
        answer = f"<dd>{by}{text(one.answer)}</dd>" if one.answer else ""
        yield f"<div><dt>{text(one.question)}</dt>{who}{answer}</div>\n"


def _minutes(found: PublicCourse, pen: Pen, *, links: Links) -> Iterator[str]:
    words = pen.words
    said = []
    if found.signed_on is not None:
        said.append(f"<span>{words['signed_on']} {pen.day(found.signed_on)}</span>")
    if found.number:
        said.append(f"<span>{words['number']} {text(found.number)}</span>")
    if found.received_on is not None:
        said.append(f"<span>{words['received_on']} {pen.day(found.received_on)}</span>")
    if found.signed_on is not None and found.signing_received_on is not None:
        said.append(proof_days(found.signed_on, found.signing_received_on))
    if not said:
        return
    yield f'<p class="facts">{"".join(said)}</p>'
    if found.released_on is not None:
        yield (
            f'<p class="actions"><a class="button quiet" href="{links.meeting}minutes/">{words["read"]}</a> '
            f'<a class="button quiet" href="{links.meeting}minutes.pdf">{words["paper"]}</a></p>'
        )
    else:
        yield f"<p>{words['preparing']}</p>"


def _recording(one: PublicRecording, pen: Pen) -> str:
    marks = "".join([_mark(mark) for mark in one.marks])
    listed = f"<details><summary>{pen.words['marks']}</summary><ul>{marks}</ul></details>" if marks else ""
    link = f'<a href="{text(one.link)}" rel="nofollow noopener">{pen.words["recording"]}</a>'
    return f'<p class="sum">{link}</p>{listed}'


def _mark(mark: Mark) -> str:
    return f'<li><a href="{text(mark.address)}" rel="nofollow noopener">{mark.clock}</a> {text(mark.words)}</li>'


def _measures(found: PublicCourse, pen: Pen, *, links: Links) -> Iterator[str]:
    words = pen.words
    wording = {one.code: one for one in found.outcomes}
    for one in found.told:
        number = f" № {text(one.number)}" if one.number else ""
        yield f'<section class="card"><h3>{words["notice"]}{number}, {pen.day(one.on)}</h3>\n'
        yield f'<p class="about">{proof_days(one.on, one.received_on)}</p>'
        if one.lead:
            yield f"<p>{text(one.lead)}</p>"
        yield '<dl class="account">'
        for code in one.answered:
            promised = wording.get(code)
            about = text(promised.text) if promised is not None else ""
            mark = f' lang="{promised.language}"' if promised is not None else ""
            title = f'<a href="{links.promises}{text(code)}/">{text(code)}</a> <span{mark}>{about}</span>'
            answer = text(one.answers.get(code, "")).replace("\n", "<br>")
            yield f"<div><dt>{title}</dt><dd>{answer or '–'}</dd></div>\n"
        yield "</dl>"
        for position, mark in one.photos:
            address = f"{links.meeting}measures/{text(one.fact)}/{position}.jpg?v={mark}"
            yield (
                f"<details><summary>{words['see']}</summary>"
                f'<img class="proof" src="{address}" alt="{words["photo_of_measures"]}" loading="lazy"></details>'
            )
        yield "</section>"
