"""Types for annotations, which nothing checks."""

import collections
import collections.abc as _abc

TYPE_CHECKING = False


def _shown(item):
    if item is ...:
        return "..."
    if isinstance(item, type) and not hasattr(item, "__args__"):
        return item.__qualname__ if item.__module__ == "builtins" else f"{item.__module__}.{item.__qualname__}"
    if isinstance(item, list):
        return f"[{', '.join(map(_shown, item))}]"
    return repr(item)


def _typed(item):
    if item is None:
        return type(None)
    return ForwardRef(item) if isinstance(item, str) else item


class _Joinable:
    """What can stand in a union and as a type."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _Alias(_Joinable):
    """A generic type with its arguments: List[int]."""

    def __init__(self, origin, args, name, mapped=None):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        self._mapped = mapped

    @property
    def __parameters__(self):
        found = []
        for item in self.__args__:
            for one in (item,) if isinstance(item, (TypeVar, ParamSpec)) else getattr(item, "__parameters__", ()):
                if one not in found and not isinstance(item, type):
                    found.append(one)
        return tuple(found)

    def __getitem__(self, items):
        items = items if isinstance(items, tuple) else (items,)
        values = dict(zip(self.__parameters__, map(_typed, items)))
        return type(self)(self.__origin__, tuple(_filled(item, values) for item in self.__args__), self._name)

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if origin is Generic or origin is Protocol:
            others = [base for base in bases if base is not self and (isinstance(base, _Alias) or base is Protocol)]
            if origin is Generic and others:
                return ()
        return (origin,)

    def __call__(self, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __eq__(self, other):
        return isinstance(other, _Alias) and (self.__origin__, self.__args__) == (other.__origin__, other.__args__)

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __instancecheck__(self, instance):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    __subclasscheck__ = __instancecheck__

    def __repr__(self):
        return f"{self._name}[{', '.join(map(_shown, self.__args__)) or '()'}]"


def _filled(item, values):
    if isinstance(item, (TypeVar, ParamSpec)):
        return values.get(item, item)
    own = getattr(item, "__parameters__", ())
    return item[tuple(values.get(one, one) for one in own)] if own and not isinstance(item, type) else item


class _CallableAlias(_Alias):
    def __repr__(self):
        *given, result = self.__args__
        shown = "..." if given == [...] else f"[{', '.join(map(_shown, given))}]"
        return f"{self._name}[{shown}, {_shown(result)}]"


class _UnionAlias(_Alias):
    def __eq__(self, other):
        return isinstance(other, _UnionAlias) and set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            return f"typing.Optional[{_shown(args[0] if args[1] is type(None) else args[1])}]"
        return f"typing.Union[{', '.join(map(_shown, args))}]"


class _LiteralAlias(_Alias):
    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class _AnnotatedAlias(_Alias):
    @property
    def __metadata__(self):
        return self._mapped

    def __repr__(self):
        shown = ", ".join(map(repr, self._mapped))
        return f"typing.Annotated[{_shown(self.__origin__)}, {shown}]"


class _Form(_Joinable):
    """A name with a meaning of its own: Any, Optional, Final, …"""

    def __init__(self, name, index=None):
        self._name = name
        self._index = index

    def __getitem__(self, items):
        if self._index is None:
            raise TypeError(f"typing.{self._name} is not subscriptable")
        return self._index(self, items)

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate typing.{self._name}")

    def __instancecheck__(self, instance):
        raise TypeError(f"typing.{self._name} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"typing.{self._name} cannot be used with issubclass()")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return f"typing.{self._name}"


def _one(form, item):
    if isinstance(item, tuple):
        raise TypeError(f"typing.{form._name} accepts only single type.")
    return _Alias(form, (_typed(item),), f"typing.{form._name}")


def _many(form, items):
    return _Alias(form, tuple(map(_typed, items if isinstance(items, tuple) else (items,))), f"typing.{form._name}")


def _union(form, items):
    if items == ():
        raise TypeError("Cannot take a Union of no types.")
    args = []
    for item in items if isinstance(items, tuple) else (items,):
        item = _typed(item)
        inner = item.__args__ if isinstance(item, _UnionAlias) or type(item) is type(int | str) else (item,)
        args += [one for one in inner if one not in args]
    return args[0] if len(args) == 1 else _UnionAlias(Union, tuple(args), "typing.Union")


def _literal(form, items):
    return _LiteralAlias(form, items if isinstance(items, tuple) else (items,), "typing.Literal")


def _annotated(form, items):
    return _AnnotatedAlias(items[0], (items[0],), "typing.Annotated", items[1:])


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


Union = _Form("Union", _union)
Optional = _Form("Optional", lambda form, item: Union[item, type(None)])
Literal = _Form("Literal", _literal)
Annotated = _Form("Annotated", _annotated)
Concatenate = _Form("Concatenate", _many)
ClassVar, Final, Required, NotRequired, ReadOnly, TypeGuard, TypeIs, Unpack = (
    _Form(name, _one)
    for name in ("ClassVar", "Final", "Required", "NotRequired", "ReadOnly", "TypeGuard", "TypeIs", "Unpack"))
Self, Never, NoReturn, LiteralString, TypeAlias = (
    _Form(name) for name in ("Self", "Never", "NoReturn", "LiteralString", "TypeAlias"))


class _Generic(_Joinable):
    """A class of another module under typing's name: List is list, to be given arguments."""

    def __init__(self, origin, name):
        self.__origin__ = origin
        self._name = name
        self.__module__ = "typing"

    def __getitem__(self, items):
        items = items if isinstance(items, tuple) else (items,)
        return _Alias(self.__origin__, tuple(map(_typed, items)), f"typing.{self._name}")

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __repr__(self):
        return f"typing.{self._name}"


class _Callable(_Generic):
    def __getitem__(self, items):
        given, result = items
        args = (tuple(map(_typed, given)) if isinstance(given, list) else (given,)) + (_typed(result),)
        return _CallableAlias(self.__origin__, args, "typing.Callable")


List, Dict, Set, FrozenSet, Tuple, Type = (
    _Generic(cls, name) for cls, name in ((list, "List"), (dict, "Dict"), (set, "Set"), (frozenset, "FrozenSet"),
                                          (tuple, "Tuple"), (type, "Type")))
DefaultDict, OrderedDict, Counter, Deque = (
    _Generic(cls, name) for cls, name in ((collections.defaultdict, "DefaultDict"),
                                          (collections.OrderedDict, "OrderedDict"), (collections.Counter, "Counter"),
                                          (collections.deque, "Deque")))
Callable = _Callable(_abc.Callable, "Callable")
(Awaitable, Coroutine, AsyncIterable, AsyncIterator, AsyncGenerator, Iterable, Iterator, Generator, Reversible,
 Container, Collection, Hashable, Sized, Mapping, MutableMapping, Sequence, MutableSequence, MutableSet, KeysView,
 ItemsView, ValuesView, MappingView) = (
    _Generic(getattr(_abc, name), name)
    for name in ("Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Iterable", "Iterator",
                 "Generator", "Reversible", "Container", "Collection", "Hashable", "Sized", "Mapping", "MutableMapping",
                 "Sequence", "MutableSequence", "MutableSet", "KeysView", "ItemsView", "ValuesView", "MappingView"))
AbstractSet = _Generic(_abc.Set, "AbstractSet")
Text = str


def __getattr__(name):
    if name in ("ContextManager", "AsyncContextManager"):
        import contextlib
        made = globals()[name] = _Generic(getattr(contextlib, f"Abstract{name}"), name)
        return made
    if name in ("Pattern", "Match"):
        import re
        return _Generic(getattr(re, name), name)
    raise AttributeError(f"module 'typing' has no attribute {name!r}")


class ForwardRef(_Joinable):
    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class TypeVar(_Joinable):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, default=None,
                 infer_variance=False):
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__, self.__contravariant__ = covariant, contravariant

    def __repr__(self):
        return f"{'+' if self.__covariant__ else '-' if self.__contravariant__ else '~'}{self.__name__}"


class ParamSpec(_Joinable):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, default=None):
        self.__name__ = name
        self.args = _Form(f"{name}.args")
        self.kwargs = _Form(f"{name}.kwargs")

    def __repr__(self):
        return f"~{self.__name__}"


class TypeVarTuple(_Joinable):
    def __init__(self, name, *, default=None):
        self.__name__ = name

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class Generic:
    __slots__ = ()

    def __class_getitem__(cls, items):
        items = items if isinstance(items, tuple) else (items,)
        if not items:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        if cls in (Generic, Protocol) and not all(isinstance(item, (TypeVar, ParamSpec, _Alias, TypeVarTuple))
                                                  or type(item).__name__ in ("TypeVar", "ParamSpec", "TypeVarTuple")
                                                  for item in items):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification "
                            "variables.")
        return _Alias(cls, tuple(map(_typed, items)), f"{cls.__module__}.{cls.__qualname__}")

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        found = []
        for base in vars(cls).get("__orig_bases__", ()):
            if isinstance(base, _Alias):
                found += [one for one in base.__parameters__ if one not in found]
        cls.__parameters__ = tuple(found)


class _ProtocolMeta(type(_abc.Iterable)):
    def __instancecheck__(cls, instance):
        if not vars(cls).get("_is_protocol", False):
            return super().__instancecheck__(instance)
        if not cls._is_runtime_protocol:
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        return super().__instancecheck__(instance) or all(hasattr(instance, name) for name in _members(cls))

    def __subclasscheck__(cls, other):
        if not vars(cls).get("_is_protocol", False) or cls is Protocol:
            return super().__subclasscheck__(other)
        if not cls._is_runtime_protocol:
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        return super().__subclasscheck__(other) or all(hasattr(other, name) for name in _members(cls))


_UNCOUNTED = {"__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__",
              "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__", "__parameters__",
              "__orig_bases__", "_is_protocol", "_is_runtime_protocol", "_abc_registered", "__qualname__",
              "__type_params__", "__init_subclass__", "__static_attributes__", "__firstlineno__"}


def _members(cls):
    names = set()
    for base in cls.__mro__:
        if vars(base).get("_is_protocol", False) and base is not Protocol:
            names |= {name for name in (*vars(base), *vars(base).get("__annotations__", ())) if name not in _UNCOUNTED}
    return names


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol:
            cls._is_runtime_protocol = False

    def __new__(cls, *args, **kwargs):
        if cls._is_protocol:
            raise TypeError("Protocols cannot be instantiated")
        return super().__new__(cls)


def runtime_checkable(cls):
    if not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def _protocol(name, method):
    def abstract(self):
        raise NotImplementedError
    abstract.__name__ = method
    return runtime_checkable(_ProtocolMeta(name, (Protocol,), {"__module__": "typing", method: abstract}))


SupportsInt, SupportsFloat, SupportsAbs, SupportsIndex, SupportsRound, SupportsBytes = (
    _protocol(f"Supports{name}", method) for name, method in (
        ("Int", "__int__"), ("Float", "__float__"), ("Abs", "__abs__"), ("Index", "__index__"), ("Round", "__round__"),
        ("Bytes", "__bytes__")))


class _NamedTupleMeta(type):
    def __new__(metacls, name, bases, namespace):
        types = namespace.get("__annotations__", {})
        defaults = {}
        for field in types:
            if field in namespace:
                defaults[field] = namespace[field]
            elif defaults:
                raise TypeError(f"non-default namedtuple field {field} cannot follow default field"
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        made = collections._named_tuple(name, tuple(types), defaults, {"__module__": namespace["__module__"]})
        made.__annotations__ = types
        for key, value in dict(namespace).items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_make",
                       "_replace", "_asdict"):
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {key}")
            if key not in types and key not in ("__module__", "__annotations__", "__classcell__", "__orig_bases__"):
                setattr(made, key, value)
        return made


class _NamedTuple:
    def __call__(self, typename, fields=None, /, **kwargs):
        types = dict(kwargs if fields is None else fields)
        made = collections.namedtuple(typename, types)
        made.__annotations__ = types
        return made

    def __mro_entries__(self, bases):
        return (_NAMED_TUPLE,)

    def __repr__(self):
        return "<function NamedTuple>"


_NAMED_TUPLE = type.__new__(_NamedTupleMeta, "NamedTuple", (), {"__module__": "typing"})
NamedTuple = _NamedTuple()


class _TypedDictMeta(type):
    def __new__(metacls, name, bases, namespace, total=True):
        types = {}
        required = set()
        for base in bases:
            types.update(getattr(base, "__annotations__", {}))
            required |= getattr(base, "__required_keys__", frozenset())
        own = namespace.get("__annotations__", {})
        types.update(own)
        for key, value in own.items():
            origin = getattr(value, "__origin__", None)
            if origin is Required or total and origin is not NotRequired:
                required.add(key)
        made = type.__new__(metacls, name, (dict,), {**dict(namespace), "__annotations__": types})
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(types) - required
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


class _TypedDict:
    def __call__(self, typename, fields, /, *, total=True):
        return _TypedDictMeta(typename, (), {"__annotations__": dict(fields), "__module__": "__main__"}, total=total)

    def __mro_entries__(self, bases):
        return (_TYPED_DICT,)


_TYPED_DICT = type.__new__(_TypedDictMeta, "TypedDict", (dict,), {"__module__": "typing"})
TypedDict = _TypedDict()


class NewType(_Joinable):
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, value):
        return value

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


class TypeAliasType(_Joinable):
    def __init__(self, name, value, *, type_params=()):
        self.__name__, self.__value__, self.__type_params__ = name, value, type_params

    def __repr__(self):
        return self.__name__


def cast(typ, val):
    return val


def overload(func):
    def refuse(*args, **kwds):
        raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions "
                                  "outside a stub module should always be followed by an implementation that is not "
                                  "@overload-ed.")
    return refuse


def _same(value):
    return value


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    return arg


def dataclass_transform(**kwargs):
    return _same


def reveal_type(obj):
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_type(val, typ):
    return val


def assert_never(arg, /):
    shown = repr(arg)
    raise AssertionError(f"Expected code to be unreachable, but got: {shown[:97] + '...' if len(shown) > 100 else shown}")


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if tp is Generic:
        return Generic
    return type(int | str) if type(tp) is type(int | str) else getattr(tp, "__origin__", None)


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    args = getattr(tp, "__args__", ())
    if isinstance(tp, _CallableAlias) and args[0] is not ...:
        return list(args[:-1]), args[-1]
    return args


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    found = {}
    parts = reversed(obj.__mro__) if isinstance(obj, type) else (obj,)
    for part in parts:
        own = vars(part).get("__annotations__", {}) if isinstance(part, type) else getattr(part, "__annotations__", {})
        for name, value in own.items():
            value = _named(value, part, globalns, localns)
            found[name] = value.__origin__ if isinstance(value, _AnnotatedAlias) and not include_extras else value
    return found


def _named(value, owner, globalns, localns):
    """What a plain name in quotes stands for; other texts stay as they are."""
    import builtins
    import sys
    if value is None:
        return type(None)
    if not isinstance(value, str):
        return value
    module = sys.modules.get(getattr(owner, "__module__", "__main__"))
    for names in (localns, globalns, vars(module) if module else None, vars(builtins)):
        if names and value in names:
            return names[value]
    if value == "None":
        return type(None)
    if value.isidentifier():
        raise NameError(f"name {value!r} is not defined")
    return ForwardRef(value)
