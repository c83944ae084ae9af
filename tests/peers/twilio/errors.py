"""Refusals in the provider's words and statuses, by its published codes."""

from typing import Any

TEXTS = {
    20003: (401, "Authenticate"),
    20404: (404, "The requested resource was not found"),
    20429: (429, "Too many requests"),
    21201: (400, "No 'To' number is specified"),
    21205: (400, "Url is not a valid URL"),
    21210: (400, "The source phone number provided is not yet verified for your account"),
    21211: (400, "The 'To' number is not a valid phone number."),
    21212: (400, "The 'From' number is not a valid phone number."),
    21214: (400, "The 'To' phone number provided cannot be reached"),
    21215: (400, "Account not authorized to call this number: geographic permissions"),
    21216: (400, "Account not allowed to call this number"),
    21217: (400, "Phone number does not appear to be valid"),
    21219: (400, "The number is unverified. Trial accounts may only call verified numbers"),
    21220: (400, "Call is not in-progress. Cannot redirect."),
    21408: (400, "Permission to send an SMS has not been enabled for the region"),
    21606: (400, "The 'From' phone number is not a valid, SMS-capable number"),
    21608: (400, "The number is unverified. Trial accounts cannot send messages to it"),
    21610: (400, "Attempt to send to unsubscribed recipient"),
    21612: (400, "Message cannot be sent with the current combination of 'To' and 'From'"),
    21614: (400, "'To' number is not a valid mobile number"),
}


class Refused(Exception):
    """An error answer."""

    def __init__(self, code: int, message: str = "", status: int = 0) -> None:
        known_status, known_message = TEXTS.get(code, (400, "Bad request"))
        self.status = status or known_status
        self.code = code
        super().__init__(message or known_message)

    def body(self) -> dict[str, Any]:
        """As the provider says it."""
        return {
            "code": self.code,
            "message": str(self),
            "more_info": f"https://www.twilio.com/docs/errors/{self.code}",
            "status": self.status,
        }
