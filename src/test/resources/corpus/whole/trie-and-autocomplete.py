class Trie:
    def __init__(self, words=()):
        self.root = {}
        for word, weight in dict(words).items():
            self.add(word, weight)

    def add(self, word, weight=1):
        node = self.root
        for letter in word:
            node = node.setdefault(letter, {})
        node[None] = node.get(None, 0) + weight

    def _descend(self, prefix):
        node = self.root
        for letter in prefix:
            node = node.get(letter)
            if node is None:
                return None
        return node

    def __contains__(self, word):
        node = self._descend(word)
        return node is not None and None in node

    def __iter__(self):
        yield from self.complete("")

    def complete(self, prefix, most=None):
        def walk(node, so_far):
            for letter, child in node.items():
                if letter is None:
                    yield so_far, child
                else:
                    yield from walk(child, so_far + letter)
        node = self._descend(prefix)
        found = sorted(walk(node, prefix), key=lambda pair: (-pair[1], pair[0])) if node else []
        return [word for word, _ in found[:most]]

    def remove(self, word):
        path, node = [], self.root
        for letter in word:
            path.append((node, letter))
            node = node[letter]
        del node[None]
        for parent, letter in reversed(path):
            if parent[letter]:
                break
            del parent[letter]


trie = Trie({"tea": 3, "ten": 12, "team": 9, "to": 7, "inn": 5, "in": 5, "日本": 2, "日本語": 4})
print(trie.complete("te"), trie.complete("te", 2), trie.complete("x"), trie.complete("日"), list(trie)[:3])
print("tea" in trie, "te" in trie, "" in trie)
trie.remove("tea")
trie.remove("inn")
print(trie.complete("t"), trie.complete("i"), trie.root["i"])
for missing in ("zebra", "te"):
    try:
        trie.remove(missing)
    except KeyError as error:
        print("KeyError", error)


def suggestions(word, words):
    letters = "abcdefghijklmnopqrstuvwxyz"
    splits = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    edits = {a + b[1:] for a, b in splits if b} | {a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1}
    edits |= {a + c + b[1:] for a, b in splits if b for c in letters} | {a + c + b for a, b in splits for c in letters}
    return sorted(edits & set(words))


print(suggestions("tem", ["team", "ten", "item", "temp", "tame"]), suggestions("ni", trie))
