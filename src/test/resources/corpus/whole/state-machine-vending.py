from enum import Enum, auto


class State(Enum):
    IDLE = auto()
    PAYING = auto()
    SERVING = auto()
    BROKEN = auto()


class Vending:
    PRICES = {"tea": 150, "coffee": 220, "soup": 300}

    def __init__(self):
        self.state, self.credit, self.log = State.IDLE, 0, []

    def on(self, event, *args):
        before = self.state
        match (self.state, event, *args):
            case (State.BROKEN, _, *_):
                answer = "out of order"
            case (_, "kick"):
                self.state, answer = State.BROKEN, "crash!"
            case (State.IDLE | State.PAYING, "coin", int(value)) if value in (10, 20, 50, 100, 200):
                self.credit += value
                self.state, answer = State.PAYING, f"credit {self.credit / 100:.2f}"
            case (State.IDLE | State.PAYING, "coin", value):
                answer = f"coin {value!r} rejected"
            case (State.PAYING, "choose", str(item)) if item in self.PRICES:
                missing = self.PRICES[item] - self.credit
                if missing > 0:
                    answer = f"{missing} more for {item}"
                else:
                    self.credit, self.state = -missing, State.SERVING
                    answer = f"serving {item}"
            case (State.SERVING, "taken"):
                answer = f"change {self.credit}"
                self.credit, self.state = 0, State.IDLE
            case (state, event, *rest):
                answer = f"{event}{tuple(rest)} makes no sense when {state.name.lower()}"
        self.log.append((before.name, event, self.state.name))
        return answer


machine = Vending()
for event in (("choose", "tea"), ("coin", 100), ("coin", 3), ("coin", "button"), ("choose", "tea"), ("coin", 100), ("choose", "juice"),
              ("choose", "tea"), ("coin", 50), ("taken",), ("kick",), ("coin", 10)):
    print(f"{machine.state.name:<8}{event!s:<24}{machine.on(*event)}")
print(machine.log[-3:])
