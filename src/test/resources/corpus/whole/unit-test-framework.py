import traceback


class Assertions:
    def equal(self, a, b):
        assert a == b, f"{a!r} != {b!r}"

    def raises(self, kind):
        class Expect:
            def __enter__(self):
                return self

            def __exit__(self, got, error, trace):
                assert got is not None, f"{kind.__name__} was not raised"
                self.error = error
                return issubclass(got, kind)
        return Expect()


class TestMeta(type):
    def __new__(mcs, name, bases, namespace):
        cls = super().__new__(mcs, name, bases, namespace)
        cls.tests = [key for key in namespace if key.startswith("test_")]
        return cls


class TestCase(Assertions, metaclass=TestMeta):
    def set_up(self):
        pass

    @classmethod
    def run(cls):
        outcome = {}
        for name in cls.tests:
            case = cls()
            case.set_up()
            try:
                getattr(case, name)()
            except AssertionError as error:
                outcome[name] = f"FAIL {error}"
            except Exception as error:
                line = traceback.extract_tb(error.__traceback__)[-1].line
                outcome[name] = f"ERROR {type(error).__name__}: {error} in {line!r}"
            else:
                outcome[name] = "ok"
        return outcome


class StackTest(TestCase):
    def set_up(self):
        self.stack = [1, 2]

    def test_pop(self):
        self.equal(self.stack.pop(), 2)
        self.equal(self.stack, [1])

    def test_fresh_each_time(self):
        self.equal(len(self.stack), 2)

    def test_wrong(self):
        self.equal(sum(self.stack), 4)

    def test_empty(self):
        self.stack.clear()
        with self.raises(IndexError) as caught:
            self.stack.pop()
        self.equal(str(caught.error), "pop from empty list")

    def test_not_raised(self):
        with self.raises(KeyError):
            pass

    def test_broken(self):
        self.stack.push(3)


for name, result in StackTest.run().items():
    print(f"{name:.<24}{result}")
print(StackTest.tests, sum(r == "ok" for r in StackTest.run().values()), "passed")
