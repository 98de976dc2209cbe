"""Lists whose first item is the smallest."""

from _heapq import heapify, heappop, heappush, heappushpop, heapreplace


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def merge(*iterables, key=None, reverse=False):
    heap = []
    direction = -1 if reverse else 1
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for value in iterator:
            heap.append(_Head(value if key is None else key(value), value, order * direction, iterator, reverse))
            break
    heapify(heap)
    while heap:
        head = heap[0]
        yield head.value
        for value in head.iterator:
            heapreplace(heap, _Head(value if key is None else key(value), value, head.order, head.iterator, reverse))
            break
        else:
            heappop(heap)


class _Head:
    """The first of the values of an iterator that is merged with others."""
    __slots__ = ("key", "value", "order", "iterator", "reverse")

    def __init__(self, key, value, order, iterator, reverse):
        self.key, self.value, self.order, self.iterator, self.reverse = key, value, order, iterator, reverse

    def __lt__(self, other):
        first, second = (other, self) if self.reverse else (self, other)
        if first.key < second.key:
            return True
        return not second.key < first.key and first.order < second.order
