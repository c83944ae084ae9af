"""The till: discounts, voids, refunds, payments."""
