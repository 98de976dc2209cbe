class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("deleted", self.name)


one = Loud("one")
two = one
del one
print("still referenced")
del two
print("after two")
three = Loud("three")
three = Loud("four")
print("reassigned")


def scope():
    local = Loud("local")
    print("in scope")


scope()
print("after scope")
Loud("temporary")
items = [Loud("in list")]
items.clear()
print("cleared")
del three
print("end")
