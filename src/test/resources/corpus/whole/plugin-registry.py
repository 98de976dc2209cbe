from abc import ABC, abstractmethod


class Plugin(ABC):
    registry = {}

    def __init_subclass__(cls, *, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        key = name or cls.__name__.lower()
        if key in Plugin.registry:
            raise TypeError(f"{key} is taken by {Plugin.registry[key].__qualname__}")
        Plugin.registry[key] = cls

    @abstractmethod
    def run(self, text): ...

    @classmethod
    def create(cls, spec):
        name, *args = spec.split(":")
        try:
            return cls.registry[name](*args)
        except KeyError:
            raise LookupError(f"no plugin {name!r}, there are {', '.join(sorted(cls.registry))}") from None


class Upper(Plugin):
    def run(self, text):
        return text.upper()


class Repeat(Plugin, name="times"):
    def __init__(self, n="2"):
        self.n = int(n)

    def run(self, text):
        return text * self.n


class Chain(Plugin):
    def __init__(self, *specs):
        self.parts = [Plugin.create(s) for s in specs]

    def run(self, text):
        for part in self.parts:
            text = part.run(text)
        return text


class Unfinished(Plugin):
    pass


print(sorted(Plugin.registry))
for spec in ("upper", "times", "times:3", "chain:upper:times", "times:x", "nothing", "unfinished", "upper:extra"):
    try:
        print(spec, "->", Plugin.create(spec).run("ab"))
    except (LookupError, ValueError, TypeError) as error:
        print(spec, "!!", type(error).__name__, error)
try:
    class Other(Plugin, name="upper"):
        def run(self, text):
            return text
except TypeError as error:
    print(error)
