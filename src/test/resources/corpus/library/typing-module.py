from typing import (Any, Callable, Final, Generic, Iterable, Literal, NamedTuple, NewType, Optional, Self, TypedDict,
                    TypeVar, Union, cast, get_type_hints, overload)

T = TypeVar("T")
UserId = NewType("UserId", int)
Mode = Literal["r", "w"]
LIMIT: Final = 10


class Employee(NamedTuple):
    name: str
    salary: float = 100.0

    def raised(self, by: float) -> "Employee":
        return self._replace(salary=self.salary + by)


class Movie(TypedDict, total=False):
    title: str
    year: int


class Builder:
    def __init__(self) -> None:
        self.parts: list[str] = []

    def add(self, part: str) -> Self:
        self.parts.append(part)
        return self


class Stack(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self.items = list(items)

    def pop(self) -> Optional[T]:
        return self.items.pop() if self.items else None


@overload
def twice(x: int) -> int: ...
@overload
def twice(x: str) -> str: ...


def twice(x):
    return x * 2


e = Employee("Ann")
print(e, e.raised(5), Employee._fields, e == ("Ann", 100.0), e.name)
movie: Movie = {"title": "Alien", "year": 1979}
print(movie, Movie(title="x"), UserId(5) + 1, cast(str, 5), twice(2), twice("ab"), LIMIT)
print(Builder().add("a").add("b").parts, Stack([1, 2]).pop(), Stack().pop())
print(Optional[int], Union[int, str], Callable[[int], str], Literal["a", 1], Any, list[int] | None, T)
print(get_type_hints(Employee), get_type_hints(twice))
