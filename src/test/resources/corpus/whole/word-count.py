TEXT = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity,
it was the season of Light, it was the season of Darkness."""


def words(text):
    word = ""
    for character in text.lower() + " ":
        if character.isalpha():
            word += character
        elif word:
            yield word
            word = ""


counts = {}
first_seen = {}
for position, word in enumerate(words(TEXT)):
    counts[word] = counts.get(word, 0) + 1
    first_seen.setdefault(word, position)
for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:8]:
    print(f"{word:<12}{count:>3} {'#' * count}")
lengths = {}
for word in counts:
    lengths.setdefault(len(word), []).append(word)
for length in sorted(lengths):
    print(length, ", ".join(sorted(lengths[length])))
print(max(counts, key=len), first_seen["season"], sum(counts.values()), len(counts))
longest_line = max(TEXT.splitlines(), key=len)
print(len(longest_line), longest_line[:20].title())
vowels = {v: TEXT.lower().count(v) for v in "aeiou"}
print(vowels, "most:", max(vowels, key=vowels.get))
print(" ".join(w[::-1] for w in "It was the best".split()), "".join(sorted("darkness")))
