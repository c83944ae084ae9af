"""Kinds of thresholds: each with its unit and the range outside which no room would mean it.

A value outside is a slip of the keyboard (hours for minutes, per cent for a share), and is refused
before a rule divides by it.
"""

from typing import Annotated

from msgspec import Meta

#: Up to a year: whoever wants a rule silent gives a large number, or turns it off.
Minutes = Annotated[float, Meta(ge=0, le=527_040, extra={"unit": "min"})]
#: A span that something is divided by, or that a clock repeats.
Period = Annotated[float, Meta(ge=1, le=1_440, extra={"unit": "min"})]
Seconds = Annotated[float, Meta(ge=0, le=604_800, extra={"unit": "s"})]
Hours = Annotated[float, Meta(ge=0, le=8_784, extra={"unit": "h"})]
#: As long as events stay in the hot table.
Days = Annotated[float, Meta(ge=1, le=35, extra={"unit": "d"})]
#: Nothing on Earth is further apart than half its circumference.
Metres = Annotated[float, Meta(ge=0, le=20_040_000, extra={"unit": "m"})]
#: From a slow walk to what nothing reaches.
Speed = Annotated[float, Meta(ge=1, le=100_000, extra={"unit": "km/h"})]
#: 0 to 1; per cent are written as 0.05.
Part = Annotated[float, Meta(ge=0, le=1, extra={"unit": "0 to 1"})]
Factor = Annotated[float, Meta(ge=1, le=100, extra={"unit": "times"})]
Count = Annotated[int, Meta(ge=1, le=10_000, extra={"unit": ""})]
#: Decimals of a degree: 4 are 11 m, 8 are a millimetre.
Decimals = Annotated[int, Meta(ge=2, le=8, extra={"unit": "decimals"})]
#: 0 to 100.
Percent = Annotated[float, Meta(ge=0, le=100, extra={"unit": "%"})]
#: Money in the store's currency.
Sum = Annotated[float, Meta(ge=0, le=1e9, extra={"unit": "money"})]
#: A million bytes, as networks count.
Megabytes = Annotated[float, Meta(ge=0, le=1e9, extra={"unit": "MB"})]
#: Standard deviations.
Sigmas = Annotated[float, Meta(ge=0, le=20, extra={"unit": "σ"})]
Kilometres = Annotated[float, Meta(ge=0, le=20_040, extra={"unit": "km"})]
#: Names separated by commas; an empty list is allowed.
Names = Annotated[str, Meta(max_length=4_000, extra={"unit": "list"})]
