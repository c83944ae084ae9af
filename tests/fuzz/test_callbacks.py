"""Forged and altered callbacks, many of them."""

import pytest

from tests.engine.ivr.forging import forge


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10))
def test_of_ten_thousand_forged_and_altered_callbacks_none_is_accepted(seed: int) -> None:
    forge(10_000, seed)
