import random
from collections import Counter


class Player:
    def __init__(self, name, strategy, money=20):
        self.name, self.strategy, self.money, self.history = name, strategy, money, []

    def bet(self, r):
        return min(self.money, max(0, self.strategy(self.history, r)))


def martingale(history, r):
    losses = 0
    while losses < len(history) and not history[-1 - losses]:
        losses += 1
    return 2 ** losses


def careful(history, r):
    return 1


def gambler(history, r):
    return r.randint(1, 10)


def play(rounds, seed):
    r = random.Random(seed)
    players = [Player(f.__name__, f) for f in (martingale, careful, gambler)]
    for _ in range(rounds):
        heads = r.random() < 0.5
        for p in players:
            if p.money:
                stake = p.bet(r)
                p.money += stake if heads else -stake
                p.history.append(heads)
    return players


for p in play(30, seed=1):
    print(f"{p.name:<12}{p.money:>4} after {len(p.history)} rounds {''.join('H' if h else 't' for h in p.history)}")
winners = Counter(max(play(20, seed), key=lambda p: p.money).name for seed in range(40))
ruined = Counter(p.name for seed in range(40) for p in play(20, seed) if p.money == 0)
print(winners.most_common(), sorted(ruined.items()))
rolls = Counter(sum(random.Random(n).choices(range(1, 7), k=2)) for n in range(1000))
for total in range(2, 13):
    print(f"{total:>2} {'*' * (rolls[total] // 10)}")
