"""Invented names, the same for the same number on every machine. None is of a real place or person."""

from random import Random

FIRST = (("Жаңы", "jany"), ("Көк", "kok"), ("Кең", "ken"), ("Узун", "uzun"), ("Терең", "teren"), ("Бийик", "biyik"),
         ("Тунук", "tunuk"), ("Кызгылт", "kyzgylt"), ("Сары", "sary"), ("Жашыл", "jashyl"), ("Алтын", "altyn"),
         ("Күмүш", "kumush"), ("Тынч", "tynch"), ("Шаңдуу", "shanduu"), ("Мөлтүр", "moltur"), ("Кайнар", "kaynar"),
         ("Жарык", "jaryk"), ("Салкын", "salkyn"), ("Булуттуу", "buluttuu"), ("Жылуу", "jyluu"))  # fmt: skip
SECOND = (("Арча", "archa"), ("Бак", "bak"), ("Белес", "beles"), ("Бөксө", "bokso"), ("Дөбө", "dobo"),
          ("Жайлоо", "jayloo"), ("Жылга", "jylga"), ("Капчал", "kapchal"), ("Кечүү", "kechuu"), ("Кокту", "koktu"),
          ("Көпүрө", "kopuro"), ("Майдан", "maydan"), ("Мөңгү", "mongu"), ("Өзөн", "ozon"), ("Сай", "say"),
          ("Талаа", "talaa"), ("Тектир", "tektir"), ("Төр", "tor"), ("Чат", "chat"),
          ("Шаркыратма", "sharkyratma"))  # fmt: skip
FAMILIES = ("Абышев", "Бейшеев", "Дүйшөев", "Жээналиев", "Иманов", "Кадыров", "Мамытов", "Ногоев", "Осмонов",
            "Сыдыков", "Токтоев", "Үсөнов", "Чоноев", "Шералиев", "Эсенов")  # fmt: skip
GIVEN = ("Айбек", "Бакыт", "Гүлзат", "Жылдыз", "Замира", "Кубат", "Мээрим", "Нурлан", "Салтанат", "Таалай")

RAYONS = 40


def place_name(number: int) -> tuple[str, str]:
    """The name of municipality ``number`` and its address; different for each number below 10,000."""
    at, again = number % (len(FIRST) * len(SECOND)), number // (len(FIRST) * len(SECOND))
    (first, begins), (second, ends) = FIRST[at % len(FIRST)], SECOND[at // len(FIRST)]
    mark = f" {again + 1}" if again else ""
    return f"{first}-{second}{mark}", f"synthetic-{begins}-{ends}{mark.replace(' ', '-')}"


def rayon_name(number: int) -> str:
    """The rayon of municipality ``number``: some forty of them."""
    return f"{SECOND[number % len(SECOND)][0]} {'өйдөңкү' if number % RAYONS < len(SECOND) else 'төмөнкү'} району"


def person_name(rng: Random) -> tuple[str, str]:
    """A family name and a given name."""
    return rng.choice(FAMILIES), rng.choice(GIVEN)
