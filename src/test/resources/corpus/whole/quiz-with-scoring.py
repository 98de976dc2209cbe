from dataclasses import dataclass, field
from typing import Callable, Iterator


@dataclass
class Question:
    text: str
    check: Callable[[str], bool]
    points: int = 1
    hint: str | None = None


@dataclass
class Player:
    name: str
    answers: Iterator[str]
    score: int = 0
    log: list[str] = field(default_factory=list)


def exactly(*wanted):
    return lambda answer: answer.strip().lower() in {w.lower() for w in wanted}


def number(low, high):
    def check(answer):
        try:
            return low <= float(answer) <= high
        except ValueError:
            raise ValueError(f"{answer!r} is no number") from None
    return check


QUESTIONS = [
    Question("Capital of France?", exactly("Paris")),
    Question("Pi, roughly?", number(3.1, 3.2), points=2, hint="more than 3"),
    Question("A colour of the flag of Japan?", exactly("red", "white"), hint="two are right"),
]


def play(player):
    for n, question in enumerate(QUESTIONS, 1):
        tries = 2 if question.hint else 1
        while tries:
            tries -= 1
            try:
                answer = next(player.answers)
                if question.check(answer):
                    player.score += question.points
                    player.log.append(f"{n}: {answer} +{question.points}")
                    break
                player.log.append(f"{n}: {answer} is wrong" + (f", hint: {question.hint}" if tries else ""))
            except ValueError as error:
                player.log.append(f"{n}: {error}")
        else:
            player.log.append(f"{n}: no more tries")
    return player.score


players = [Player("Ann", iter(["paris", "3.14", "RED "])), Player("Bob", iter(["Rome", "four", "4", "blue", "white"])), Player("Cy", iter(["Paris"]))]
for player in players:
    try:
        print(player.name, play(player), "of", sum(q.points for q in QUESTIONS))
    except StopIteration:
        print(player.name, "gave up with", player.score)
    for line in player.log:
        print("   ", line)
print(max(players, key=lambda p: p.score).name, "wins")
