"""Mails in Postfix's log: a mail is told over several lines that share its queue id.

`smtpd` says which client handed it in, `qmgr` from whom, how large, to how many, `smtp` and others
to whom and with what success, `qmgr: removed` that it is done: only then it is an event.
"""

import re
from datetime import datetime
from typing import Any

import msgspec

from engine.connectors.log_reading import Finished, Read
from engine.connectors.traffic import Traffic

_QUEUED = re.compile(r"([0-9A-F]{6,20}|[0-9B-Zb-z]{10,25}): (.*)")
_CLIENT = re.compile(r"client=[^\[]*\[([0-9a-fA-F.:]+)\](?:.*sasl_username=(\S+))?")
_FROM = re.compile(r"from=<([^>]*)>, size=(\d+), nrcpt=(\d+)")
_TO = re.compile(r"to=<([^>]*)>.*status=(\w+)")
#: Mails under way that are remembered; those of a busy day in a queue that is stuck.
_KEPT = 2_000
#: Recipients that are named; the number of all is told besides.
_NAMED = 500


class _Mail(msgspec.Struct):
    at: datetime
    key: str
    client: str = ""
    user: str = ""
    sender: str = ""
    size: int = 0
    count: int = 0
    recipients: list[str] = []


class MailLog:
    """Mails under way; `state` is what is known of them."""

    def __init__(self, traffic: Traffic, state: str = "") -> None:
        self._traffic = traffic
        self._mails: dict[str, _Mail] = (
            msgspec.json.decode(state, type=dict[str, _Mail]) if state else {}
        )

    @property
    def state(self) -> str:
        """To go on with after a restart."""
        return msgspec.json.encode(self._mails).decode() if self._mails else ""

    def read(self, at: datetime, app: str, text: str, key: str) -> Read:
        """One line of one of Postfix's programs."""
        found = _QUEUED.match(text)
        if found is None:
            return f"{app[:40]}: no mail"
        queue, says = found.groups()
        if says == "removed":
            mail = self._mails.pop(queue, None)
            return self._event(mail) if mail else "mail whose beginning is missing"
        mail = self._mails.get(queue) or _Mail(at=at, key=key)
        if not self._learn(mail, says):
            return f"{app[:40]}: nothing about the mail"
        flushed: list[dict[str, Any]] = []
        if queue not in self._mails and len(self._mails) >= _KEPT:
            oldest = self._event(self._mails.pop(next(iter(self._mails))))
            flushed = oldest if isinstance(oldest, list) else []
        self._mails[queue] = mail
        return flushed

    def _learn(self, mail: _Mail, says: str) -> bool:
        client, sender, to = _CLIENT.match(says), _FROM.match(says), _TO.match(says)
        if client is not None:
            mail.client, mail.user = client[1], client[2] or ""
        elif sender is not None:
            mail.sender = sender[1]
            mail.size, mail.count = min(int(sender[2]), 2**60), min(int(sender[3]), 2**60)
        elif to is not None:
            if to[1] not in mail.recipients and len(mail.recipients) < _NAMED:
                mail.recipients.append(to[1])
        else:
            return False
        return True

    def finish(self) -> list[Finished]:
        """Everything under way, as far as it is known."""
        mails, self._mails = self._mails, {}
        return [(0, self._event(mail)) for mail in mails.values()]

    def _event(self, mail: _Mail) -> Read:
        if not mail.sender:
            return "mail without a sender (a bounce)"
        if not mail.recipients:
            return "mail that went to nobody"
        more: dict[str, Any] = {"size_bytes": mail.size}
        if mail.count > len(mail.recipients):
            more["recipient_count"] = mail.count
        if mail.user:
            more["login"] = mail.user
        return [
            self._traffic.mail(
                f"mail-{mail.key}", mail.at, mail.sender, mail.recipients,
                device=mail.client, **more,
            )
        ]  # fmt: skip
