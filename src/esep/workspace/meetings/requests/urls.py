"""Addresses: asking bodies for information, and bringing experts in (2.5, third and fourth items)."""

from django.urls import URLPattern, path

from esep.workspace.meetings.requests import answering, experts, listing, reminding, sending, tab, writing

ONE = "<str:meeting>/requests/<str:asked>/"

urlpatterns: list[URLPattern] = [
    path("requests/", listing.all_requests, name="office-meetings-all-requests"),
    path("requests/<str:asked>/", listing.one_request, name="office-meetings-request"),
    path("<str:meeting>/requests/", tab.requests, name="office-meetings-requests"),
    path("<str:meeting>/requests/new/", writing.new, name="office-meetings-requests-new"),
    path(f"{ONE}change/", writing.change, name="office-meetings-requests-change"),
    path(f"{ONE}withdraw/", writing.withdraw, name="office-meetings-requests-withdraw"),
    path(f"{ONE}send/", sending.send, name="office-meetings-requests-send"),
    path(f"{ONE}letter.<str:form>", sending.letter_file, name="office-meetings-requests-letter"),
    path(f"{ONE}received/", answering.received, name="office-meetings-requests-received"),
    path(f"{ONE}answered/", answering.answered, name="office-meetings-requests-answered"),
    path(f"{ONE}correct/<str:step>/", answering.correct, name="office-meetings-requests-correct"),
    path(f"{ONE}proofs/<int:evidence>/", answering.proof, name="office-meetings-requests-proof"),
    path(f"{ONE}reminder/", reminding.reminder, name="office-meetings-requests-reminder"),
    path("<str:meeting>/experts/new/", experts.engage, name="office-meetings-experts-new"),
    path("<str:meeting>/experts/<int:expert>/withdraw/", experts.take_out, name="office-meetings-experts-withdraw"),
]
