"""A store that was restored from a back-up is made to forget those who were erased meanwhile."""

from datetime import datetime

from engine.model.audit import AuditEntry
from engine.person_keys import PersonKeys
from engine.store import audit, erasing, personal
from engine.store.database import Database


def erase_again(database: Database, keys: PersonKeys, now: datetime) -> list[str]:
    """Before anything is read: their keys are gone, so that nothing could be.

    Returns:
        The ids of those whom the store still knew.
    """
    found = []
    for tenant, person, alias, _ in keys.table.erased():
        if keys.knows(tenant, person):
            continue  # came back to work and is known anew
        with database.begin() as connection:
            if not personal.is_known(connection, person):
                continue
            erasing.remove_rows(connection, person)
            entry = AuditEntry(
                at=now,
                who="engine",
                what="erase.again",
                subject=person,
                why=f"a restored back-up still had {alias}",
            )
            audit.note(connection, entry)
            found.append(person)
    if found:
        database.truncate_log()
    return found
