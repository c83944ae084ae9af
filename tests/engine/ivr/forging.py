"""Callbacks changed by somebody without the secret."""

import asyncio
import random
from urllib.parse import parse_qsl, urlencode

from msgspec.structs import replace

from engine.ivr.webhooks import Delivery
from tests.engine.ivr.calling_back import gathered, listening, status


def altered(told: Delivery, chance: random.Random) -> Delivery:
    """Something of a callback changed by somebody without the secret."""
    fields = parse_qsl(told.body.decode(), keep_blank_values=True)
    match chance.randrange(7):
        case 0:
            at = chance.randrange(len(told.body))
            body = told.body[:at] + bytes([told.body[at] ^ (1 << chance.randrange(7))])
            return replace(told, body=body + told.body[at + 1 :])
        case 1:
            return replace(told, path=told.path[:-1] + chance.choice("2345678"))
        case 2:
            return replace(told, query=told.query + f"&prompt={chance.randrange(9)}")
        case 3:
            name = "x-twilio-signature"
            value = told.headers[name]
            at = chance.randrange(len(value) - 1)
            other = chance.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/")
            return replace(
                told, headers={**told.headers, name: value[:at] + other + value[at + 1 :]}
            )
        case 4:
            # A border moved between a value and the next name: the same text is signed.
            at = chance.randrange(len(fields) - 1)
            (one, value), (two, other) = fields[at : at + 2]
            cut = chance.randrange(1, len(two))
            fields[at : at + 2] = [(one, value + two[:cut]), (two[cut:], other)]
            return replace(told, body=urlencode(fields).encode())
        case 5:
            return replace(told, headers={"content-type": told.headers["content-type"]})
        case _:
            return replace(told, body=urlencode([*fields, ("Digits", "3")]).encode())


def said(told: Delivery) -> tuple[object, ...]:
    """What a callback says, however it is written."""
    fields = parse_qsl(told.body.decode("latin-1"), keep_blank_values=True)
    return told.path, told.query, told.headers, sorted(fields)


def forge(count: int, seed: int) -> None:
    """None of so many altered callbacks is heard."""
    chance = random.Random(seed)
    webhooks, ear = listening()

    async def work() -> None:
        for number in range(count):
            true = gathered(number % 7) if number % 2 else status(number % 9)
            told = altered(true, chance)
            if said(told) == said(true):
                continue
            reply = await webhooks.answer(told)
            assert reply.status in (400, 403, 404), (true, told)

    asyncio.run(work())
    assert ear.heard == []
