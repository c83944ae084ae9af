"""What is common in a shop: how often the colleagues do what a rule is about to remark on.

A rule with a fixed limit cries wolf where the shop itself gives such discounts to everybody. What
one person in twenty gets from the colleagues is the custom of the house, not a sign.
"""

import msgspec

#: Bins of each person; the last one holds everything above.
_BINS = 25
#: When a person has so many, all count half: customs change with the season.
_HALVED_AT = 2_000
_PEOPLE = 60


class Customs(msgspec.Struct):
    """Sales by size of something, per person, in bins.

    >>> shop = Customs()
    >>> for discount in (0, 0, 0, 30): shop.add("Ana", discount, width=5)
    >>> shop.share_from(30, width=5, but="Ben"), shop.share_from(30, width=5, but="Ana")
    ((0.25, 4), (0.0, 0))
    """

    of: dict[str, list[int]] = {}

    def add(self, person: str, value: float, *, width: float) -> None:
        """Counts one sale; negative values count as nothing."""
        bins = self.of.get(person)
        if bins is None:
            if len(self.of) >= _PEOPLE:
                del self.of[min(self.of, key=lambda each: (sum(self.of[each]), each))]
            bins = self.of[person] = [0] * _BINS
        bins[_bin(value, width)] += 1
        if bins[0] + bins[-1] >= _HALVED_AT or sum(bins) >= _HALVED_AT:
            self.of[person] = [each // 2 for each in bins]

    def share_from(self, value: float, *, width: float, but: str) -> tuple[float, int]:
        """Of the others' sales the share that reach this value's bin, and how many they are."""
        first = _bin(value, width)
        seen = reached = 0
        for person, bins in self.of.items():
            if person != but:
                seen += sum(bins)
                reached += sum(bins[first:])
        return (reached / seen if seen else 0.0), seen

    def is_common(self, value: float, *, width: float, but: str, share: float, least: int) -> bool:
        """Whether the colleagues do it so often, over at least so many sales of theirs."""
        found, seen = self.share_from(value, width=width, but=but)
        return seen >= least and found >= share


def _bin(value: float, width: float) -> int:
    return max(0, min(_BINS - 1, int(value / width)))
