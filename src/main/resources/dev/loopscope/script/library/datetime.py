"""Dates, times and the spans between them."""
import _datetime

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR = 1
MAXYEAR = 9999
_DAY = 86400 * 10 ** 6


def _cmp(a, b):
    return (a > b) - (a < b)


def _name(o):
    return f"'{type(o).__module__}.{type(o).__qualname__}'" if type(o).__module__ != 'builtins' else f"'{type(o).__name__}'"


def _qualified(self):
    return f"{self.__class__.__module__}.{self.__class__.__qualname__}"


def _divide(a, b):
    """a / b to the nearest whole number, halves to the even one."""
    q, r = divmod(a, b)
    r *= 2
    greater = r > b if b > 0 else r < b
    if greater or r == b and q % 2 == 1:
        q += 1
    return q


class timedelta:
    """A span of time."""
    __slots__ = '_us', '_d', '_s', '_m'

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        for name, value, unit in (('days', days, _DAY), ('seconds', seconds, 10 ** 6), ('microseconds', microseconds, 1),
                                  ('milliseconds', milliseconds, 1000), ('minutes', minutes, 60 * 10 ** 6),
                                  ('hours', hours, 3600 * 10 ** 6), ('weeks', weeks, 7 * _DAY)):
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                if value:
                    numerator, denominator = value.as_integer_ratio()
                    total += _divide(numerator * unit, denominator)
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        return cls._of(total)

    @classmethod
    def _of(cls, total):
        self = object.__new__(cls)
        self._us = total
        self._d, rest = divmod(total, _DAY)
        self._s, self._m = divmod(rest, 10 ** 6)
        if abs(self._d) > 999999999:
            raise OverflowError(f"days={self._d}; must have magnitude <= 999999999")
        return self

    @property
    def days(self):
        return self._d

    @property
    def seconds(self):
        return self._s

    @property
    def microseconds(self):
        return self._m

    def total_seconds(self):
        return self._us / 10 ** 6

    def __repr__(self):
        args = [f"{name}={value}" for name, value in
                (("days", self._d), ("seconds", self._s), ("microseconds", self._m)) if value]
        return f"{_qualified(self)}({', '.join(args) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._s, 60)
        hours, minutes = divmod(minutes, 60)
        text = "%d:%02d:%02d" % (hours, minutes, seconds)
        if self._d:
            text = ("%d day%s, " % (self._d, '' if abs(self._d) == 1 else 's')) + text
        return text + ".%06d" % self._m if self._m else text

    def __add__(self, other):
        return timedelta._of(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._of(other._us - self._us) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._us)

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta._of(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._us * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_divide(self._us * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        return timedelta._of(self._us // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            return timedelta._of(_divide(self._us, other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_divide(b * self._us, a))
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._us % other._us) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._us, other._us)
            return q, timedelta._of(r)
        return NotImplemented

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._us)

    def __bool__(self):
        return self._us != 0


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    """A zone of time."""

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        return dt + self.utcoffset(dt)


class timezone(tzinfo):
    """A zone at a fixed distance from UTC."""

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if not -_DAY < offset._us < _DAY:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}")
        self._offset = offset
        self._tzname = name

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        if self._tzname is None:
            return f"{_qualified(self)}({self._offset!r})"
        return f"{_qualified(self)}({self._offset!r}, {self._tzname!r})"

    def __str__(self):
        return self.tzname(None)

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._tzname is not None:
            return self._tzname
        return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'


timezone.utc = UTC = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


def _offset_text(offset):
    if offset is None:
        return ''
    sign = '-' if offset._us < 0 else '+'
    seconds, micros = divmod(abs(offset._us), 10 ** 6)
    text = "%s%02d:%02d" % (sign, seconds // 3600, seconds // 60 % 60)
    if seconds % 60 or micros:
        text += ":%02d" % (seconds % 60)
    return text + ".%06d" % micros if micros else text


def _zone(offset):
    return None if offset is None else UTC if offset == 0 else timezone(timedelta(microseconds=offset))


class _IsoCalendarDate(tuple):
    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%s, week=%s, weekday=%s)" % tuple(self)


class date:
    """A day."""

    def __new__(cls, year, month, day):
        _datetime.check_date(year, month, day)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        return self

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_datetime.now() / 10 ** 6)

    @classmethod
    def fromtimestamp(cls, t):
        return cls(*_datetime.local(int(t // 1))[:3])

    @classmethod
    def fromordinal(cls, n):
        return cls(*_datetime.from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        return cls(*_datetime.parse_date(date_string))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_datetime.from_iso(year, week, day))

    def _fields(self):
        return (self._year, self._month, self._day, 0, 0, 0, 0, None, None)

    def __repr__(self):
        return "%s(%d, %d, %d)" % (_qualified(self), self._year, self._month, self._day)

    def isoformat(self):
        return "%04d-%02d-%02d" % (self._year, self._month, self._day)

    def __str__(self):
        return self.isoformat()

    def ctime(self):
        return _datetime.ctime(self._fields())

    def strftime(self, format):
        return _datetime.strftime(format, self._fields())

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError("must be str, not %s" % type(spec).__name__)
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        return _datetime.struct(self._fields())

    def toordinal(self):
        return _datetime.to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        return _IsoCalendarDate(_datetime.iso(self._year, self._month, self._day))

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def _key(self):
        return (self._year, self._month, self._day)

    def _compare(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._compare(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._compare(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._compare(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._compare(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._compare(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if isinstance(other, timedelta):
            n = self.toordinal() + other._d
            if not 0 < n <= 3652059:
                raise OverflowError("date value out of range")
            return type(self).fromordinal(n)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._d)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


_precisions = {'auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds'}


def _clock(hour, minute, second, micro, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if micro else 'seconds'
    if timespec not in _precisions:
        raise ValueError('Unknown timespec value')
    if timespec == 'hours':
        return "%02d" % hour
    if timespec == 'minutes':
        return "%02d:%02d" % (hour, minute)
    text = "%02d:%02d:%02d" % (hour, minute, second)
    if timespec == 'milliseconds':
        return text + ".%03d" % (micro // 1000)
    return text + ".%06d" % micro if timespec == 'microseconds' else text


class time:
    """A time of day."""

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _datetime.check_time(hour, minute, second, microsecond)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def fromisoformat(cls, time_string):
        text = time_string[1:] if time_string[:1] == 'T' else time_string
        try:
            fields = _datetime.parse_datetime('1900-01-01T' + text)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {time_string!r}') from None
        return cls(*fields[3:7], tzinfo=_zone(fields[7]))

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def isoformat(self, timespec='auto'):
        return _clock(self._hour, self._minute, self._second, self._microsecond, timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        parts = [self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        text = ', '.join(map(str, parts)) + (f", tzinfo={self._tzinfo!r}" if self._tzinfo is not None else '')
        return f"{_qualified(self)}({text})"

    def strftime(self, format):
        offset = self.utcoffset()
        return _datetime.strftime(format, (1900, 1, 1, self._hour, self._minute, self._second, self._microsecond,
                                           None if offset is None else offset._us, self.tzname()))

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo)

    def _us(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 10 ** 6 + self._microsecond

    def _keys(self, other, order):
        if not isinstance(other, time):
            return None
        mine, others = self.utcoffset(), other.utcoffset()
        if (mine is None) != (others is None):
            if order:
                raise TypeError("can't compare offset-naive and offset-aware times")
            return 0, 1
        return self._us() - (mine._us if mine else 0), other._us() - (others._us if others else 0)

    def __eq__(self, other):
        keys = self._keys(other, False)
        return NotImplemented if keys is None else keys[0] == keys[1]

    def __lt__(self, other):
        keys = self._keys(other, True)
        return NotImplemented if keys is None else keys[0] < keys[1]

    def __le__(self, other):
        keys = self._keys(other, True)
        return NotImplemented if keys is None else keys[0] <= keys[1]

    def __gt__(self, other):
        keys = self._keys(other, True)
        return NotImplemented if keys is None else keys[0] > keys[1]

    def __ge__(self, other):
        keys = self._keys(other, True)
        return NotImplemented if keys is None else keys[0] >= keys[1]

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._us() - (offset._us if offset else 0))


_tzinfo = tzinfo
time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


class datetime(date):
    """A day and a time of day."""

    def __new__(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _datetime.check_date(year, month, day)
        _datetime.check_time(hour, minute, second, microsecond)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def _of(cls, days, us, tz):
        """From the days since 0001-01-01 and the microseconds of the day, which may be out of its bounds."""
        more, us = divmod(us, _DAY)
        n = days + more
        if not 0 < n <= 3652059:
            raise OverflowError("date value out of range")
        seconds, us = divmod(us, 10 ** 6)
        return cls(*_datetime.from_ordinal(n), seconds // 3600, seconds // 60 % 60, seconds % 60, us, tz)

    @classmethod
    def _from_micros(cls, us, tz):
        if tz is None:
            return cls(*_datetime.local(us // 10 ** 6)[:6], us % 10 ** 6)
        return cls._of(719163, us, tz) if tz is UTC else tz.fromutc(cls._of(719163, us, tz))

    @classmethod
    def now(cls, tz=None):
        _check_zone(tz)
        return cls._from_micros(_datetime.now(), tz)

    @classmethod
    def utcnow(cls):
        import warnings
        warnings.warn("datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use "
                      "timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).",
                      DeprecationWarning, stacklevel=2)
        return cls._of(719163, _datetime.now(), None)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        return cls._from_micros(round(timestamp * 10 ** 6), tz)

    @classmethod
    def utcfromtimestamp(cls, t):
        return cls._of(719163, round(t * 10 ** 6), None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        fields = _datetime.parse_datetime(date_string)
        return cls(*fields[:7], _zone(fields[7]))

    @classmethod
    def strptime(cls, date_string, format):
        fields = _datetime.strptime(date_string, format)
        tz = _zone(fields[7])
        if tz is not None and fields[8]:
            tz = timezone(tz.utcoffset(None), fields[8])
        return cls(*fields[:7], tz)

    def _fields(self):
        offset = self.utcoffset()
        return (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond,
                None if offset is None else offset._us, self.tzname())

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo)

    def utctimetuple(self):
        offset = self.utcoffset()
        return ((self - offset if offset else self).replace(tzinfo=None)).timetuple()

    def timestamp(self):
        if self._tzinfo is None:
            return _datetime.epoch(self._fields()) + self._microsecond / 10 ** 6
        return (self - _EPOCH).total_seconds()

    def astimezone(self, tz=None):
        offset = self.utcoffset()
        if offset is None:
            us = _datetime.epoch(self._fields()) * 10 ** 6 + self._microsecond
        else:
            us = self._whole() - offset._us
        if tz is None:
            local = _datetime.local(us // 10 ** 6)
            tz = timezone(timedelta(microseconds=local[7]), local[8])
        if not isinstance(tz, _tzinfo):
            raise TypeError("tz argument must be an instance of tzinfo")
        return self._from_micros(us, tz)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def isoformat(self, sep='T', timespec='auto'):
        return date.isoformat(self) + sep + _clock(self._hour, self._minute, self._second, self._microsecond,
                                                   timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat(sep=' ')

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        while len(parts) > 5 and parts[-1] == 0:
            parts.pop()
        text = ', '.join(map(str, parts)) + (f", tzinfo={self._tzinfo!r}" if self._tzinfo is not None else '')
        return f"{_qualified(self)}({text})"

    def _whole(self):
        """Microseconds since 1970 as the clock shows them."""
        return (self.toordinal() - 719163) * _DAY + (
            (self._hour * 60 + self._minute) * 60 + self._second) * 10 ** 6 + self._microsecond

    def _keys(self, other, order):
        if not isinstance(other, datetime):
            if order and isinstance(other, date):
                raise TypeError(f"'{order}' not supported between instances of {_name(self)} and {_name(other)}")
            return None
        mine, others = self.utcoffset(), other.utcoffset()
        if (mine is None) != (others is None):
            if order:
                raise TypeError("can't compare offset-naive and offset-aware datetimes")
            return 0, 1
        return self._whole() - (mine._us if mine else 0), other._whole() - (others._us if others else 0)

    def __eq__(self, other):
        keys = self._keys(other, False)
        if keys is None:
            return False if isinstance(other, date) else NotImplemented
        return keys[0] == keys[1]

    def __lt__(self, other):
        keys = self._keys(other, "<")
        return NotImplemented if keys is None else keys[0] < keys[1]

    def __le__(self, other):
        keys = self._keys(other, "<=")
        return NotImplemented if keys is None else keys[0] <= keys[1]

    def __gt__(self, other):
        keys = self._keys(other, ">")
        return NotImplemented if keys is None else keys[0] > keys[1]

    def __ge__(self, other):
        keys = self._keys(other, ">=")
        return NotImplemented if keys is None else keys[0] >= keys[1]

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._whole() - (offset._us if offset else 0))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._of(719163, self._whole() + other._us, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            if type(other).__module__ == 'builtins':
                raise TypeError(f"unsupported operand type(s) for -: {_name(self)} and {_name(other)}")
            return NotImplemented
        mine, others = self.utcoffset(), other.utcoffset()
        if (mine is None) != (others is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(self._whole() - other._whole() + (others._us - mine._us if mine is not None else 0))


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
