"""A first set of codes, so that an empty municipality can begin. They are no official codes, and say so (5.2)."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.names import Names
from esep.finance.commands.codes.entering import CodeEntry, put_code
from esep.finance.models import BudgetCode
from esep.kernel.command import command
from esep.kernel.refusals import Refused

TAXES, NON_TAX, TRANSFERS, ASSETS = (group.value for group in BudgetCode.Group)

INCOME = (
    ("1.1", TAXES, "Киреше салыгы (агент төлөйт)", "Подоходный налог (платит агент)", "Income tax (paid by the agent)"),
    ("1.2", TAXES, "Патент", "Патент", "Patent"),
    ("1.3", TAXES, "Мүлк салыгы", "Налог на имущество", "Property tax"),
    ("1.4", TAXES, "Жер салыгы", "Земельный налог", "Land tax"),
    ("1.5", TAXES, "Сатуу салыгынын үлүшү", "Доля налога с продаж", "Share of the sales tax"),
    ("2.1", NON_TAX, "Жер ижарасы", "Аренда земли", "Lease of land"),
    ("2.2", NON_TAX, "Мүлк ижарасы", "Аренда имущества", "Lease of property"),
    ("2.3", NON_TAX, "Таштанды жыйымы", "Сбор за мусор", "Waste fee"),
    ("2.4", NON_TAX, "Акы төлөнүүчү кызмат", "Платные услуги", "Paid services"),
    ("2.5", NON_TAX, "Айыптар, башка", "Штрафы, прочее", "Fines and other"),
    ("3.1", TRANSFERS, "Теңдештирүүчү грант", "Выравнивающий грант", "Equalising grant"),
    ("3.2", TRANSFERS, "Дем берүүчү грант", "Стимулирующий грант", "Stimulating grant"),
    ("3.3", TRANSFERS, "Максаттуу трансферт", "Целевые трансферты", "Transfers for a purpose"),
    ("4.1", ASSETS, "Мүлк сатуу", "Продажа имущества", "Sale of property"),
)
FUNCTIONS = (
    ("1", "Жалпы кызматтар (айыл өкмөтү, кеңеш)", "Общие услуги (айыл окмоту, кенеш)", "General services"),
    ("2", "Жол, көчө жарыгы", "Дороги, уличное освещение", "Roads and street lights"),
    ("3", "Ичүүчү суу, коммуналдык", "Питьевая вода, ЖКХ", "Drinking water and utilities"),
    ("4", "Билим (бала бакча)", "Образование (детский сад)", "Education (kindergarten)"),
    ("5", "Саламаттык (ФАП)", "Здравоохранение (ФАП)", "Health (clinic)"),
    ("6", "Маданият, спорт, жаштар", "Культура, спорт, молодёжь", "Culture, sport, youth"),
    ("7", "Социалдык коргоо", "Социальная защита", "Social protection"),
    ("8", "Айлана-чөйрө, таштанды", "Экология, мусор", "Environment and waste"),
    ("9", "Айыл чарба, сугат", "Сельское хозяйство, полив", "Farming and irrigation"),
    ("10", "Резерв", "Резерв", "Reserve"),
)
ECONOMICS = (
    ("2111", "Эмгек акы", "Заработная плата", "Wages"),
    ("2121", "Социалдык төлөм", "Социальные отчисления", "Social contributions"),
    ("22", "Товар жана кызмат", "Товары и услуги", "Goods and services"),
    ("27", "Социалдык жардам", "Социальная помощь", "Social aid"),
    ("2222", "Учурдагы оңдоо", "Текущий ремонт", "Current repair"),
    ("31", "Капиталдык чыгаша", "Капитальные вложения", "Capital expense"),
    ("00", "Резерв", "Резерв", "Reserve"),
)


def take_illustrative_codes(*, by: Actor, municipality: int) -> tuple[BudgetCode, ...]:
    """Enter the first set in one act. Raises Refused when the municipality has codes already."""
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        if BudgetCode.objects.exists():
            raise Refused.because(
                "codes_are_there",
                _("There are codes already."),
                remedy=_("Enter the missing ones one by one."),
            )
        return tuple(put_code(acting, entry) for entry in illustrative_codes())


def illustrative_codes() -> tuple[CodeEntry, ...]:
    """The first set, in the order of the tables."""
    income = [(BudgetCode.Kind.INCOME, code, group, Names(ky=ky, ru=ru, en=en)) for code, group, ky, ru, en in INCOME]
    functions = [(BudgetCode.Kind.FUNCTION, code, "", Names(ky=ky, ru=ru, en=en)) for code, ky, ru, en in FUNCTIONS]
    economics = [(BudgetCode.Kind.ECONOMIC, code, "", Names(ky=ky, ru=ru, en=en)) for code, ky, ru, en in ECONOMICS]
    return tuple(
        CodeEntry(kind=kind, code=code, group=group, names=names, position=at, is_illustrative=True)
        for at, (kind, code, group, names) in enumerate((*income, *functions, *economics), start=1)
    )
