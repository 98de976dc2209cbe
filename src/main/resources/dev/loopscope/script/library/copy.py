"""Copies of objects, of what they hold too if they are deep."""


class Error(Exception):
    pass


error = Error
_ATOMS = (type(None), int, float, bool, complex, str, bytes, type, range, type(Ellipsis), type(NotImplemented),
          type(lambda: None), type(len), property, slice)


def copy(x):
    cls = type(x)
    if issubclass(cls, type) or cls in _ATOMS or cls in (tuple, frozenset):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    return _rebuilt(x, cls, None, None)


def deepcopy(x, memo=None, _nil=[]):
    if memo is None:
        memo = {}
    cls = type(x)
    if cls in _ATOMS:
        return x
    key = id(x)
    known = memo.get(key, _nil)
    if known is not _nil:
        return known
    made = _deep(x, cls, memo)
    if made is not x:
        memo[key] = made
        memo.setdefault(id(memo), []).append(x)
    return made


def _deep(x, cls, memo):
    if cls is list:
        made = memo[id(x)] = []
        for item in x:
            made.append(deepcopy(item, memo))
        return made
    if cls is dict:
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
        return made
    if cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)]
        return x if all(a is b for a, b in zip(items, x)) else tuple(items)
    if cls in (set, frozenset):
        return cls(deepcopy(item, memo) for item in x)
    if cls is bytearray:
        return x.copy()
    if issubclass(cls, type):
        return x
    method = getattr(x, "__deepcopy__", None)
    if method is not None:
        return method(memo)
    if cls is type(_METHOD.run):
        return cls(x.__func__, deepcopy(x.__self__, memo))
    return _rebuilt(x, cls, memo, deepcopy)


def _reduced(x, cls):
    if cls.__reduce_ex__ is not object.__reduce_ex__:
        return x.__reduce_ex__(4)
    if cls.__reduce__ is not object.__reduce__:
        return x.__reduce__()
    return None


def _rebuilt(x, cls, memo, deep):
    reduced = _reduced(x, cls)
    if isinstance(reduced, str):
        return x
    if reduced is not None:
        function, arguments, *rest = reduced
        made = function(*(arguments if deep is None else [deep(one, memo) for one in arguments]))
        if deep is not None:
            memo[id(x)] = made
        if rest and rest[0] is not None:
            _restore(made, rest[0] if deep is None else deep(rest[0], memo))
        return made
    made = _empty(x, cls, memo, deep)
    if deep is not None:
        memo[id(x)] = made
    state = _state(x, cls)
    if state:
        _restore(made, state if deep is None else deep(state, memo))
    each = (lambda value: value) if deep is None else (lambda value: deep(value, memo))
    if isinstance(x, list):
        made.extend(each(item) for item in x)
    elif isinstance(x, dict):
        for key, value in x.items():
            made[each(key)] = each(value)
    elif isinstance(x, set):
        made.update(each(item) for item in x)
    return made


def _empty(x, cls, memo, deep):
    if isinstance(x, (tuple, frozenset)):
        base = tuple if isinstance(x, tuple) else frozenset
        return base.__new__(cls, x if deep is None else [deep(item, memo) for item in x])
    for base in (int, float, str, bytes):
        if isinstance(x, base):
            return base.__new__(cls, x)
    if isinstance(x, BaseException):
        return cls.__new__(cls, *(x.args if deep is None else deep(x.args, memo)))
    try:
        return cls.__new__(cls)
    except TypeError:
        raise TypeError(f"cannot pickle {cls.__name__!r} object") from None


def _state(x, cls):
    method = getattr(cls, "__getstate__", None)
    if method is not None and method is not getattr(object, "__getstate__", None):
        return method(x)
    own = dict(getattr(x, "__dict__", None) or {})
    slots = {}
    for base in cls.__mro__:
        names = vars(base).get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ("__dict__", "__weakref__") and hasattr(x, name):
                slots[name] = getattr(x, name)
    return (own or None, slots) if slots else own


def _restore(made, state):
    if hasattr(made, "__setstate__"):
        made.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        made.__dict__.update(state)
    for name, value in (slots or {}).items():
        object.__setattr__(made, name, value)


def replace(obj, /, **changes):
    method = getattr(obj.__class__, "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {obj.__class__.__name__} objects")
    return method(obj, **changes)


class _METHOD:
    def run(self):
        pass


_METHOD = _METHOD()
