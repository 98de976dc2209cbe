import copy

a = [1, [2, 3], {"k": [4]}]
shallow = copy.copy(a)
deep = copy.deepcopy(a)
same = a
sliced = a[:]
a[1].append(99)
a[2]["k"].append(5)
a.append("new")
print(a, shallow, deep, same is a, sliced, sep="\n")


class Node:
    def __init__(self, name):
        self.name, self.next, self.tags = name, None, []

    def __repr__(self):
        return f"Node({self.name}->{self.next.name if self.next else None} {self.tags})"


n, m = Node("n"), Node("m")
n.next, m.next = m, n
c = copy.copy(n)
d = copy.deepcopy(n)
n.tags.append("t")
print(n, c, d, d.next.next is d, d.next is m)


class Custom:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep copied"


print(copy.copy(Custom()), copy.deepcopy([Custom()]))


def modify(items, number):
    items.append(number)
    number += 1
    items = ["rebound"]
    return items, number


mine, count = [1], 5
print(modify(mine, count), mine, count)
print([1] is [1], [] is not [], copy.copy((1, 2)) == (1, 2), copy.deepcopy(5))
matrix = [[0] * 2 for _ in range(2)]
wrong = [[0] * 2] * 2
matrix[0][0] = wrong[0][0] = 1
print(matrix, wrong)
