"""Signed heads of the audit log, in a file outside the database.

A chain alone does not show that its end was cut off, or that all of it was written anew; a head
that was signed before does.
"""

import asyncio
import logging
import os
from datetime import datetime
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from msgspec.structs import replace
from sqlalchemy import Connection

from engine.clock import Clock
from engine.errors import BadInput, StorageFailed
from engine.model.audit import AuditCheck, AuditHead
from engine.store import audit
from engine.store.audit_parts import verify_all
from engine.store.database import Database
from engine.vault import Vault

logger = logging.getLogger(__name__)

#: A head is signed so often when there is anything new, seconds.
_EVERY_S = 60.0
_SECRET = "audit.signing_key"  # noqa: S105 - the name under which the vault keeps it


class AuditHeads:
    """The file of heads.

    Args:
        path: best on another disk or host than the database.
    """

    def __init__(self, path: Path, vault: Vault) -> None:
        self.path = path
        kept = vault.get(_SECRET)
        if kept is None:
            key = Ed25519PrivateKey.generate()
            raw = key.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())
            vault.put(_SECRET, raw.hex())
        else:
            key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(kept))
        self._key = key
        self._newest = -1

    def sign(self, connection: Connection, now: datetime) -> AuditHead | None:
        """Adds a head when the log has grown since the last one."""
        number, digest = audit.last(connection)
        if number in (self._newest, 0):
            return None
        head = AuditHead(number=number, hash=digest.hex(), at=now)
        head = replace(head, signature=self._key.sign(_said(head)).hex())
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("ab") as file:
            file.write(msgspec.json.encode(head) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        self._newest = number
        return head

    def read(self) -> list[AuditHead]:
        """Every head, its signature checked.

        Raises:
            BadInput: a line that is no head, or that was signed by somebody else.
        """
        if not self.path.exists():
            return []
        public = self._key.public_key()
        heads = []
        for number, line in enumerate(self.path.read_bytes().splitlines(), 1):
            try:
                head = msgspec.json.decode(line, type=AuditHead)
                public.verify(bytes.fromhex(head.signature), _said(head))
            except (msgspec.MsgspecError, ValueError, InvalidSignature) as forged:
                raise BadInput(
                    f"{self.path}, line {number}: this head was not signed by this engine; put the "
                    "file back from where you keep its copy"
                ) from forged
            heads.append(head)
        return heads


async def keep_signing(heads: AuditHeads, database: Database, clock: Clock) -> None:
    """For ever, once a minute; a full disk and a store that is away are told and tried again."""
    while True:
        await asyncio.sleep(_EVERY_S)
        await asyncio.to_thread(sign_now, heads, database, clock)


def sign_now(heads: AuditHeads, database: Database, clock: Clock) -> None:
    """One head, if there is anything new."""
    try:
        with database.begin() as connection:
            heads.sign(connection, clock.now())
    except (OSError, StorageFailed) as failed:
        logger.error("the audit log's head could not be kept", extra={"why": str(failed)})


def check(heads: AuditHeads, database: Database) -> AuditCheck:
    """Verifies the log against the heads, a long one in two processes; some seconds a million.

    Raises:
        BadInput: the heads themselves were forged.
    """
    return verify_all(database, tuple(heads.read()))


def _said(head: AuditHead) -> bytes:
    return msgspec.json.encode(replace(head, signature=""))
