class Node:
    __slots__ = ("key", "value", "left", "right", "height")

    def __init__(self, key, value):
        self.key, self.value, self.left, self.right, self.height = key, value, None, None, 1


def height(node):
    return node.height if node else 0


def update(node):
    node.height = 1 + max(height(node.left), height(node.right))
    return node


def rotate(node, side, other):
    top = getattr(node, other)
    setattr(node, other, getattr(top, side))
    setattr(top, side, update(node))
    return update(top)


class AVLTree:
    def __init__(self, pairs=()):
        self.root, self.size = None, 0
        for key, value in pairs:
            self[key] = value

    def __setitem__(self, key, value):
        self.root = self._insert(self.root, key, value)

    def _insert(self, node, key, value):
        if node is None:
            self.size += 1
            return Node(key, value)
        if key == node.key:
            node.value = value
            return node
        side, other = ("left", "right") if key < node.key else ("right", "left")
        setattr(node, side, self._insert(getattr(node, side), key, value))
        update(node)
        if abs(height(node.left) - height(node.right)) > 1:
            child = getattr(node, side)
            if height(getattr(child, other)) > height(getattr(child, side)):
                setattr(node, side, rotate(child, side, other))
            return rotate(node, other, side)
        return node

    def __getitem__(self, key):
        node = self.root
        while node:
            if key == node.key:
                return node.value
            node = node.left if key < node.key else node.right
        raise KeyError(key)

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node.left)
                yield node.key
                yield from walk(node.right)
        return walk(self.root)

    def __len__(self):
        return self.size

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def sketch(self, node=None, depth=0):
        node = node or self.root
        for child in (node.right, None, node.left):
            if child:
                yield from self.sketch(child, depth + 1)
            elif child is None and depth >= 0 and node:
                if child is node.right and node.right is None and depth < 0:
                    continue
        yield "  " * depth + str(node.key)


tree = AVLTree((n, str(n)) for n in range(1, 32))
print(len(tree), height(tree.root), list(tree)[:5], tree[17], 99 in tree)
mixed = AVLTree()
seed = 7
for _ in range(200):
    seed = (seed * 75 + 74) % 65537
    mixed[seed % 500] = seed
print(len(mixed), list(mixed) == sorted(set(mixed)), height(mixed.root))
try:
    mixed["text"] = 1
except TypeError as error:
    print(error)
try:
    tree[0]
except KeyError as error:
    print("KeyError", error)
print(list(AVLTree([(3, "c"), (1, "a"), (2, "b")]).sketch()))
