def build(items):
    message = ""
    for item in items:
        message += item + ", "
    return message


print(build(["a", "b"]))
print(build(["a", 5]))
