from collections import deque


class Elevator:
    def __init__(self, floors):
        self.floors, self.floor, self.direction = floors, 0, 1
        self.stops, self.log = set(), []

    def call(self, floor):
        if not 0 <= floor < self.floors:
            raise ValueError(f"no floor {floor}")
        self.stops.add(floor)

    def step(self):
        if not self.stops:
            return False
        ahead = [s for s in self.stops if (s - self.floor) * self.direction > 0]
        if self.floor in self.stops:
            self.stops.discard(self.floor)
            self.log.append(f"open {self.floor}")
        elif ahead:
            self.floor += self.direction
            self.log.append("up" if self.direction > 0 else "down")
        else:
            self.direction = -self.direction
        return True


lift = Elevator(10)
requests = deque([(0, 5), (0, 2), (3, 9), (6, 1), (9, 0), (9, 12)])
for time in range(40):
    while requests and requests[0][0] == time:
        _, floor = requests.popleft()
        try:
            lift.call(floor)
        except ValueError as error:
            print(f"t={time}: {error}")
    if not lift.step() and not requests:
        break
print("steps:", time, "at", lift.floor)
compressed, previous, count = [], None, 0
for entry in [*lift.log, None]:
    if entry == previous:
        count += 1
    else:
        if previous:
            compressed.append(f"{previous}x{count}" if count > 1 else previous)
        previous, count = entry, 1
print(", ".join(compressed))
