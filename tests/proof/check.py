"""The second checker of the proof that hidden numbers stay hidden, written from docs/privacy.md alone.

It reads tables with the worlds that vouch for them, decides for each whether it is proven, and fails where it
decides otherwise than the program did: python3 tests/proof/check.py target/tmp/proofs.json
"""

import json
import sys
from fractions import Fraction as F

ANY = (0, None)
TRUTH = {"figures": [], "rests": []}
RUNGS = [(6, 15), (16, 30), (31, 60), (61, 300), (301, None)]
RUNGS_OF_ALL = [(6, 15), (16, 30), (31, 60), (61, 200), (201, None)]
CLASSES = [(1, 29), (30, 99), (100, 299), (300, None)]


def within(n, ranges):
    return next(r for r in ranges if r[1] is None or n <= r[1])


def halves_up(value):
    return (2 * value + 1) // 2


def two_digits(value, places):
    """A rate of two digits, halves upwards, and no more decimals than the unit has."""
    step = F(1)
    while value and value >= 100 * step:
        step *= 10
    while value and value < 10 * step and step > F(1, 10**12):
        step /= 10
    rounded = halves_up(value / step) * step
    finest = F(1, 10**places)
    return rounded if step >= finest else halves_up(rounded / finest) * finest


def band(percent, n, of_all):
    """The band that a percentage of so many people is printed in, or None where it is a whole number."""
    whole, rung = halves_up(percent), within(n, RUNGS_OF_ALL if of_all else RUNGS)
    if rung == (6, 15):
        return (None, 50, True) if percent < 50 else (50, None, False)
    step, first = {16: (20, 21), 31: (10, 11), 61: (5, 6)}.get(rung[0], (1, 2))
    if whole <= step:
        return (None, step, False)
    if whole >= 100 - step:
        return (100 - step, None, False)
    if step == 1:
        return None
    low = whole // step * step
    return (max(low, first), low + step - 1, False)


def sides(tally):
    n, k = tally
    return (n, k, n - k if k is not None and n >= k else None)


class Figures:
    """The figures of a table with the numbers that they have in one world."""

    def __init__(self, table, world):
        self.table, self.figures, self.sums = table, table["figures"], table["sums"]
        self.least, self.prints = table["least"], table["prints"]
        self.changed = {at: (n, k) for at, n, k in world["figures"]}
        self.rests = {at: (n, k) for at, n, k in world["rests"]}

    def tally(self, at):
        return self.changed.get(at, (self.figures[at]["n"], self.figures[at]["k"]))

    def rest(self, at):
        rest = self.sums[at]["rest"]
        return self.rests.get(at, (rest["n"], rest["k"]))

    def is_plain(self, at):
        n = self.rest(at)[0]
        return n >= 30 and n * 10 >= self.tally(self.sums[at]["total"])[0]

    def few(self, tally):
        return [it is not None and it < least for it, least in zip(sides(tally), self.least)]

    def small(self, at):
        return self.few(self.tally(at))

    def is_first(self, at):
        return not self.figures[at]["known"] and any(self.small(at))

    def printed(self, at):
        """What is printed of a figure where it is shown: that of the true one is given, as it is stored."""
        figure, (n, k), prints = self.figures[at], self.tally(at), self.prints
        if at not in self.changed and figure["printed"] is not None:
            return figure["printed"]
        if prints["unit"] == "count":
            return {"value": str(n), "size": None}
        if k is None:
            return {"value": None, "size": [n, k]}
        value = F(k * prints["per"], n) if n else F(0)
        coarse = figure["part"] or prints["bands"]
        if prints["bands"] and prints["unit"] == "percent":
            of = band(value, n, not figure["part"])
            if of:
                low, high, strict = of
                return {"low": low and str(low), "high": high and str(high), "strict": strict}
        size = [n, k] if not coarse or prints["show_counts"] else within(n, CLASSES)[0]
        if coarse:
            value = halves_up(value) if prints["unit"] == "percent" else two_digits(value, prints["places"])
        return {"value": value, "size": size}

    def is_printed_alike(self, at):
        now, then = self.printed(at), self.figures[at]["printed"]
        same = {key: now.get(key) for key in ("low", "high", "strict", "size")}
        if then is None or any(same[key] != then.get(key) for key in same):
            return False
        return "value" not in now or isinstance(now["size"], list) or F(now["value"]) == F(then["value"])

    def share(self, at):
        """The share of people with the result that a print leaves: from, to."""
        it = self.printed(at)
        if self.prints["unit"] != "percent" or isinstance(it.get("size"), list):
            return None
        low, high = (it["value"], it["value"]) if "value" in it else (it["low"], it["high"])
        if low == "50" and high is None:
            return (F(1, 2), F(201, 200))
        return (
            F(-1, 200) if low is None else F(2 * int(low) - 1, 200),
            F(201, 200) if high is None else F(2 * int(high) + (not it.get("strict")), 200),
        )

    def people(self, at):
        """How many people a print leaves."""
        it, n = self.printed(at), self.tally(at)[0]
        if "value" not in it:
            return within(n, RUNGS if self.figures[at]["part"] else RUNGS_OF_ALL)
        return within(n, CLASSES) if isinstance(it["size"], int) else (n, n)

    def interval(self, at, side):
        """What the print of a figure tells of a side."""
        own = sides(self.tally(at))[side]
        if self.figures[at]["known"] or self.prints["unit"] == "count" or isinstance(self.printed(at).get("size"), list):
            return ANY if own is None else (own, own)
        n, share = self.people(at), self.share(at)
        if side == 0:
            return n
        if share is None:
            return ANY
        low, high = share if side == 1 else (1 - share[1], 1 - share[0])
        low, high = max(low, 0), min(high, 1)
        return (-((-low * n[0]) // 1), None if n[1] is None else high * n[1] // 1)


class Line:
    """A sum with what is hidden in it so far."""

    def __init__(self, figures, at):
        self.f, self.at, self.sum = figures, at, figures.sums[at]
        self.members = [self.sum["total"], *self.sum["parts"]]
        self.first = [it for it in self.members if figures.is_first(it)]
        self.rest = self.sum["rest"]["what"]
        self.added = []

    def hidden(self, at):
        return at in self.first or at in self.added

    def known(self, at, side):
        return ANY if self.hidden(at) else self.f.interval(at, side)

    def parts(self, side, but=None):
        ranges = [self.known(it, side) for it in self.sum["parts"] if it != but]
        if but is not None and self.rest in ("kept", "open"):
            ranges.append(ANY)
        most = [high for _, high in ranges]
        return (sum(low for low, _ in ranges), None if None in most else sum(most))

    def left(self, side, but):
        (least, most), (low, high) = self.known(self.sum["total"], side), self.parts(side, but)
        return (0 if high is None else max(0, least - high), None if most is None else max(0, most - low))

    def is_wide(self, member, side):
        """1. What the sum tells of a side of a member."""
        if side and not self.sum["counted"]:
            return True
        if member == self.sum["total"]:
            low, high = self.parts(side)
        else:
            low, high = self.left(side, member)
            if self.rest == "known" and low >= self.f.least[side]:
                low = 0
        return self.is_open(low, high, side)

    def is_open(self, low, high, side):
        least = self.f.least[side]
        return high is None or (high >= least and high - low >= least - 1)

    def is_betrayed(self, member):
        """2. Whether a figure would be told by being hidden."""
        if home(self.f.table, member) != self.at or self.rest == "kept":
            return False
        k, least = self.f.tally(member)[1], self.f.least
        bare = self.f.small(member)[0] and (k is None or (least[1] == 0 and least[2] == 0))
        return bare or (self.rest != "open" and self.room() < 6)

    def room(self):
        shown = [it for it in self.members if not self.hidden(it) and not self.f.figures[it]["known"]]
        shares = [(self.f.people(it)[0], self.f.share(it)) for it in shown if self.f.figures[it]["k"] is not None]
        return sum(n * (share[1] - share[0]) // 1 for n, share in shares if share)

    def is_safe(self):
        small = [(it, side) for it in self.first for side in range(3) if self.f.small(it)[side]]
        whole = all(self.hidden(it) for it in self.sum["parts"])
        return (
            all(self.is_wide(it, side) for it, side in small)
            and (bool(self.added) or whole or not any(self.is_betrayed(it) for it in self.first))
            and (self.rest != "kept" or self.is_open(*self.left(0, None), 0))
        )

    def protect(self):
        while (self.first or self.rest == "kept") and not self.is_safe():
            may = [it for it in self.members if not self.hidden(it) and not self.f.figures[it]["fixed"]]
            if not may:
                break
            self.added.append(min(may, key=lambda it: (it == self.sum["total"], self.f.tally(it)[0])))
        return self.added


class Blocks:
    """The parts of a sum in an exact table, in blocks."""

    def __init__(self, figures, at):
        self.f, self.at, self.sum = figures, at, figures.sums[at]
        self.may_be_hidden = lambda it: not figures.figures[it]["fixed"]
        self.is_loose = self.sum["rest"]["what"] in ("kept", "open") and figures.is_plain(at)

    def levels(self):
        """The blocks of each level, as the places that they are made of."""
        blocks = [[place] for place in range(self.sum["of"])]
        while True:
            odd = blocks.pop() if len(blocks) > 1 and len(blocks) % 2 else []
            blocks = [sum(blocks[at : at + 2], []) for at in range(0, len(blocks), 2)]
            blocks[-1] = blocks[-1] + odd
            yield blocks

    def smallest(self, place=None):
        """The block about the fewest people (with that place in it) at the lowest level that has one to hide."""
        parts = [it for it in zip(self.sum["parts"], self.sum["ranks"]) if self.may_be_hidden(it[0])]
        for blocks in self.levels():
            found = [[part for part, its in parts if its in it] for it in blocks if place in (None, *it)]
            found = [it for it in found if len(blocks) == 1 or (len(it) > 1 and not self.is_small(it))]
            if found:
                return min(found, key=lambda it: sum(self.f.tally(part)[0] for part in it))

    def is_small(self, parts):
        numbers = [self.f.tally(it) for it in parts]
        n, k = sum(n for n, _ in numbers), sum(k for _, k in numbers) if self.sum["counted"] else None
        return any(self.f.few((n, k)))

    def below(self, figure):
        """All that lies in a figure."""
        parts = [it for of in self.f.sums if of["total"] == figure for it in of["parts"] if self.may_be_hidden(it)]
        return parts + [it for part in parts for it in self.below(part)]

    def hides(self, hidden):
        """What the sum hides where so much is hidden."""
        total, parts = self.sum["total"], self.sum["parts"]
        found, deep = set(), set()
        for part, place in zip(parts, self.sum["ranks"]):
            if part in hidden and (not self.is_loose or home(self.f.table, part) == self.at):
                block = self.smallest(place)
                found.update(block)
                if self.f.is_first(part) and self.below(part):
                    deep.update(it for member in block for it in self.below(member))
        is_kept = self.sum["rest"]["what"] == "kept" and not hidden & set(parts)
        if not found and (is_kept or (total in hidden and not self.is_loose)):
            found.update(self.smallest())
        if found and not self.is_loose and self.may_be_hidden(total) and (len(found) == 1 or self.is_small(found)):
            found.add(total)
        return found | deep


def home(table, figure):
    of = [at for at, it in enumerate(table["sums"]) if figure in it["parts"] and len(it["parts"]) > 1]
    return min(of, key=lambda at: (table["sums"][at]["kind"] != "groups", at), default=None)


def is_lone(figures, at):
    """Whether a figure has no home, or has it in a sum of one without that is hidden first."""
    of = home(figures.table, at)
    if of is None:
        return True
    total = figures.sums[of]["total"]
    return figures.is_first(total) and is_lone(figures, total)


def is_exact(table):
    """Whether every shown number is printed as it is."""
    prints = table["prints"]
    return prints["unit"] == "count" or not any(
        it["printed"] and not it["known"] and not isinstance(it["printed"].get("size"), list) for it in table["figures"]
    )


def pattern_exact(figures, hidden):
    """What is hidden in an exact table, with so much first: the first sum that hides more does, again and again."""
    sums = [Blocks(figures, at) for at in range(len(figures.sums))]
    while more := next((it for it in (of.hides(hidden) - hidden for of in sums) if it), None):
        hidden = hidden | more
    return hidden


def pattern(figures):
    first = {at for at in range(len(figures.figures)) if figures.is_first(at)}
    if is_exact(figures.table):
        return pattern_exact(figures, first)
    return first.union(*(Line(figures, at).protect() for at in range(len(figures.sums))))


def holds(table, world):
    """1. Every sum holds, with such a rest as it has in truth, no number is below 0, and no k too large."""
    now, then = Figures(table, world), Figures(table, TRUTH)
    numbers = [now.tally(at) for at in range(len(table["figures"]))]
    rests = [now.rest(at) for at in range(len(table["sums"]))]
    for at, (it, rest) in enumerate(zip(table["sums"], rests)):
        is_free = it["rest"]["what"] in ("kept", "open")
        if now.is_plain(at) != then.is_plain(at) if is_free else rest != then.rest(at):
            return False
        for side in range(2 if it["counted"] else 1):
            if sum(numbers[part][side] for part in it["parts"]) + rest[side] != numbers[it["total"]][side]:
                return False
    is_of_people = all(it["k"] is None or it["k"] <= it["n"] for it in table["figures"])
    return all(n >= 0 and (k is None or 0 <= k and (k <= n or not is_of_people)) for n, k in numbers + rests)


def is_published(table, world):
    """2. It is published alike."""
    figures = Figures(table, world)
    hidden = {at for at, it in enumerate(table["figures"]) if it["hidden"]}
    return pattern(figures) == hidden and all(
        not table["figures"][at]["fixed"] and (at in hidden or figures.is_printed_alike(at)) for at in figures.changed
    )


def counts(table, world):
    return holds(table, world) and is_published(table, world)


def is_proven(table):
    """3. Each small side of each hidden figure is vouched for."""
    seen = [Figures(table, it) for it in [TRUTH, *table["worlds"]] if it == TRUTH or counts(table, it)]
    for at in (at for at, it in enumerate(table["figures"]) if it["hidden"]):
        for side, least in enumerate(table["least"]):
            numbers = [it for it in (sides(figures.tally(at))[side] for figures in seen) if it is not None]
            if not numbers or min(numbers) >= least:
                continue
            large = least - 1 if is_lone(seen[0], at) else least
            if max(numbers) < large or max(numbers) - min(numbers) < least - 1:
                return False
    return True


def main(path):
    with open(path, encoding="utf-8") as file:
        tables = json.load(file)
    wrong, decided = [], {True: [], False: []}
    for table in tables:
        # Proven or not, what is hidden is what is chosen by the rules, and each world counts or does not.
        is_chosen = is_published(table, TRUTH)
        is_wrong = (is_chosen and is_proven(table)) != table["proven"]
        is_wrong |= is_chosen and any(counts(table, it) != it["counts"] for it in table["worlds"])
        is_wrong |= not is_chosen and table["name"].endswith("as it is")
        wrong += [table["name"]] if is_wrong else []
        decided[is_exact(table)].append(table["proven"])
    for kind, of in decided.items():
        print(f"{len(of)} {'exact' if kind else 'coarse'} tables: {sum(of)} proven, {len(of) - sum(of)} refused")
    for name in wrong:
        print(f"decided otherwise: {name}")
    return 1 if wrong or any(len(set(of)) < 2 for of in decided.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
