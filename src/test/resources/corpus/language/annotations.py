from typing import Any, Callable, ClassVar, Dict, Generic, List, Optional, Tuple, TypeVar, Union

T = TypeVar("T")
Pair = tuple[int, int]
type Matrix = list[list[float]]


def scale(values: List[float], by: float = 2.0, *, name: Optional[str] = None) -> List[float]:
    total: float = 0
    unused: int
    return [v * by for v in values]


class Box(Generic[T]):
    count: ClassVar[int] = 0
    content: T

    def __init__(self, content: T) -> None:
        self.content: T = content

    def map(self, f: Callable[[T], Any]) -> "Box":
        return Box(f(self.content))


def first[K](items: dict[K, int] | None) -> K | None:
    return next(iter(items)) if items else None


print(scale([1, 2]), Box(3).map(str).content, first({"k": 1}), first(None))
print(scale.__annotations__["by"], list(scale.__annotations__), Box.__annotations__["count"] is not None)
x: int = "not checked"
y: Dict[str, Tuple[int, ...]] = {}
z: Union[int, str, None]
print(x, y, __annotations__["x"])
print(list[int], dict[str, int], int | None, tuple[int, ...], isinstance([], list), Box[int](1).content)
try:
    print(z)
except NameError as error:
    print(error)


def forward(a: "Undefined") -> "AlsoUndefined":
    return a


print(forward(1), forward.__annotations__)
lambda_result: Callable[[int], int] = lambda n: n + 1
print(lambda_result(1))
