"""References that in CPython do not keep an object; here the objects stay."""

from collections.abc import MutableMapping, MutableSet


class ReferenceType:
    __slots__ = ("_object", "__callback__")

    def __init__(self, object, callback=None, /):
        if isinstance(object, (int, float, str, tuple, list, dict, type(None))) and type(object).__module__ == "builtins":
            raise TypeError(f"cannot create weak reference to '{type(object).__name__}' object")
        self._object = object
        self.__callback__ = callback

    def __call__(self):
        return self._object

    def __eq__(self, other):
        return self._object == other._object if isinstance(other, ReferenceType) else NotImplemented

    def __hash__(self):
        return hash(self._object)

    def __repr__(self):
        shown = type(self._object).__name__
        return f"<weakref at {id(self):#x}; to '{shown}' at {id(self._object):#x}>"


ref = ReferenceType


class WeakMethod(ReferenceType):
    __slots__ = ()


def proxy(object, callback=None, /):
    return object


class _Mapping(MutableMapping):
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(list(self.data))

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        return key in self.data

    def copy(self):
        return type(self)(self.data)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"


class WeakValueDictionary(_Mapping):
    def valuerefs(self):
        return list(map(ref, self.data.values()))


class WeakKeyDictionary(_Mapping):
    def keyrefs(self):
        return list(map(ref, self.data))


class WeakSet(MutableSet):
    def __init__(self, data=None):
        self.data = set(() if data is None else data)

    def __contains__(self, item):
        return item in self.data

    def __iter__(self):
        return iter(list(self.data))

    def __len__(self):
        return len(self.data)

    def add(self, item):
        self.data.add(item)

    def discard(self, item):
        self.data.discard(item)

    def update(self, other):
        self.data.update(other)

    def copy(self):
        return WeakSet(self.data)


class finalize:
    """A call for the end of the program, unless it is made before."""

    def __init__(self, obj, func, /, *args, **kwargs):
        self._call = (obj, func, args, kwargs)
        self.atexit = True
        import atexit
        atexit.register(self._at_end)

    def _at_end(self):
        if self.atexit:
            self()

    alive = property(lambda self: self._call is not None)

    def __call__(self, _=None):
        call, self._call = self._call, None
        return None if call is None else call[1](*call[2], **call[3])

    def detach(self):
        call, self._call = self._call, None
        return call

    def peek(self):
        return self._call
