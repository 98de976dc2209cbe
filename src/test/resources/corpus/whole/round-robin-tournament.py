from itertools import combinations, groupby
from operator import attrgetter, itemgetter


class Team:
    def __init__(self, name, strength):
        self.name, self.strength = name, strength
        self.points = self.goals = self.against = 0

    @property
    def difference(self):
        return self.goals - self.against

    def __lt__(self, other):
        return (-self.points, -self.difference, self.name) < (-other.points, -other.difference, other.name)


def schedule(names):
    names = list(names) + ([None] if len(names) % 2 else [])
    half = len(names) // 2
    for round_number in range(len(names) - 1):
        yield [(a, b) for a, b in zip(names[:half], reversed(names[half:])) if a and b]
        names = [names[0], names[-1], *names[1:-1]]


def play(a, b, n):
    return (a.strength * 7 + n * 3) % 5, (b.strength * 5 + n) % 4


teams = {t.name: t for t in (Team("Reds", 3), Team("Blues", 5), Team("Greens", 2), Team("Golds", 4), Team("Greys", 1))}
for n, games in enumerate(schedule(teams), 1):
    results = []
    for home, away in games:
        a, b = teams[home], teams[away]
        x, y = play(a, b, n)
        a.goals, a.against, b.goals, b.against = a.goals + x, a.against + y, b.goals + y, b.against + x
        if x == y:
            a.points += 1
            b.points += 1
        else:
            (a if x > y else b).points += 3
        results.append(f"{home} {x}:{y} {away}")
    print(f"round {n}: " + ", ".join(results))
print(f"{'team':<8}{'pts':>4}{'goals':>8}{'diff':>6}")
for team in sorted(teams.values()):
    print(f"{team.name:<8}{team.points:>4}{f'{team.goals}:{team.against}':>8}{team.difference:>+6}")
played = {frozenset(g) for games in schedule(teams) for g in games}
print(len(played) == len(list(combinations(teams, 2))), min(teams.values()).name, max(teams.values()).name)
by_points = groupby(sorted(teams.values(), key=attrgetter("points")), key=attrgetter("points"))
print({points: sorted(t.name for t in group) for points, group in by_points})
