"""Enumerations."""

import operator

__all__ = ["EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique",
           "property", "member", "nonmember", "STRICT", "CONFORM", "EJECT", "KEEP", "global_enum", "verify", "CONTINUOUS",
           "NAMED_FLAGS", "UNIQUE", "EnumCheck", "FlagBoundary"]
_UNSET = object()
_plain_property = property
STRICT, CONFORM, EJECT, KEEP = "strict", "conform", "eject", "keep"


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class auto:
    def __init__(self, value=_UNSET):
        self.value = value

    def __repr__(self):
        return "auto()"


class property(_plain_property):
    """An attribute of members, which does not hide a member of the same name."""


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_descriptor(value):
    return (hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")
            or isinstance(value, _plain_property))


class EnumDict(dict):
    """The names of the body of an enumeration: those of members, in order, and all others."""

    def __init__(self, cls_name):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._generate = None

    def __setitem__(self, key, value):
        if _is_sunder(key):
            if key == "_generate_next_value_":
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == "_ignore_":
                value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignore = value
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_dunder(key) and (isinstance(value, member) or not _is_descriptor(value)
                                      and not key.startswith(f"_{self._cls_name}__")):
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            value = self._resolved(key, value.value if isinstance(value, member) else value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _resolved(self, key, value):
        if isinstance(value, auto):
            return self._next(key, value)
        if type(value) is tuple and any(isinstance(item, auto) for item in value):
            return tuple(self._next(key, item) if isinstance(item, auto) else item for item in value)
        return value

    def _next(self, key, one):
        if one.value is _UNSET:
            one.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
        return one.value


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_extended(cls, bases)
        names = EnumDict(cls)
        if bases:
            _, first = metacls._kinds(bases)
            if first is not None:
                names._generate = first._generate_next_value_
        return names

    @staticmethod
    def _check_extended(name, bases):
        for base in bases:
            for one in base.__mro__:
                if isinstance(one, EnumType) and one._member_names_:
                    raise TypeError(f"<enum {name!r}> cannot extend {one!r}")

    @staticmethod
    def _kinds(bases):
        """The type of the values that the members are, and the enumeration that they come from."""
        first = bases[-1] if isinstance(bases[-1], EnumType) else None
        for base in bases:
            for one in base.__mro__:
                if one is object:
                    continue
                if isinstance(one, EnumType):
                    if one._member_type_ is not object:
                        return one._member_type_, first
                elif one.__module__ == "builtins" or "__new__" in vars(one) or "__dataclass_fields__" in vars(one):
                    return one if isinstance(base, EnumType) else base, first
        return object, first

    def __new__(metacls, cls, bases, namespace, *, boundary=None, **kwds):
        if "Enum" not in globals():
            made = super().__new__(metacls, cls, bases, dict(namespace))
            made._member_names_, made._member_map_, made._value2member_map_ = [], {}, {}
            made._member_type_, made._boundary_ = object, None
            return made
        names = list(namespace._member_names)
        ignored = namespace._ignore + ["_ignore_"]
        values = {name: namespace[name] for name in names}
        rest = {name: value for name, value in dict(namespace).items() if name not in values and name not in ignored}
        kind, first = metacls._kinds(bases)
        given_new = rest.pop("__new__", None)
        made = super().__new__(metacls, cls, bases, rest, **kwds)
        made._member_names_, made._member_map_, made._value2member_map_ = [], {}, {}
        made._member_type_ = kind
        made._boundary_ = boundary or rest.get("_boundary_") or getattr(first, "_boundary_", None)
        if given_new is not None:
            made._new_member_ = given_new if not isinstance(given_new, staticmethod) else given_new.__func__
        if kind is not object and "__reduce_ex__" not in rest:
            metacls._mixed(made, rest, bases)
        for name, value in values.items():
            metacls._add_member(made, name, value, kind)
        if Flag is not None and issubclass(made, Flag):
            metacls._add_flags(made)
        return made

    @staticmethod
    def _mixed(made, rest, bases):
        """A mixed-in type writes members only where the enumeration says so."""
        for name in ("__repr__", "__str__", "__format__"):
            if name in rest:
                continue
            for base in made.__mro__[1:]:
                if isinstance(base, EnumType) and name in vars(base):
                    setattr(made, name, vars(base)[name])
                    break

    @staticmethod
    def _add_member(cls, name, value, kind):
        args = value if type(value) is tuple else (value,)
        if kind is tuple:
            args = (args,)
        maker = getattr(cls, "_new_member_", None)
        if maker is not None:
            one = maker(cls, *args)
        elif kind is object:
            one = object.__new__(cls)
        else:
            one = object.__new__(cls) if "__dataclass_fields__" in vars(kind) else kind.__new__(cls, *args)
        if not hasattr(one, "_value_"):
            one._value_ = value if kind is object or maker is not None or "__dataclass_fields__" in vars(kind) else kind(*args)
        value = one._value_
        one._name_ = name
        one.__objclass__ = cls
        one._sort_order_ = len(cls._member_names_)
        one.__init__(*args)
        known = cls._known(value)
        if known is not None:
            one = known
        elif not (Flag is not None and issubclass(cls, Flag) and isinstance(value, int)
                  and (value == 0 or value & (value - 1))):
            cls._member_names_.append(name)
        cls._member_map_[name] = one
        try:
            cls._value2member_map_.setdefault(value, one)
        except TypeError:
            pass
        type.__setattr__(cls, name, one)

    def _known(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for one in cls._member_map_.values():
                if one._value_ == value:
                    return one
            return None

    @staticmethod
    def _add_flags(cls):
        bits = 0
        everything = 0
        for one in cls._member_map_.values():
            everything |= one._value_
            if one._value_ and not one._value_ & (one._value_ - 1):
                bits |= one._value_
        cls._flag_mask_ = everything
        cls._singles_mask_ = bits
        cls._all_bits_ = (1 << everything.bit_length()) - 1

    def __call__(cls, value=_UNSET, names=_UNSET, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_ or names is _UNSET and value is not _UNSET and issubclass(cls, Flag):
            return cls._lookup(value if names is _UNSET else (value, names, *values))
        if names is _UNSET:
            raise TypeError(f"{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum"
                            if type is None else "names are missing")
        return cls._create(value, names, module, qualname, type, start, boundary)

    def _create(cls, name, names, module, qualname, mixin, start, boundary):
        bases = (cls,) if mixin is None else (mixin, cls)
        namespace = EnumType.__prepare__(name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        items = list(names.items()) if isinstance(names, dict) else list(names)
        previous = []
        for item in items:
            if isinstance(item, str):
                value = cls._generate_next_value_(item, start, len(previous), previous[:])
                previous.append(value)
                item = (item, value)
            namespace[item[0]] = item[1]
        namespace["__module__"] = module or "__main__"
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return EnumType.__new__(EnumType, name, bases, namespace, boundary=boundary)

    def _lookup(cls, value):
        if type(value) is cls:
            return value
        known = cls._known(value)
        if known is not None:
            return known
        try:
            result = cls._missing_(value)
        except Exception as error:
            wrong = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            if isinstance(error, ValueError) and error.args == wrong.args:
                raise
            error.__context__ = wrong
            raise
        if isinstance(result, cls):
            return result
        if result is None:
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
            return result
        raise TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            cls._lookup(value)
            return True
        except (ValueError, TypeError):
            return False

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in vars(cls).get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        return sorted({"__class__", "__doc__", "__members__", "__module__", *cls._member_names_})

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_plain_property
    def __members__(cls):
        return dict(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))


EnumMeta = EnumType
Flag = None


class Enum(metaclass=EnumType):
    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return max(value for value in last_values if isinstance(value, int)) + 1
        except ValueError:
            raise TypeError("unable to sort non-numeric values") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        value = self._value_
        kind = self._member_type_
        shown = repr(value) if kind is object or not "__dataclass_fields__" in vars(kind) else _fields_of(self)
        return f"<{self.__class__.__name__}.{self._name_}: {shown}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        return sorted({"__class__", "__doc__", "__module__", "name", "value"}
                      | {name for base in type(self).__mro__ for name in vars(base) if name[0] != "_"})

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


def _fields_of(self):
    return ", ".join(f"{name}={getattr(self, name)!r}" for name in self._member_type_.__dataclass_fields__)


class ReprEnum(Enum):
    """Members that are written as their values are."""


class IntEnum(int, ReprEnum):
    __str__ = int.__repr__
    __format__ = int.__format__


class StrEnum(str, ReprEnum):
    __str__ = str.__str__
    __format__ = str.__format__

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def _new_member_(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        one = str.__new__(cls, *values)
        one._value_ = str(*values)
        return one


class Flag(Enum):
    _boundary_ = STRICT

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        return 1 << max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        given = value
        unknown = value & ~cls._flag_mask_ if value >= 0 else ~value & ~cls._all_bits_
        if unknown and cls._boundary_ is STRICT:
            bits = max(value.bit_length(), cls._flag_mask_.bit_length())
            raise ValueError(f"{cls!r} invalid value {value!r}\n    given {_binary(value, bits)}\n"
                             f"  allowed {_binary(cls._flag_mask_, bits)}")
        if value < 0:
            value += cls._all_bits_ + 1 if cls._boundary_ is not KEEP else 1 << max(
                cls._all_bits_.bit_length(), given.bit_length())
        if cls._boundary_ is CONFORM:
            value &= cls._flag_mask_
        elif unknown and cls._boundary_ is EJECT:
            return given
        return cls._pseudo(value)

    @classmethod
    def _pseudo(cls, value):
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        kind = cls._member_type_
        one = object.__new__(cls) if kind is object else kind.__new__(cls, value)
        one._value_ = value
        names = [part._name_ for part in cls._parts(value)]
        rest = value & ~cls._flag_mask_
        if rest and names:
            names.append(str(rest))
        one._name_ = "|".join(names) if names else None
        cls._value2member_map_[value] = one
        return one

    @classmethod
    def _parts(cls, value):
        return [part for part in cls if part._value_ & value]

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                            f"{self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter(self._parts(self._value_))

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        shown = repr(self._value_)
        if self._name_ is None:
            return f"<{self.__class__.__name__}: {shown}>"
        return f"<{self.__class__.__name__}.{self._name_}: {shown}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def _combined(self, other, answer):
        other = self._other(other)
        return NotImplemented if other is NotImplemented else self.__class__(answer(self._value_, other))

    def __or__(self, other):
        return self._combined(other, operator.or_)

    def __and__(self, other):
        return self._combined(other, operator.and_)

    def __xor__(self, other):
        return self._combined(other, operator.xor)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    __str__ = int.__repr__
    __format__ = int.__format__
    __repr__ = Flag.__repr__
    __or__, __and__, __xor__, __invert__ = Flag.__or__, Flag.__and__, Flag.__xor__, Flag.__invert__
    __ror__, __rand__, __rxor__ = Flag.__or__, Flag.__and__, Flag.__xor__
    __contains__, __iter__, __len__, __bool__ = Flag.__contains__, Flag.__iter__, Flag.__len__, Flag.__bool__


def _binary(number, bits):
    digits = bin(number & ((1 << bits) - 1) if number < 0 else number)[2:].rjust(bits, "1" if number < 0 else "0")
    return f"0b{'1' if number < 0 else '0'} {digits}"


def unique(enumeration):
    duplicates = [(name, one.name) for name, one in enumeration._member_map_.items() if name != one.name]
    if duplicates:
        shown = ", ".join(f"{alias} -> {name}" for alias, name in duplicates)
        raise ValueError(f"duplicate values found in {enumeration!r}: {shown}")
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


def verify(*checks):
    def checked(enumeration):
        for check in checks:
            if check is UNIQUE:
                duplicates = [(name, one.name) for name, one in enumeration._member_map_.items() if name != one.name]
                if duplicates:
                    shown = ", ".join(f"{alias} -> {name}" for alias, name in duplicates)
                    raise ValueError(f"aliases found in {enumeration!r}: {shown}")
            elif check is CONTINUOUS:
                values = {one.value for one in enumeration}
                missing = [value for value in range(min(values), max(values) + 1) if value not in values]
                if missing:
                    raise ValueError(f"invalid enum {enumeration.__name__!r}: missing values "
                                     f"{', '.join(map(str, missing))}")
        return enumeration
    return checked


def global_enum(cls):
    import sys
    vars(sys.modules[cls.__module__]).update(cls.__members__)
    return cls
