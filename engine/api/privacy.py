"""What leaves the engine of a person: numbers masked, addresses left out."""

from msgspec.structs import replace

from engine.model.directory import Person


def masked(person: Person | None) -> Person | None:
    """The person with the phone number as `****1234` and without address and e-mail.

    Numbers in clear are told by routes of their own, which write down who saw them.
    """
    if person is None:
        return None
    phone = f"****{person.phone[-4:]}" if person.phone else None
    return replace(person, phone=phone, address=None, email=None, usual_ips=())
