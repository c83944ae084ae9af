"""Sums of money as the console writes them."""

_SIGNS = {"INR": "₹", "EUR": "€", "GBP": "£", "USD": "$"}


def money(amount: float, currency: str = "INR", places: int = 2) -> str:
    """An amount with its sign; rupees grouped as India groups them.

    >>> money(1234567.5), money(-2.5), money(1234567.5, "EUR"), money(12, "AED", 0)
    ('₹12,34,567.50', '-₹2.50', '€1,234,567.50', 'AED 12')
    """
    sign = "-" if round(amount, places) < 0 else ""
    whole, _, part = f"{abs(amount):.{places}f}".partition(".")
    figures = _indian(whole) if currency == "INR" else f"{int(whole):,}"
    unit = _SIGNS.get(currency, f"{currency} ")
    return f"{sign}{unit}{figures}{'.' if part else ''}{part}"


def _indian(whole: str) -> str:
    """Thousands, then pairs: 12,34,567."""
    head, tail = whole[:-3], whole[-3:]
    pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)]
    return ",".join([*reversed(pairs), tail])
