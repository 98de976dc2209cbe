from collections import deque
from heapq import heappop, heappush

MAZE = """
#############
#S..#.....#.#
#.#.#.###.#.#
#.#...#...#.#
#.#####.###.#
#.....#.....#
#####.#.###.#
#.....#...#E#
#############
""".strip().splitlines()


def find(symbol):
    return next((r, c) for r, row in enumerate(MAZE) for c, s in enumerate(row) if s == symbol)


def steps(cell):
    r, c = cell
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        if MAZE[r + dr][c + dc] != "#":
            yield r + dr, c + dc


def breadth_first(start, goal):
    parents, queue = {start: None}, deque([start])
    while queue:
        cell = queue.popleft()
        if cell == goal:
            break
        for other in steps(cell):
            if other not in parents:
                parents[other] = cell
                queue.append(other)
    path = []
    while cell is not None:
        path.append(cell)
        cell = parents[cell]
    return path[::-1], len(parents)


def a_star(start, goal):
    def guess(cell):
        return abs(cell[0] - goal[0]) + abs(cell[1] - goal[1])
    costs, heap = {start: 0}, [(guess(start), start)]
    visited = 0
    while heap:
        _, cell = heappop(heap)
        visited += 1
        if cell == goal:
            return costs[cell], visited
        for other in steps(cell):
            if (cost := costs[cell] + 1) < costs.get(other, float("inf")):
                costs[other] = cost
                heappush(heap, (cost + guess(other), other))
    return None, visited


def depth_first(cell, goal, seen=frozenset()):
    if cell == goal:
        return 1
    return sum(depth_first(other, goal, seen | {cell}) for other in steps(cell) if other not in seen)


start, goal = find("S"), find("E")
path, looked = breadth_first(start, goal)
print(start, goal, len(path) - 1, looked, a_star(start, goal), "ways:", depth_first(start, goal))
marked = [list(row) for row in MAZE]
for r, c in path[1:-1]:
    marked[r][c] = "*"
print("\n".join("".join(row) for row in marked))
