"""Days as `2026-жылдын 14-сентябры`, numbers as `1 234,5`."""

DATE_FORMAT = r"Y-\ж\ы\л\д\ы\н j-E"
MONTH_DAY_FORMAT = "j-E"
YEAR_MONTH_FORMAT = r"Y-\ж\ы\л\д\ы\н F"
SHORT_DATE_FORMAT = "d.m.Y"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = r"Y-\ж\ы\л\д\ы\н j-E, H:i"
SHORT_DATETIME_FORMAT = "d.m.Y H:i"
DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "\xa0"
NUMBER_GROUPING = 3
