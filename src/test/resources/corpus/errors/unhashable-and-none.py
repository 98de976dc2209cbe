def find(items, wanted):
    for item in items:
        if item["id"] == wanted:
            return item


items = [{"id": 1, "tags": ["x"]}]
print(find(items, 1)["tags"])
try:
    {items[0]: "value"}
except TypeError as error:
    print(error)
print(find(items, 2)["tags"])
