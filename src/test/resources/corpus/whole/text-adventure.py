ROOMS = {
    "hall": {"north": "library", "east": "kitchen", "items": ["lamp"], "text": "A draughty hall."},
    "library": {"south": "hall", "items": ["book", "key"], "text": "Dust and paper."},
    "kitchen": {"west": "hall", "down": "cellar", "items": [], "text": "It smells of soup."},
    "cellar": {"up": "kitchen", "items": ["treasure"], "text": "Dark.", "needs": "lamp"},
}


class Game:
    def __init__(self):
        self.place, self.bag, self.moves, self.over = "hall", [], 0, False

    @property
    def room(self):
        return ROOMS[self.place]

    def do(self, line):
        self.moves += 1
        verb, _, rest = line.partition(" ")
        action = getattr(self, f"do_{verb}", None)
        if action is None:
            return f"I do not know how to {verb!r}."
        try:
            return action(*rest.split())
        except TypeError:
            return f"{verb.capitalize()} what?"

    def do_look(self):
        exits = [d for d in ("north", "south", "east", "west", "up", "down") if d in self.room]
        things = ", ".join(self.room["items"]) or "nothing"
        return f"{self.room['text']} Exits: {'/'.join(exits)}. Here: {things}."

    def do_go(self, direction):
        target = self.room.get(direction)
        if not target:
            return "A wall."
        needed = ROOMS[target].get("needs")
        if needed and needed not in self.bag:
            return f"Too dangerous without a {needed}."
        self.place = target
        return self.do_look()

    def do_take(self, thing):
        if thing not in self.room["items"]:
            return f"No {thing} here."
        self.room["items"].remove(thing)
        self.bag.append(thing)
        self.over = thing == "treasure"
        return f"Taken: {thing}." + (" You win!" if self.over else "")

    def do_bag(self):
        return ", ".join(sorted(self.bag)) if self.bag else "Empty."


game = Game()
for line in ["look", "dance wildly", "go", "go down", "go east", "go down", "bag", "go west", "take lamp", "take sofa", "go north", "take key",
             "go south", "go east", "go down", "take treasure", "bag"]:
    print(">", line)
    print(game.do(line))
    if game.over:
        print(f"in {game.moves} moves")
        break
