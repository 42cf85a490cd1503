"""Quantiles of Student's t by the regularised incomplete beta function, in plain Python."""

import math


def _beta_share(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function by its continued fraction (Lentz)."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta_share(b, a, 1 - x)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))
    tiny = 1e-300
    c, d = 1.0, 1 / ((1 - (a + b) * x / (a + 1)) or tiny)
    value = d
    for step in range(1, 500):
        even = step * (b - step) * x / ((a + 2 * step - 1) * (a + 2 * step))
        odd = -(a + step) * (a + b + step) * x / ((a + 2 * step) * (a + 2 * step + 1))
        for part in (even, odd):
            d = 1 / ((1 + part * d) or tiny)
            c = (1 + part / c) or tiny
            value *= c * d
        if abs(c * d - 1) < 1e-16:
            break
    return front * value / a


def cumulative(t: float, freedom: int) -> float:
    """The share of Student's distribution below t."""
    tail = _beta_share(freedom / 2, 0.5, freedom / (freedom + t * t)) / 2
    return 1 - tail if t >= 0 else tail


def quantile(share: float, freedom: int) -> float:
    """The t below which a share (over one half) of the distribution lies, by bisection."""
    low, high = 0.0, 1.0
    while cumulative(high, freedom) < share:
        high *= 2
    for _ in range(200):
        middle = (low + high) / 2
        if cumulative(middle, freedom) < share:
            low = middle
        else:
            high = middle
    return (low + high) / 2
