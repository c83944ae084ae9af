"""The table of activations: the one that comes along, or the one that an administrator keeps."""

import tomllib
from fnmatch import fnmatchcase
from importlib import resources

import msgspec
from msgspec.structs import replace

from engine.errors import BadInput, Conflict
from engine.live.engine import Engine
from engine.model.cameras_rules import ActivationRules
from engine.store import cameras as store


def shipped() -> ActivationRules:
    """The table that comes with the program."""
    text = (resources.files("resources") / "cameras" / "activation.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), ActivationRules)


class RuleTable:
    """The table that holds. Belongs to the engine's loop."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        with engine.database.begin() as connection:
            kept = store.settings_of(connection, "rules").get("")
        self.rules = shipped()
        if kept is not None:
            number, body = kept
            rules = msgspec.json.decode(body, type=ActivationRules)
            self.rules = replace(rules, version=number)
        engine.remembering.append(lambda: self.rules)

    async def put(self, wanted: ActivationRules, who: str) -> ActivationRules:
        """Keeps another table; it holds from the next finding on.

        Raises:
            Conflict: somebody changed it since. BadInput: says which rule and why.
        """
        if wanted.version != self.rules.version:
            raise Conflict(
                "somebody else changed the activation rules in the meantime; look at them as they "
                "are now and save again"
            )
        check(wanted)
        number = await self._engine.writer.do(
            store.put_setting, "rules", "", wanted, who, self._engine.clock.now()
        )
        self.rules = replace(wanted, version=number)
        return self.rules


def check(rules: ActivationRules) -> None:
    """Refuses a table that could not be meant.

    Raises:
        BadInput: says which rule and how to mend.
    """
    seen = set()
    for rule in rules.tiers:
        if rule.id in seen:
            raise BadInput(f"two activation rules are called {rule.id}; rename one")
        seen.add(rule.id)
        trigger = rule.trigger
        if not (trigger.detections or trigger.severities or trigger.observations):
            raise BadInput(
                f"activation rule {rule.id} has no trigger; name detections, severities or "
                "observations"
            )
        for condition in trigger.where:
            limits = (condition.above, condition.at_least, condition.below, condition.is_)
            if not condition.absent and all(each is None for each in limits):
                raise BadInput(
                    f"activation rule {rule.id}: the condition on {condition.fact} compares with "
                    "nothing; give above, at_least, below, is or "
                    "absent"
                )
    roles = [each.role for each in rules.focus]
    if len(set(roles)) < len(roles):
        raise BadInput("a role has two focus rules; keep one of each")


def names(patterns: tuple[str, ...], detection: str) -> bool:
    """Whether one of the patterns is this detection, or its pack (`pos.*`)."""
    return any(fnmatchcase(detection, each) for each in patterns)
