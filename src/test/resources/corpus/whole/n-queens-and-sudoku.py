def queens(n, columns=()):
    row = len(columns)
    if row == n:
        yield columns
        return
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(columns)):
            yield from queens(n, columns + (column,))


solutions = list(queens(6))
print(len(solutions), solutions[0], [sum(1 for _ in queens(n)) for n in range(1, 7)])
print("\n".join("".join("Q" if c == column else "." for c in range(6)) for column in solutions[0]))

PUZZLE = "2...|.3.4|.1..|...3".split("|")


def solve(grid):
    for r in range(4):
        for c in range(4):
            if grid[r][c] == 0:
                used = {*grid[r], *(row[c] for row in grid), *(grid[i][j] for i in range(r // 2 * 2, r // 2 * 2 + 2) for j in range(c // 2 * 2, c // 2 * 2 + 2))}
                for value in {1, 2, 3, 4} - used:
                    grid[r][c] = value
                    if solve(grid):
                        return True
                grid[r][c] = 0
                return False
    return True


grid = [[int(s) if s.isdigit() else 0 for s in row] for row in PUZZLE]
print(solve(grid))
print(*(" ".join(map(str, row)) for row in grid), sep="\n")


def subsets(items):
    if not items:
        return [[]]
    without = subsets(items[1:])
    return without + [[items[0]] + s for s in without]


print(len(subsets("abcde")), subsets([1, 2, 3]))


def change(amount, coins):
    ways = [1] + [0] * amount
    for coin in coins:
        for a in range(coin, amount + 1):
            ways[a] += ways[a - coin]
    return ways[amount]


print(change(100, [1, 5, 10, 25, 50]), change(3, [2]))


def longest_common(a, b):
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            table[i][j] = table[i - 1][j - 1] + x if x == y else max(table[i - 1][j], table[i][j - 1], key=len)
    return table[-1][-1]


print(longest_common("interpreter", "international"), longest_common("abc", "xyz") == "")
