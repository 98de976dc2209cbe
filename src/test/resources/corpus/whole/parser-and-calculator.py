class ParseError(Exception):
    pass


def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            yield "number", float(text[start:i]) if "." in text[start:i] else int(text[start:i])
        elif c.isalpha():
            start = i
            while i < len(text) and text[i].isalnum():
                i += 1
            yield "name", text[start:i]
        elif c in "+-*/^()=,":
            yield "symbol", c
            i += 1
        else:
            raise ParseError(f"unexpected {c!r} at {i}")
    yield "end", None


class Calculator:
    FUNCTIONS = {"max": max, "min": min, "abs": abs, "sum": lambda *v: sum(v)}

    def __init__(self):
        self.names = {"pi": 3.14159}

    def evaluate(self, text):
        self.tokens = list(tokens(text))
        self.position = 0
        if len(self.tokens) > 2 and self.tokens[1] == ("symbol", "="):
            name = self.tokens[0][1]
            self.position = 2
            value = self.names[name] = self.sum()
        else:
            value = self.sum()
        if self.peek()[0] != "end":
            raise ParseError(f"left over: {self.peek()[1]}")
        return value

    def peek(self):
        return self.tokens[self.position]

    def accept(self, *symbols):
        kind, value = self.peek()
        if kind == "symbol" and value in symbols:
            self.position += 1
            return value
        return None

    def sum(self):
        value = self.product()
        while op := self.accept("+", "-"):
            right = self.product()
            value = value + right if op == "+" else value - right
        return value

    def product(self):
        value = self.power()
        while op := self.accept("*", "/"):
            right = self.power()
            value = value * right if op == "*" else value / right
        return value

    def power(self):
        value = self.atom()
        return value ** self.power() if self.accept("^") else value

    def atom(self):
        kind, value = self.peek()
        self.position += 1
        match kind, value:
            case "number", n:
                return n
            case "name", name if name in self.FUNCTIONS and self.accept("("):
                arguments = [self.sum()]
                while self.accept(","):
                    arguments.append(self.sum())
                self.expect(")")
                return self.FUNCTIONS[name](*arguments)
            case "name", name:
                if name not in self.names:
                    raise ParseError(f"unknown name {name}")
                return self.names[name]
            case "symbol", "(":
                result = self.sum()
                self.expect(")")
                return result
            case "symbol", "-":
                return -self.power()
        raise ParseError(f"unexpected {value if value is not None else 'end'}")

    def expect(self, symbol):
        if not self.accept(symbol):
            raise ParseError(f"expected {symbol}")


c = Calculator()
for line in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "x = 10 / 4", "x * pi", "max(1, x, 2) - min(4, 3)", "1 +", "2 * (3", "4 $ 4",
             "y + 1", "1 2", "1 / 0", "2 ^ 100", "abs(-7) + sum(1, 2, 3)", "1.5.2"):
    try:
        print(f"{line:<28}= {c.evaluate(line)}")
    except (ParseError, ZeroDivisionError, ValueError) as error:
        print(f"{line:<28}! {type(error).__name__}: {error}")
