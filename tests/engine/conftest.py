"""What tests of engines share."""

import pytest
from argon2 import PasswordHasher

from engine.access import passwords


@pytest.fixture
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords that cost nothing, for tests that log in many and are not about passwords."""
    monkeypatch.setattr(
        passwords, "_HASHER", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    )
