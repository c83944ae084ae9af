"""What tests of the interface share."""

import pytest
from argon2 import PasswordHasher

from engine.access import passwords


@pytest.fixture
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords that cost nothing, for tests that log in many and are not about passwords."""
    monkeypatch.setattr(
        passwords, "_HASHER", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    )


@pytest.fixture(autouse=True)
def _intake_token(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the configuration of `with_engine` looks for it."""
    monkeypatch.setenv("NOC_TEST_INTAKE_TOKEN", "tracker-secret")
