ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n):
    if not 0 < n < 4000:
        raise ValueError(f"{n} has no roman form")
    result = ""
    for value, letters in ROMAN:
        count, n = divmod(n, value)
        result += letters * count
    return result


def from_roman(text):
    values = {letters: value for value, letters in ROMAN if len(letters) == 1}
    total = 0
    for a, b in zip(text, text[1:] + "I"):
        total += values[a] if values[a] >= values[b] else -values[a]
    return total


def to_base(n, base, digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    if n < 0:
        return "-" + to_base(-n, base)
    return to_base(n // base, base).lstrip("0") + digits[n % base] if n >= base else digits[n]


print([to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
print(all(from_roman(to_roman(n)) == n for n in range(1, 4000)))
print(to_base(255, 2), to_base(255, 16), to_base(-10, 3), to_base(10 ** 20, 36), all(int(to_base(n, b), b) == n for n in range(300) for b in (2, 7, 36)))
for bad in (0, 4000):
    try:
        to_roman(bad)
    except ValueError as error:
        print(error)
WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
TENS = {2: "twenty", 3: "thirty", 4: "forty", 5: "fifty", 6: "sixty", 7: "seventy", 8: "eighty", 9: "ninety"}


def words(n):
    if n < 13:
        return WORDS[n]
    if n < 20:
        return {13: "thir", 15: "fif", 18: "eigh"}.get(n, WORDS[n - 10]) + "teen"
    if n < 100:
        return TENS[n // 10] + (f"-{WORDS[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{WORDS[n // 100]} hundred" + (f" and {words(n % 100)}" if n % 100 else "")
    return f"{words(n // 1000)} thousand" + (f" {words(n % 1000)}" if n % 1000 else "")


for n in (0, 13, 21, 80, 100, 115, 999, 4321, 18_018):
    print(f"{n:>6,} {words(n)}")
