"""Which item of the catalogue a record is: its clause of 7.2."""

from collections.abc import Mapping

from esep.publications.models import Assessment, Explanation

OF_ASSESSMENTS: Mapping[Assessment.Kind, str] = {
    Assessment.Kind.BODY: "7.2.3-b",
    Assessment.Kind.SERVICES: "7.2.4-v",
}
OF_EXPLANATIONS: Mapping[Explanation.Kind, str] = {
    Explanation.Kind.FUNCTIONS: "7.2.1-functions",
    Explanation.Kind.SERVICE_APPEAL: "7.2.4-g",
    Explanation.Kind.ENTRY: "7.2.11-a",
    Explanation.Kind.COMPETITION_APPEAL: "7.2.11-d",
}
