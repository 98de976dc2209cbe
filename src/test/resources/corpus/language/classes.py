class Account:
    """A bank account."""
    interest = 0.02
    accounts = []

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        Account.accounts.append(self)

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"cannot deposit {amount}")
        self.balance += amount
        return self

    @classmethod
    def empty(cls, owner):
        return cls(owner)

    @staticmethod
    def fee(amount):
        return round(amount * 0.01, 2)

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance})"


class Savings(Account):
    interest = 0.05

    def __init__(self, owner, balance=0, *, locked=False):
        super().__init__(owner, balance)
        self.locked = locked

    def add_interest(self):
        self.balance += self.balance * self.interest


a = Account("Ann", 10).deposit(5).deposit(2.5)
s = Savings.empty("Sam")
s.deposit(100).add_interest()
print(a, s, Account.accounts)
print(Account.fee(250), s.fee(99.5), Savings.interest, s.interest, Account.interest)
s.interest = 0.1
print(s.__dict__, Savings.interest)
del s.interest
print(s.interest, hasattr(s, "locked"), getattr(a, "locked", "no such thing"))
print(isinstance(s, Account), issubclass(Savings, Account), type(s) is Account, Savings.__mro__)
print(Account.__name__, Account.__doc__, Savings.__bases__, Account.deposit.__qualname__)
method = a.deposit
print(method(1), method.__self__ is a, Account.deposit(a, 1))
setattr(a, "owner", "Anna")
print(a.owner, vars(a))
for action in (lambda: a.missing, lambda: Account.nothing, lambda: a.deposit(), lambda: Account(),
               lambda: a.deposit(-1), lambda: delattr(a, "gone"), lambda: a()):
    try:
        action()
    except (AttributeError, TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
