letters = list("abcdefgh")
print(letters[2:5], letters[:3], letters[5:], letters[:])
print(letters[::2], letters[1::3], letters[::-1], letters[6:2:-2])
print(letters[-3:], letters[:-3], letters[-100:100], letters[5:2], letters[100:])
text = "Grüße, 世界 🙂!"
print(len(text), text[2], text[-2], text[::-1], text[7:9])
letters[2:4] = ["X", "Y", "Z"]
print(letters)
letters[1:1] = [1, 2]
print(letters)
letters[::2] = range(len(letters[::2]))
print(letters)
del letters[1:6:2]
print(letters)
letters[:] = "end"
print(letters)
try:
    letters[::2] = [1, 2, 3]
except ValueError as error:
    print("ValueError:", error)
try:
    letters["a":]
except TypeError as error:
    print("TypeError:", error)
try:
    letters[::0]
except ValueError as error:
    print("ValueError:", error)
part = slice(1, None, 2)
print(part, part.start, part.stop, part.step, part.indices(7))
print(range(10)[2:8:3], (1, 2, 3, 4)[part], b"bytes"[1:3], bytearray(b"bytes")[::-1])


class Grid:
    def __getitem__(self, key):
        return key


print(Grid()[1:2, ::3, ...], Grid()[1:], Grid()[1, 2])
