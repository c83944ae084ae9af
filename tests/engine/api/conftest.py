"""What tests of the interface share."""

import pytest


@pytest.fixture(autouse=True)
def _intake_token(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the configuration of `with_engine` looks for it."""
    monkeypatch.setenv("NOC_TEST_INTAKE_TOKEN", "tracker-secret")
