def parse(text):
    return {(x, y) for y, line in enumerate(text.strip().split("\n")) for x, c in enumerate(line) if c == "#"}


def neighbours(cell):
    x, y = cell
    return {(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)} - {cell}


def step(alive):
    candidates = alive | {n for cell in alive for n in neighbours(cell)}
    return {c for c in candidates if len(neighbours(c) & alive) == 3 or (c in alive and len(neighbours(c) & alive) == 2)}


def show(alive, width, height):
    return "\n".join("".join("#" if (x, y) in alive else "." for x in range(width)) for y in range(height))


glider = parse("""
.#.
..#
###
""")
cells = glider
for generation in range(4):
    print(f"generation {generation}: {len(cells)} cells")
    print(show(cells, 6, 5))
    cells = step(cells)
print({(x - 1, y - 1) for x, y in cells} == glider)
blinker = {(0, 1), (1, 1), (2, 1)}
print(step(blinker) != blinker, step(step(blinker)) == blinker)
pentomino = parse(".##\n##.\n.#.")
for _ in range(30):
    pentomino = step(pentomino)
print(len(pentomino), min(pentomino), max(pentomino))
