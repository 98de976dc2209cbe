class Observable:
    def __init__(self):
        object.__setattr__(self, "_watchers", [])

    def watch(self, watcher):
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    def __setattr__(self, name, value):
        old = getattr(self, name, None)
        object.__setattr__(self, name, value)
        if old != value:
            for watcher in list(self._watchers):
                watcher(self, name, old, value)


class Document(Observable):
    def __init__(self):
        super().__init__()
        self.text, self.title = "", "untitled"


class History:
    def __init__(self, document):
        self.document, self.undone, self.done = document, [], []
        self.active = True
        document.watch(self.record)

    def record(self, document, name, old, new):
        if self.active:
            self.done.append((name, old, new))
            self.undone.clear()

    def _apply(self, source, target, which):
        if not source:
            raise IndexError("nothing to do")
        change = source.pop()
        target.append(change)
        self.active = False
        try:
            setattr(self.document, change[0], change[which])
        finally:
            self.active = True

    def undo(self):
        self._apply(self.done, self.undone, 1)

    def redo(self):
        self._apply(self.undone, self.done, 2)


document = Document()
history = History(document)
stop = document.watch(lambda d, name, old, new: print(f"  {name}: {old!r} -> {new!r}"))
document.text = "Hello"
document.text += ", world"
document.title = "greeting"
document.title = "greeting"
history.undo()
history.undo()
print(document.text, document.title)
history.redo()
stop()
document.text = "new branch"
print(document.text, history.done, history.undone)
for action in (history.redo, *[history.undo] * 4):
    try:
        action()
    except IndexError as error:
        print(action.__name__, error)
print(repr(document.text), document.title)
