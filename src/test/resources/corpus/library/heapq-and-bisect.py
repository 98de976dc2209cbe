import bisect
import heapq

heap = []
for n in (5, 1, 8, 3, 9, 2):
    heapq.heappush(heap, n)
print(heap, heap[0], heapq.heappop(heap), heap)
items = [9, 4, 7, 1, 0, 3]
heapq.heapify(items)
print(items, heapq.heappushpop(items, 2), heapq.heapreplace(items, 10), items)
print(heapq.nlargest(2, [3, 1, 4, 1, 5]), heapq.nsmallest(3, "banana"), heapq.nlargest(1, [(1, "a"), (2, "b")], key=lambda t: -t[0]), list(heapq.merge([1, 4], [2, 3], [0, 9])))
jobs = []
for priority, name in ((2, "code"), (1, "plan"), (3, "test"), (2, "cafe")):
    heapq.heappush(jobs, (priority, name))
print([heapq.heappop(jobs)[1] for _ in range(4)])
try:
    heapq.heappop([])
except IndexError as error:
    print(error)
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 0))
bisect.insort(a, 4)
print(a, "FDCBA"[bisect.bisect([60, 70, 80, 90], 85)], bisect.bisect_left([(1, "a"), (3, "b")], 2, key=lambda t: t[0]))
graph = {"a": {"b": 1, "c": 4}, "b": {"c": 2, "d": 6}, "c": {"d": 3}, "d": {}}
distances, queue = {}, [(0, "a")]
while queue:
    distance, node = heapq.heappop(queue)
    if node not in distances:
        distances[node] = distance
        for other, weight in graph[node].items():
            heapq.heappush(queue, (distance + weight, other))
print(distances)
