"""Functions that make functions of others."""

from _functools import cached as _cached, cmp_to_key, partial, reduce

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


class _lru_cache_wrapper(_cached):
    def cache_info(self):
        return _cache_info()(*self._figures())

    def cache_parameters(self):
        maxsize, typed = self._parameters()
        return {"maxsize": maxsize, "typed": typed}

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_CacheInfo = None


def _cache_info():
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    return _CacheInfo


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return update_wrapper(_lru_cache_wrapper(maxsize, 128, typed), maxsize)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: update_wrapper(_lru_cache_wrapper(function, maxsize, typed), function)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            own = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache "
                            f"{self.attrname!r} property.") from None
        if self.attrname in own:
            return own[self.attrname]
        value = own[self.attrname] = self.func(instance)
        return value


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        bound = getattr(self.func, "__get__", None)
        if bound is None:
            return partial(self.func, *self.args, **self.keywords)
        target = bound(instance, owner)
        if instance is None and target is self.func:
            return lambda this, *args, **keywords: self.func(this, *self.args, *args, **{**self.keywords, **keywords})
        return partial(target, *self.args, **self.keywords)

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args)]
        parts += [f"{name}={value!r}" for name, value in self.keywords.items()]
        return f"functools.partialmethod({', '.join(parts)})"


def _derived(name, other_name, answer):
    def method(self, other):
        found = getattr(type(self), other_name)(self, other)
        return found if found is NotImplemented else answer(found, self, other)
    method.__name__ = name
    return method


_ORDERINGS = {
    "__lt__": {"__gt__": lambda found, a, b: not found and a != b, "__le__": lambda found, a, b: found or a == b,
               "__ge__": lambda found, a, b: not found},
    "__le__": {"__ge__": lambda found, a, b: not found or a == b, "__lt__": lambda found, a, b: found and a != b,
               "__gt__": lambda found, a, b: not found},
    "__gt__": {"__lt__": lambda found, a, b: not (found or a == b), "__ge__": lambda found, a, b: found or a == b,
               "__le__": lambda found, a, b: not found},
    "__ge__": {"__le__": lambda found, a, b: not found or a == b, "__gt__": lambda found, a, b: found and a != b,
               "__lt__": lambda found, a, b: not found},
}


def total_ordering(cls):
    given = [name for name in _ORDERINGS if getattr(cls, name, None) is not getattr(object, name, None)]
    if not given:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(given)
    for name, answer in _ORDERINGS[root].items():
        if name not in given:
            setattr(cls, name, _derived(name, root, answer))
    return cls


def singledispatch(func):
    registry = {object: func}

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry and base is not object:
                return registry[base]
        for known in registry:
            if known is not object and issubclass(cls, known):
                return registry[known]
        return registry[object]

    def register(cls, function=None):
        if function is None:
            if isinstance(cls, type) or hasattr(cls, "__args__"):
                return lambda later: register(cls, later)
            function, annotations = cls, list(getattr(cls, "__annotations__", {}).values())
            if not annotations:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. "
                                "Use either `@register(some_class)` or plain `@register` on an annotated function.")
            cls = annotations[0]
        for one in getattr(cls, "__args__", (cls,)):
            registry[one] = function
        return function

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **keywords)

    name = getattr(func, "__name__", "singledispatch function")
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, instance, owner=None):
        def method(*args, **keywords):
            found = self.dispatcher.dispatch(args[0].__class__)
            return found.__get__(instance, owner)(*args, **keywords)
        method.register = self.register
        return update_wrapper(method, self.func)
