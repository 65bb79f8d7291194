"""Accounts and the directory: who signs in as what, and who holds that office."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Role
from esep.community.models import Position
from esep.community.queries.health.finding import Finding, Target, Weight
from esep.community.queries.health.records import Records
from esep.kernel.models.account import ROLE_WORDS

OFFICES = {
    Role.HEAD: Position.Kind.HEAD,
    Role.RESPONSIBLE_SECRETARY: Position.Kind.RESPONSIBLE_SECRETARY,
    Role.KENESH_CHAIR: Position.Kind.KENESH_CHAIR,
}


def roles_and_offices(records: Records, day: date) -> Iterator[Finding]:
    """Roles of accounts that nobody holds in the directory, and holders who cannot sign in."""
    granted = {grant.role for grant in records.grants}
    held = {holding.position.kind for holding in records.holdings if holding.holds_on(day)}
    for role, kind in OFFICES.items():
        if role.value in granted and kind not in held:
            yield Finding(
                code="role_without_holder",
                weight=Weight.MISSING,
                message=_("An account has this role, but the directory names no holder: %(role)s.")
                % {"role": ROLE_WORDS[role]},
                remedy=_("Enter who holds the office."),
                target=Target.OFFICES,
            )
        if kind in held and role.value not in granted:
            yield _of_rights(
                "holder_without_account",
                str(_("The directory names a holder, but no account has this role: %(role)s.")),
                role=ROLE_WORDS[role],
            )


def deputies_and_accounts(records: Records, day: date) -> Iterator[Finding]:
    """Roles of deputies whose mandate has ended, and how many deputies cannot sign in."""
    present = {one.code for one in records.mandates if one.since <= day and (one.until is None or day <= one.until)}
    with_account = {grant.deputy for grant in records.grants if grant.role == Role.DEPUTY.value}
    for code in sorted(with_account - present):
        yield Finding(
            code="deputy_role_without_mandate",
            weight=Weight.WRONG,
            message=_("An account has a deputy's role without a mandate. Code: %(code)s.") % {"code": code},
            remedy=_("End the role, or correct the mandate."),
            target=Target.RIGHTS,
        )
    if with_account and present - with_account:
        yield _of_rights(
            "deputies_without_account",
            str(_("Deputies who cannot sign in. Their number: %(count)s.")),
            count=len(present - with_account),
        )


def _of_rights(code: str, message: str, **params: object) -> Finding:
    return Finding(
        code=code,
        weight=Weight.ADVICE,
        message=message % params,
        remedy=_("Open an account and give it the role, if the work needs it."),
        target=Target.RIGHTS,
    )
