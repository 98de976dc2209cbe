import threading

data = threading.local()


class Context(threading.local):
    def __init__(self):
        self.items = ["fresh"]


context = Context()


def work(n, out):
    data.value = n
    context.items.append(n)
    out.append((n, data.value, context.items))
    try:
        out.append((n, data.other))
    except AttributeError as error:
        out.append((n, str(error)))


out = []
data.other = "only in main"
for n in range(2):
    t = threading.Thread(target=work, args=(n, out))
    t.start()
    t.join()
print(*out, sep="\n")
print(context.items, hasattr(data, "value"), data.other)
