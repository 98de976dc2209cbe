class Deque:
    def __init__(self, items=()):
        self._items = list(items)

    def __len__(self):
        return len(self._items)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Deque(self._items[index])
        return self._items[index]

    def __iter__(self):
        yield from self._items

    def __eq__(self, other):
        return isinstance(other, Deque) and self._items == other._items

    def __add__(self, other):
        return Deque([*self, *other])

    def __contains__(self, item):
        return item in self._items

    def __repr__(self):
        return f"{self.__class__.__name__}({self._items!r})"

    def __hash__(self):
        return hash(tuple(self._items))


class LinkedList:
    class Node:
        __slots__ = "value", "next"

        def __init__(self, value, next=None):
            self.value, self.next = value, next

    def __init__(self, *values):
        self.head = None
        for value in reversed(values):
            self.head = self.Node(value, self.head)

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous
        return self

    def __str__(self):
        return " -> ".join(map(str, self)) or "empty"


d = Deque("abc")
print(d, len(d), d[0], d[1:], d[-1], "b" in d, d + Deque([1]), d == Deque("abc"), d != Deque(), list(d), bool(Deque()))
print({d: 1}[Deque("abc")], sorted(d, reverse=True), [*d], dict(enumerate(d)), max(d))
l = LinkedList(1, 2, 3)
print(l, l.reverse(), list(l), LinkedList(), sum(l), 2 in l)
first, *others = l
print(first, others)
