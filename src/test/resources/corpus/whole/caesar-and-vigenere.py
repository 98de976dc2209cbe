import string


def shift(character, k):
    if character in string.ascii_lowercase:
        return chr((ord(character) - 97 + k) % 26 + 97)
    if character in string.ascii_uppercase:
        return chr((ord(character) - 65 + k) % 26 + 65)
    return character


def caesar(text, k):
    return "".join(shift(c, k) for c in text)


def vigenere(text, key, sign=1):
    result, i = [], 0
    for c in text:
        if c.isalpha() and c.isascii():
            result.append(shift(c, sign * (ord(key[i % len(key)].lower()) - 97)))
            i += 1
        else:
            result.append(c)
    return "".join(result)


def crack(text):
    def score(candidate):
        return sum(candidate.lower().count(c) * w for c, w in zip("etaoin", (6, 5, 4, 3, 2, 1)))
    return max(range(26), key=lambda k: score(caesar(text, -k)))


def rle(text):
    out, i = "", 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out += (str(j - i) if j - i > 1 else "") + text[i]
        i = j
    return out


def unrle(text):
    out, count = "", ""
    for c in text:
        if c.isdigit():
            count += c
        else:
            out += c * int(count or 1)
            count = ""
    return out


message = "Attack at dawn, eat toast! Straße"
secret = caesar(message, 7)
print(secret, caesar(secret, -7) == message, crack(secret))
hidden = vigenere(message, "Lemon")
print(hidden, vigenere(hidden, "Lemon", -1))
print(rle("aaabccddddd"), unrle(rle("wwwbbz")), rle(""))
print("".join(f"{ord(c):08b}" for c in "Hi"), "".join(chr(int(b, 2)) for b in "01001000 01101001".split()))
morse = {"S": "...", "O": "---", "E": "."}
print(" ".join(morse.get(c, "?") for c in "SOSE!"), {v: k for k, v in morse.items()}["---"])
print("level"[::-1] == "level", sorted("listen") == sorted("silent"), "".join(dict.fromkeys("mississippi")))
