"""Classes that are little more than their fields."""

import sys
from _definitions import define

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
           "astuple", "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{shown}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only",
                 "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only

    def __repr__(self):
        names = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only")
        return f"Field({','.join(f'{name}={getattr(self, name)!r}' for name in names)},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), "__set_name__", None)
        if method:
            method(self.default, owner, name)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _kind(annotation):
    """What a field with this annotation is: _FIELD, _FIELD_CLASSVAR or _FIELD_INITVAR."""
    if isinstance(annotation, str):
        head = annotation.split("[")[0].rpartition(".")[2].strip()
        return {"ClassVar": "_FIELD_CLASSVAR", "InitVar": "_FIELD_INITVAR"}.get(head, "_FIELD")
    if annotation is InitVar or isinstance(annotation, InitVar):
        return "_FIELD_INITVAR"
    typing = sys.modules.get("typing")
    if typing and (annotation is typing.ClassVar or getattr(annotation, "__origin__", None) is typing.ClassVar):
        return "_FIELD_CLASSVAR"
    return "_FIELD"


def _field_of(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        slot = type(vars(cls).get(name)).__name__ in ("member_descriptor", "getset_descriptor")
        made = field(default=MISSING if slot else default)
    made.name, made.type, made._field_type = name, annotation, _kind(annotation)
    if made._field_type != "_FIELD" and made.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if made._field_type == "_FIELD_CLASSVAR":
        if made.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif made.kw_only is MISSING:
        made.kw_only = kw_only
    if made._field_type == "_FIELD" and made.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(made.default)} for field {name} is not allowed: use default_factory")
    return made


def _own_fields(cls, kw_only):
    own = []
    for name, annotation in vars(cls).get("__annotations__", {}).items():
        if annotation is KW_ONLY or isinstance(annotation, str) and annotation.rpartition(".")[2] == "KW_ONLY":
            kw_only = True
            continue
        one = _field_of(cls, name, annotation, kw_only)
        own.append(one)
        if isinstance(getattr(cls, name, None), Field):
            if one.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, one.default)
    for name, value in vars(cls).items():
        if isinstance(value, Field) and name not in vars(cls).get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return own


def _initializer(cls, all_fields, frozen, slots):
    plain = [one for one in all_fields if one.init and not one.kw_only]
    by_name = [one for one in all_fields if one.init and one.kw_only]
    seen = None
    for one in plain:
        if one.default is not MISSING or one.default_factory is not MISSING:
            seen = one
        elif seen is not None:
            raise TypeError(f"non-default argument {one.name!r} follows default argument {seen.name!r}")
    own = "self" if "self" not in [one.name for one in all_fields] else "__dataclass_self__"
    values = {"__factory__": _FACTORY, "__set__": object.__setattr__}
    body = []
    for one in all_fields:
        if one._field_type == "_FIELD_INITVAR":
            if one.default is not MISSING:
                values["__default_" + one.name] = one.default
            continue
        values["__default_" + one.name] = one.default
        values["__make_" + one.name] = one.default_factory
        if one.default_factory is not MISSING:
            made = f"__make_{one.name}()"
            value = f"{made} if {one.name} is __factory__ else {one.name}" if one.init else made
        elif one.init:
            value = one.name
        elif slots and one.default is not MISSING:
            value = "__default_" + one.name
        else:
            continue
        body.append(f"__set__({own}, {one.name!r}, {value})" if frozen else f"{own}.{one.name} = {value}")
    if hasattr(cls, "__post_init__"):
        given = ", ".join(one.name for one in all_fields if one._field_type == "_FIELD_INITVAR")
        body.append(f"{own}.__post_init__({given})")

    def parameter(one):
        if one.default is not MISSING:
            return f"{one.name}=__default_{one.name}"
        return one.name if one.default_factory is MISSING else f"{one.name}=__factory__"

    parameters = [own, *map(parameter, plain)] + (["*", *map(parameter, by_name)] if by_name else [])
    # the lines are numbered as in CPython, whose tracebacks show them
    text = f"\ndef __init__({', '.join(parameters)}):\n" + "".join(f" {line}\n" for line in body or ["pass"])
    made = define(text, "__init__", cls.__module__, values)
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    made.__annotations__ = {one.name: one.type for one in plain + by_name} | {"return": None}
    return made


def _writer(names):
    running = set()

    def __repr__(self):
        key = id(self)
        if key in running:
            return "..."
        running.add(key)
        try:
            shown = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
            return f"{self.__class__.__qualname__}({shown})"
        finally:
            running.discard(key)
    return __repr__


def _comparison(name, text, names):
    mine, theirs = ("".join(f"{owner}.{one}, " for one in names) for owner in ("self", "other"))
    return define(f"def {name}(self, other):\n"
                  " if other.__class__ is self.__class__:\n"
                  f"  return ({mine}) {text} ({theirs})\n"
                  " return NotImplemented\n", name, "dataclasses", {})


def _freeze(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)
    for method in (__setattr__, __delattr__):
        if method.__name__ in vars(cls):
            raise TypeError(f"Cannot overwrite attribute {method.__name__} in class {cls.__name__}")
        setattr(cls, method.__name__, method)


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    known = {}
    frozen_bases = []
    for base in cls.__mro__[-1:0:-1]:
        inherited = vars(base).get("__dataclass_fields__")
        if inherited is not None:
            known.update(inherited)
            frozen_bases.append(base.__dataclass_params__.frozen)
    for one in _own_fields(cls, kw_only):
        known[one.name] = one
    if frozen_bases and any(frozen_bases) and not frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if frozen_bases and frozen and not all(frozen_bases):
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    cls.__dataclass_fields__ = known
    cls.__dataclass_params__ = _Params(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots)
    given_hash = "__hash__" in vars(cls) and not (vars(cls)["__hash__"] is None and "__eq__" in vars(cls))
    plain = [one for one in known.values() if one._field_type == "_FIELD"]
    if init:
        args = [one for one in known.values() if one._field_type != "_FIELD_CLASSVAR"]
        cls.__init__ = _initializer(cls, args, frozen, slots)
    _add(cls, "__replace__", _replace)
    if repr:
        _add(cls, "__repr__", _writer([one.name for one in plain if one.repr]))
    compared = [one.name for one in plain if one.compare]
    if eq:
        _add(cls, "__eq__", _comparison("__eq__", "==", compared))
    if order:
        if not eq:
            raise ValueError("eq must be true if order is true")
        for name, text in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if name in vars(cls):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                                "Consider using functools.total_ordering")
            _add(cls, name, _comparison(name, text, compared))
    if frozen:
        _freeze(cls, {one.name for one in plain})
    _add_hash(cls, plain, given_hash, unsafe_hash, eq, frozen)
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__
    if match_args and "__match_args__" not in vars(cls):
        cls.__match_args__ = tuple(one.name for one in known.values()
                                   if one._field_type != "_FIELD_CLASSVAR" and one.init and not one.kw_only)
    return _with_slots(cls, plain) if slots else cls


def _add(cls, name, method):
    if name not in vars(cls):
        method.__qualname__ = f"{cls.__qualname__}.{name}"
        setattr(cls, name, method)


def _add_hash(cls, plain, given, unsafe, eq, frozen):
    hashed = [one.name for one in plain if (one.compare if one.hash is None else one.hash)]
    if unsafe and given:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if unsafe or eq and frozen and not given:
        cls.__hash__ = lambda self: hash(tuple([getattr(self, name) for name in hashed]))
    elif eq and not frozen and not given:
        cls.__hash__ = None


def _with_slots(cls, plain):
    if "__slots__" in vars(cls):
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = {name for base in cls.__mro__[1:] for name in vars(base).get("__slots__", ())}
    namespace = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    for one in plain:
        namespace.pop(one.name, None)
    namespace["__slots__"] = tuple(one.name for one in plain if one.name not in inherited)
    namespace["__qualname__"] = cls.__qualname__
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if cls.__dataclass_params__.frozen:
        del made.__setattr__, made.__delattr__
        _freeze(made, {one.name for one in plain})
    return made


class _Params:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots):
        self.init, self.repr, self.eq, self.order, self.unsafe_hash = init, repr, eq, order, unsafe_hash
        self.frozen, self.match_args, self.kw_only, self.slots = frozen, match_args, kw_only, slots


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    try:
        known = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(one for one in known.values() if one._field_type == "_FIELD")


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def _is_instance(obj):
    return hasattr(type(obj), "__dataclass_fields__")


def _inner(obj, made, factory):
    if _is_instance(obj):
        return made(obj, factory)
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_inner(item, made, factory) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_inner(item, made, factory) for item in obj)
    if isinstance(obj, dict):
        items = [(_inner(key, made, factory), _inner(value, made, factory)) for key, value in obj.items()]
        return type(obj)(obj.default_factory, items) if hasattr(type(obj), "default_factory") else type(obj)(items)
    import copy
    return copy.deepcopy(obj)


def _as_dict(obj, factory):
    return factory([(one.name, _inner(getattr(obj, one.name), _as_dict, factory)) for one in fields(obj)])


def _as_tuple(obj, factory):
    return factory([_inner(getattr(obj, one.name), _as_tuple, factory) for one in fields(obj)])


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _as_dict(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _as_tuple(obj, tuple_factory)


def _replace(self, /, **changes):
    for one in self.__dataclass_fields__.values():
        if one._field_type == "_FIELD_CLASSVAR":
            continue
        if not one.init:
            if one.name in changes:
                raise TypeError(f"field {one.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if one.name not in changes:
            if one._field_type == "_FIELD_INITVAR" and one.default is MISSING:
                raise TypeError(f"InitVar {one.name!r} must be specified with replace()")
            changes[one.name] = getattr(self, one.name)
    return self.__class__(**changes)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, **options):
    names = {}
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        else:
            name, annotation = item[0], item[1]
            if len(item) == 3:
                names[name] = item[2]
        annotations[name] = annotation
    names = {**(namespace or {}), **names, "__annotations__": annotations, "__module__": module or "__main__"}
    return dataclass(type(cls_name, tuple(bases), names), **options)
