"""Drafts from property, the off-budget funds and the debt (4.4-property-fund, 5.2-property, 5.3-debt)."""

from collections.abc import Iterator

from esep.reports.head_drafts.phrasing import HeadDraft, Proof, drafted, each, say
from esep.reports.head_figures import Figure, Unit
from esep.reports.head_material import HeadMaterial

PROPERTY = Proof(source="property_register", route="office-property", arguments={})


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
            for spent in one.spent:
                yield say("spent", language, purpose=spent.purpose_in(language), sum=spent.amount)

    return drafted(
        phrase, (*_property_figures(material), *_fund_figures(material)), "property_register", "fund_account"
    )


def property_alone(material: HeadMaterial) -> HeadDraft | None:
    """Valuing and managing property (5.2-property)."""

    def phrase(language: str) -> Iterator[str]:
        yield from _property_lines(material, language)
        if material.owned.never_valued:
            names = ", ".join(f"{one.asset.code} {one.asset.name_in(language)}" for one in material.owned.never_valued)
            yield say("never_valued", language, names=names)

    return drafted(phrase, _property_figures(material), "property_register")


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


def _property_figures(material: HeadMaterial) -> Iterator[Figure]:
    totals = material.owned.totals
    yield PROPERTY.figure("property/assets/count", each("assets_name"), len(material.owned.assets), Unit.COUNT)
    yield PROPERTY.figure("property/leases/due", each("leases_due"), totals.leases.due)
    yield PROPERTY.figure("property/leases/paid", each("leases_paid"), totals.leases.paid)
    yield PROPERTY.figure("property/leases/debt", each("leases_debt"), totals.leases.debt)
    yield PROPERTY.figure("property/land/hectares", each("land_hectares"), totals.land.hectares, Unit.HECTARE)
    yield PROPERTY.figure("property/land/contracts", each("land_contracts"), totals.land.contracts, Unit.COUNT)
    yield PROPERTY.figure("property/land/due", each("land_due"), totals.land.due)
    yield PROPERTY.figure("property/land/paid", each("land_paid"), totals.land.paid)
    yield PROPERTY.figure("property/sales/sum", each("sales_name"), totals.sold)


def _fund_figures(material: HeadMaterial) -> Iterator[Figure]:
    for one in material.funds:
        proof = Proof(
            source="fund_account",
            ref=f"fund:{one.fund.code}",
            route="office-funds-fund",
            arguments={"fund": one.fund.code},
        )
        sums = {"opening": one.opening, "came": one.came_in, "went": one.went_out, "closing": one.closing}
        for name, value in sums.items():
            yield proof.figure(f"fund/{one.fund.code}/{name}", each(f"fund_{name}", name=one.fund.names), value)
