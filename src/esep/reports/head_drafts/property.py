"""Drafts from property, the off-budget funds and the debt (4.4-property-fund, 5.2-property, 5.3-debt)."""

from collections.abc import Iterator

from esep.reports.head_drafts.objects import objects_of, totals_of
from esep.reports.head_drafts.phrasing import HeadDraft, Proof, drafted, each, say
from esep.reports.head_figures import Figure
from esep.reports.head_material import HeadMaterial

MOST_SPENT = 30
"""Payments of a fund that a part names one by one; the rest is a sum."""


def property_and_fund(material: HeadMaterial) -> HeadDraft | None:
    """What property brought, and how the off-budget funds stand (4.4-property-fund)."""

    def phrase(language: str) -> Iterator[str]:
        yield from _property_lines(material, language)
        for one in material.funds:
            yield say(
                "fund",
                language,
                name=one.fund.name_in(language),
                opening=one.opening,
                came=one.came_in,
                went=one.went_out,
                closing=one.closing,
            )
            for spent in one.spent[:MOST_SPENT]:
                yield say("spent", language, purpose=spent.purpose_in(language), sum=spent.amount)
            if len(one.spent) > MOST_SPENT:
                yield say("more", language, count=len(one.spent) - MOST_SPENT)

    return drafted(phrase, (*totals_of(material), *_fund_figures(material)), "property_register", "fund_account")


def property_alone(material: HeadMaterial) -> HeadDraft | None:
    """Valuing and managing property (5.2-property)."""

    def phrase(language: str) -> Iterator[str]:
        yield from _property_lines(material, language)
        if material.owned.never_valued:
            names = ", ".join(f"{one.asset.code} {one.asset.name_in(language)}" for one in material.owned.never_valued)
            yield say("never_valued", language, names=names)

    return drafted(phrase, (*totals_of(material), *objects_of(material)), "property_register")


def debt(material: HeadMaterial) -> HeadDraft | None:
    """What was borrowed, paid back and is owed (5.3-debt). Without any loan it says so."""
    debts = material.debts

    def phrase(language: str) -> Iterator[str]:
        for one in debts.loans:
            yield say(
                "loan",
                language,
                purpose=(one.loan.purpose_ru if language == "ru" else "") or one.loan.purpose_ky,
                opening=one.opening,
                repaid=one.repaid,
                closing=one.closing,
                due=one.loan.due_on,
            )
        if debts.loans:
            yield say("owed", language, sum=debts.closing)

    proof = Proof(source="loan_contract", route="office-debts", arguments={})
    sums = {"opening": debts.opening, "taken": debts.taken, "repaid": debts.repaid, "closing": debts.closing}
    figures = (proof.figure(f"debt/total/{name}", each(f"debt_{name}"), value) for name, value in sums.items())
    return drafted(phrase, figures, "loan_contract", "treasury")


def _property_lines(material: HeadMaterial, language: str) -> Iterator[str]:
    found = material.owned
    if not (found.assets or found.land_assets):
        return
    yield say("property", language, count=len(found.assets))
    if found.leases:
        totals = found.totals.leases
        yield say("leases", language, count=len(found.leases), due=totals.due, paid=totals.paid, debt=totals.debt)
    if found.land:
        land = found.totals.land
        yield say("land", language, contracts=land.contracts, due=land.due, paid=land.paid)
    for sale in found.sales:
        if sale.price is not None:
            yield say("sold", language, name=sale.asset.name_in(language), sum=sale.price)
    for handed in found.transfers:
        name = f"{handed.asset.code} {handed.asset.name_in(language)}"
        yield say(
            "handed_by" if handed.decision else "handed",
            language,
            name=name,
            decision=handed.decision.replace("-", "/"),
        )
    if found.own_use:
        yield say("own_use", language, count=len(found.own_use))


def _fund_figures(material: HeadMaterial) -> Iterator[Figure]:
    for one in material.funds:
        code, name = one.fund.code, one.fund.names
        proof = Proof(source="fund_account", ref=f"fund:{code}", route="office-funds-fund", arguments={"fund": code})
        yield proof.figure(f"fund/{code}/opening", each("fund_opening", name=name), one.opening)
        for gift in one.received:
            yield proof.figure(f"fund/{code}/{gift.kind}", each(f"fund_{gift.kind.value}", name=name), gift.amount)
        yield proof.figure(f"fund/{code}/came", each("fund_came", name=name), one.came_in)
        for number, paid in enumerate(one.spent[:MOST_SPENT], start=1):
            purpose = {"ky": paid.purpose_ky, "ru": paid.purpose_ru}
            words = each("fund_spent", name=name, purpose=purpose)
            yield proof.figure(f"fund/{code}/spent-{number}", words, paid.amount)
        yield proof.figure(f"fund/{code}/went", each("fund_went", name=name), one.went_out)
        yield proof.figure(f"fund/{code}/closing", each("fund_closing", name=name), one.closing)
