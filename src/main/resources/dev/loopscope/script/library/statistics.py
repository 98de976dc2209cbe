"""Means, medians and deviations."""

import math
from collections import Counter
from fractions import Fraction


class StatisticsError(ValueError):
    pass


def _fractions(data):
    return [Fraction(value) for value in data]


def _kind(data):
    kinds = {type(value) for value in data} - {bool, int}
    if not kinds:
        return float
    return float if float in kinds else next(iter(kinds))


def _converted(value, kind):
    if kind is float:
        return value.numerator / value.denominator
    if kind is Fraction:
        return value
    return kind(value.numerator) / kind(value.denominator)


def _some(data, rule):
    data = list(data)
    if not data:
        raise StatisticsError(rule)
    return data


def _plain(value, data):
    """A whole result of whole numbers stays whole, as in CPython."""
    if value.denominator == 1 and all(isinstance(one, int) for one in data):
        return int(value)
    return _converted(value, _kind(data))


def mean(data):
    data = _some(data, "mean requires at least one data point")
    return _plain(sum(_fractions(data)) / len(data), data)


def fmean(data, weights=None):
    data = _some(data, "fmean requires at least one data point")
    if weights is None:
        return math.fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("data and weights must be the same length")
    total = math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return math.fsum(value * weight for value, weight in zip(data, weights)) / total


def geometric_mean(data):
    data = _some(data, "Must have a non-empty dataset")
    return math.exp(math.fsum(map(math.log, data)) / len(data))


def harmonic_mean(data):
    data = _some(data, "harmonic_mean requires at least one data point")
    if any(value < 0 for value in data):
        raise StatisticsError("harmonic mean does not support negative values")
    if 0 in data:
        return 0
    return _converted(len(data) / sum(1 / value for value in _fractions(data)), _kind(data))


def median(data):
    data = sorted(_some(data, "no median for empty data"))
    middle = len(data) // 2
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    data = sorted(_some(data, "no median for empty data"))
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(_some(data, "no median for empty data"))
    return data[len(data) // 2]


def mode(data):
    return Counter(_some(data, "no mode for empty data")).most_common(1)[0][0]


def multimode(data):
    counts = Counter(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def _squares(data, center):
    values = _fractions(data)
    middle = sum(values) / len(values) if center is None else Fraction(center)
    return sum((value - middle) ** 2 for value in values)


def variance(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError("variance requires at least two data points")
    return _plain(_squares(data, xbar) / (len(data) - 1), data)


def pvariance(data, mu=None):
    data = _some(data, "pvariance requires at least one data point")
    return _plain(_squares(data, mu) / len(data), data)


def _root(value):
    """The float nearest to the root of a fraction: an odd last bit says that there is more."""
    if not value:
        return 0.0
    shift = max(0, 120 - value.numerator.bit_length() + value.denominator.bit_length()) // 2 * 2
    scaled = (value.numerator << shift) // value.denominator
    root = math.isqrt(scaled)
    return (root | (root * root * value.denominator != value.numerator << shift)) / (1 << shift // 2)


def stdev(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root(_squares(data, xbar) / (len(data) - 1))


def pstdev(data, mu=None):
    data = _some(data, "pstdev requires at least one data point")
    return _root(_squares(data, mu) / len(data))


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    if len(data) < 2:
        if len(data) == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    if method not in ("inclusive", "exclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    inclusive = method == "inclusive"
    steps = len(data) - 1 if inclusive else len(data) + 1
    result = []
    for i in range(1, n):
        place = i * steps // n
        if not inclusive:
            place = min(max(place, 1), len(data) - 1)
        delta = i * steps - place * n
        first = place if inclusive else place - 1
        result.append((data[first] * (n - delta) + data[first + 1] * delta) / n)
    return result


def _pairs(x, y, name):
    x, y = list(x), list(y)
    if len(x) != len(y):
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    xbar, ybar = math.fsum(x) / len(x), math.fsum(y) / len(y)
    return [value - xbar for value in x], [value - ybar for value in y], xbar, ybar


def covariance(x, y, /):
    dx, dy, _, _ = _pairs(x, y, "covariance")
    return math.sumprod(dx, dy) / (len(dx) - 1)


def correlation(x, y, /):
    dx, dy, _, _ = _pairs(x, y, "correlation")
    scale = math.sqrt(math.sumprod(dx, dx) * math.sumprod(dy, dy))
    if not scale:
        raise StatisticsError("at least one of the inputs is constant")
    return math.sumprod(dx, dy) / scale


def linear_regression(x, y, /):
    from collections import namedtuple
    dx, dy, xbar, ybar = _pairs(x, y, "linear regression")
    slope = math.sumprod(dx, dy) / math.sumprod(dx, dx)
    return namedtuple("LinearRegression", ("slope", "intercept"))(slope, ybar - slope * xbar)
