#!/usr/bin/env python3
"""Пересчитывает опубликованные итоги по открытым данным: доли и их интервалы, баллы, индексы, места, возможные места и группы.

    python3 check.py                      все годы в папке data рядом
    python3 check.py data/2019-2020.json  один год

Нужен только Python 3.9 или новее. Печатает всё, что не сошлось; код выхода 1, если такое есть.

Как получены возможные места. Каждая школа разыгрывает draws лет: число активных по показателю берётся из биномиального
распределения с вероятностью (k + 0,5)/(n + 1); показатель, который засчитывается в другой, разыгрывается среди активных того.
Случайные числа - SplitMix64 (java.util.SplittableRandom) с начальным числом: первые восемь байт SHA-256 от строки «год;кластер;код».
Биномиальные числа - таблица Уокера-Воуза. Место в каждом году считается как настоящее; возможные места - от 5-го до 95-го процентиля.
"""

import hashlib
import json
import math
import sys
from bisect import bisect_right
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

WORD = (1 << 64) - 1
LARGE = 500
LARGE_DRAWS = 500


class Random:
    """SplitMix64 with the golden gamma."""

    def __init__(self, seed):
        self.seed = seed & WORD

    def word(self):
        self.seed = (self.seed + 0x9E3779B97F4A7C15) & WORD
        z = self.seed
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & WORD
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & WORD
        return z ^ (z >> 31)

    def unit(self):
        return (self.word() >> 11) * 2.0**-53


class Binomial:
    """Alias table: the upper half of a word gives the column, the lower half the choice within it."""

    def __init__(self, n, p):
        weights = binomial_weights(n, p)
        self.size = n + 1
        self.keep = [w * (n + 1) for w in weights]
        self.alias = list(range(n + 1))
        queue = [0] * (n + 1)
        small, large = 0, n + 1
        for i in range(n + 1):
            if self.keep[i] < 1:
                queue[small] = i
                small += 1
            else:
                large -= 1
                queue[large] = i
        poor = 0
        while poor < small and large <= n:
            rich = queue[large]
            needy = queue[poor]
            poor += 1
            self.alias[needy] = rich
            self.keep[rich] -= 1 - self.keep[needy]
            if self.keep[rich] < 1:
                large += 1
                queue[small] = rich
                small += 1

    def draw(self, random):
        word = random.word()
        column = ((word >> 32) * self.size) >> 32
        return column if (word & 0xFFFFFFFF) * 2.0**-32 < self.keep[column] else self.alias[column]


def binomial_weights(n, p):
    weights = [0.0] * (n + 1)
    mode = min(n, math.floor((n + 1) * p))
    odds = p / (1 - p)
    weights[mode] = 1.0
    total = 1.0
    for k in range(mode, n):
        weights[k + 1] = weights[k] * odds * (n - k) / (k + 1)
        total += weights[k + 1]
    for k in range(mode, 0, -1):
        weights[k - 1] = weights[k] / odds * k / (n - k + 1)
        total += weights[k - 1]
    return [w / total for w in weights]


class Draws:
    """A school's people per indicator in other, equally ordinary years."""

    def __init__(self, towards, headcount, active, seed):
        self.random = Random(seed)
        size = len(active)
        people = max([headcount] + active)
        breadth = [sum(1 for f in range(size) if f != i and towards[f][i]) for i in range(size)]
        self.order = sorted(range(size), key=lambda i: (-active[i], -breadth[i]))
        self.wider, self.tables, self.parts = {}, {}, {}
        for at, i in enumerate(self.order):
            self.wider[i] = [j for j in self.order[:at] if towards[i][j]]
            p = (active[i] + 0.5) / (people + 1.0)
            if self.wider[i]:
                self.parts[i] = (active[i] + 0.5) / (active[self.wider[i][-1]] + 0.5)
            else:
                self.tables[i] = Binomial(people, p)

    def draw(self, active):
        for i in self.order:
            wider = self.wider[i]
            active[i] = self.thinned(active[wider[-1]], self.parts[i]) if wider else self.tables[i].draw(self.random)
            for j in wider:
                active[i] = min(active[i], active[j])

    def thinned(self, many, part):
        if part >= 1:
            return many
        return sum(1 for _ in range(many) if self.random.unit() < part)


def quantile(ordered, part):
    place = part * (len(ordered) - 1)
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def wilson(active, headcount):
    """The 95 % interval of a share by Wilson's score."""
    n, p, square = headcount, min(1.0, active / headcount), 1.96 * 1.96
    centre = p + square / (2 * n)
    reach = 1.96 * math.sqrt(p * (1 - p) / n + square / (4 * n * n))
    low = 0.0 if p == 0 else (centre - reach) / (1 + square / n)
    high = 1.0 if p == 1 else (centre + reach) / (1 + square / n)
    return max(0.0, low), min(1.0, high)


def scale(scaling, shares):
    """The function that turns a share into a score."""
    if scaling == "min_max":
        low, high = min(shares), max(shares)
        if low == high:
            return lambda s: 100 if s > 0 else 0
        return lambda s: 100 * (s - low) / (high - low)
    ordered = sorted(shares)
    if scaling == "points":
        marks = [quantile(ordered, q) for q in (0.25, 0.5, 0.75)]
        return lambda s: sum(1 for m in marks if s > 0 and s >= m)
    if ordered[0] == ordered[-1]:
        return lambda s: 50
    mean = 0.0
    for s in ordered:
        mean += s
    mean /= len(ordered)
    squares = 0.0
    for s in ordered:
        squares += (s - mean) * (s - mean)
    deviation = math.sqrt(squares / len(ordered))
    return lambda s: 50 + 10 * (s - mean) / deviation


def rounded(value, digits):
    """Half up; binary numbers to nine decimals first, so that equal schools stay equal."""
    if isinstance(value, Fraction):
        return Decimal(math.floor(value * 10**digits + Fraction(1, 2))) / 10**digits
    nine = Decimal(repr(float(value))).quantize(Decimal(10) ** -9, ROUND_HALF_UP)
    return nine.quantize(Decimal(10) ** -digits, ROUND_HALF_UP)


def cents(index):
    return math.floor(index * 100 + 0.5 + 1e-7)


def closure(indicators):
    numbers = [i["number"] for i in indicators]
    direct = {i["number"]: set(i["countsTowards"]) & set(numbers) for i in indicators}

    def reached(number):
        found, todo = {number}, [number]
        while todo:
            for wider in direct[todo.pop()]:
                if wider not in found:
                    found.add(wider)
                    todo.append(wider)
        return found

    return [[to in reached(start) for to in numbers] for start in numbers]


class Cluster:
    def __init__(self, year, name, schools):
        self.year, self.name, self.all = year, name, schools
        self.scaling = year["scaling"]
        self.draws = year["draws"]
        self.weights = [float(i["weight"]) for i in year["indicators"]]
        self.towards = closure(year["indicators"])
        self.ranked = [s for s in schools if s["headcount"]]
        self.active = [[f["active"] for f in s["indicators"]] for s in self.ranked]

    def indices(self, shares):
        total = sum(self.weights)
        index = [0.0] * len(self.ranked)
        scores = []
        for i, weight in enumerate(self.weights):
            score = scale(self.scaling, shares[i])
            scores.append([score(s) for s in shares[i]])
            for s in range(len(index)):
                index[s] += weight * scores[i][s]
        return scores, [x / total for x in index]

    def exact_index(self, s):
        total, value = Fraction(0), Fraction(0)
        for i, indicator in enumerate(self.year["indicators"]):
            weight = Fraction(str(indicator["weight"]))
            shares = [Fraction(a[i], school["headcount"]) for a, school in zip(self.active, self.ranked)]
            low, high = min(shares), max(shares)
            score = (100 if shares[s] > 0 else 0) if low == high else 100 * (shares[s] - low) / (high - low)
            total += weight
            value += weight * score
        return value / total

    def check(self, wrong):
        if not self.ranked:
            return
        shares = [
            [a[i] / school["headcount"] for a, school in zip(self.active, self.ranked)]
            for i in range(len(self.weights))
        ]
        scores, index = self.indices(shares)
        final = [
            rounded(self.exact_index(s) if self.scaling == "min_max" else x, 2) for s, x in enumerate(index)
        ]
        places = [1 + sum(1 for other in final if other > own) for own in final]
        ranges = self.large(places) if len(self.all) > LARGE else self.ranges(places)
        for s, school in enumerate(self.ranked):
            for i, figure in enumerate(school["indicators"]):
                exact = Fraction(100 * figure["active"], school["headcount"])
                self.compare(wrong, school, "доля", figure["share"], rounded(exact, 1))
                self.compare(wrong, school, "балл", figure["score"], rounded(scores[i][s], 2))
                low, high = wilson(figure["active"], school["headcount"])
                self.compare(wrong, school, "нижний предел доли", figure["shareLow"], rounded(round(100 * low, 9), 1))
                self.compare(wrong, school, "верхний предел доли", figure["shareHigh"], rounded(round(100 * high, 9), 1))
            best, worst, is_open = ranges[s]
            middle = (len(self.ranked) + 1) / 2
            group = "upper" if worst < middle else "lower" if best > middle else "middle"
            self.compare(wrong, school, "индекс", school["index"], final[s])
            for what, told, own in (
                ("место", school["place"], places[s]),
                ("лучшее место", school["placeBest"], best),
                ("худшее место", school["placeWorst"], worst),
                ("группа", school["group"], group),
                ("граница", school["groupOpen"], is_open),
            ):
                if told != own:
                    wrong.append(f"{self.year['year']}, {school['code']}: {what} {told}, а не {own}")

    def compare(self, wrong, school, what, told, own):
        if Decimal(str(told)) != own:
            wrong.append(f"{self.year['year']}, {school['code']}: {what} {told}, а не {own}")

    def seed(self, school):
        words = f"{self.year['year']};{self.name};{school['code']}".encode()
        return int.from_bytes(hashlib.sha256(words).digest()[:8], "big")

    def school_draws(self, s, seed):
        return Draws(self.towards, self.ranked[s]["headcount"], self.active[s], seed)

    def ranges(self, ranks):
        size = len(self.ranked)
        seen = [[0] * (size + 1) for _ in range(size)]
        draws = [self.school_draws(s, self.seed(self.ranked[s])) for s in range(size)]
        headcounts = [school["headcount"] for school in self.ranked]
        shares = [[0.0] * size for _ in self.weights]
        active = [0] * len(self.weights)
        for _ in range(self.draws):
            for s in range(size):
                draws[s].draw(active)
                for i, k in enumerate(active):
                    shares[i][s] = k / headcounts[s]
            keys = [cents(x) for x in self.indices(shares)[1]]
            place = {}
            for at, key in enumerate(sorted(keys, reverse=True)):
                place.setdefault(key, at + 1)
            for s, key in enumerate(keys):
                seen[s][place[key]] += 1
        return [self.range(seen[s], self.draws, ranks[s]) for s in range(size)]

    def large(self, ranks):
        """So many that the others' chance averages out: one other year of theirs is held, one school alone is drawn against it."""
        size = len(self.ranked)
        shares = [[0.0] * size for _ in self.weights]
        active = [0] * len(self.weights)
        for s, school in enumerate(self.ranked):
            self.school_draws(s, ~self.seed(school)).draw(active)
            for i, k in enumerate(active):
                shares[i][s] = k / school["headcount"]
        scales = [scale(self.scaling, column) for column in shares]
        total = sum(self.weights)
        held = sorted(
            cents(sum(w * scales[i](shares[i][s]) / total for i, w in enumerate(self.weights))) for s in range(size)
        )
        found = []
        for s, school in enumerate(self.ranked):
            draws = self.school_draws(s, self.seed(school))
            seen = [0] * (size + 1)
            for _ in range(LARGE_DRAWS):
                draws.draw(active)
                index = 0.0
                for i, k in enumerate(active):
                    index += self.weights[i] * scales[i](k / school["headcount"])
                key = cents(index / total)
                seen[min(size, size - bisect_right(held, key) + 1)] += 1
            found.append(self.range(seen, LARGE_DRAWS, ranks[s]))
        return found

    def range(self, seen, draws, rank):
        of = len(self.ranked)

        def percentile(part):
            count, place = 0, 0
            while count < part:
                place += 1
                count += seen[place]
            return place

        near = 3 * math.sqrt(0.05 * 0.95 * draws)
        above = sum(seen[p] for p in range(1, of + 1) if 2 * p < of + 1)
        below = sum(seen[p] for p in range(1, of + 1) if 2 * p > of + 1)
        is_open = (2 * rank < of + 1 and abs(above - 0.95 * draws) <= near) or (
            2 * rank > of + 1 and abs(below - 0.95 * draws) <= near
        )
        return min(percentile(0.05 * draws), rank), max(percentile(0.95 * draws), rank), is_open


def check(path):
    year = json.loads(path.read_text(encoding="utf-8"))
    wrong = []
    for name in sorted({s["cluster"] for s in year["schools"]}):
        Cluster(year, name, [s for s in year["schools"] if s["cluster"] == name]).check(wrong)
    return year, wrong


def main():
    given = [Path(a) for a in sys.argv[1:]]
    paths = given or sorted(p for p in (Path(__file__).parent / "data").glob("*.json") if p.stem[:4].isdigit())
    failed = not paths
    for path in paths:
        year, wrong = check(path)
        print(f"{year['year']}: школ {len(year['schools'])}, " + (f"не сошлось: {len(wrong)}" if wrong else "всё сошлось"))
        for line in wrong:
            print("  " + line)
        failed = failed or bool(wrong)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
