from abc import ABC, abstractmethod


class BankError(Exception):
    """Something the bank refuses."""


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance:.2f}, needs {amount:.2f}")
        self.missing = amount - account.balance


class Account(ABC):
    _next_number = 1000

    def __init__(self, owner, balance=0.0):
        self.owner, self._balance, self.history = owner, balance, []
        self.number = Account._next_number
        Account._next_number += 1

    @property
    def balance(self):
        return self._balance

    @abstractmethod
    def fee(self, amount): ...

    def deposit(self, amount):
        if amount <= 0:
            raise BankError(f"cannot deposit {amount}")
        self._balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        total = amount + self.fee(amount)
        if total > self._balance:
            raise InsufficientFunds(self, total)
        self._balance -= total
        self.history.append(("withdraw", total))
        return total

    def __str__(self):
        return f"#{self.number} {self.owner:<8}{self.balance:>10,.2f} ({type(self).__name__})"


class Checking(Account):
    def fee(self, amount):
        return 0.5


class Savings(Account):
    rate = 0.03

    def fee(self, amount):
        return amount * 0.01

    def add_interest(self):
        self.deposit(round(self.balance * self.rate, 2))


class Bank:
    def __init__(self):
        self.accounts = {}

    def open(self, kind, owner, balance):
        account = kind(owner, balance)
        self.accounts[account.number] = account
        return account

    def transfer(self, source, target, amount):
        taken = source.withdraw(amount)
        target.deposit(amount)
        return taken

    def report(self):
        print("-" * 32)
        for number in sorted(self.accounts):
            print(self.accounts[number])
        print(f"{'total':<14}{sum(a.balance for a in self.accounts.values()):>10,.2f}")


bank = Bank()
ann, bob = bank.open(Checking, "Ann", 1234.5), bank.open(Savings, "Bob", 50)
bank.report()
bob.add_interest()
bank.transfer(ann, bob, 200)
for attempt in (lambda: bank.transfer(bob, ann, 1000), lambda: ann.deposit(-5), lambda: Account("x"), lambda: setattr(ann, "balance", 10 ** 6)):
    try:
        attempt()
    except BankError as error:
        print(type(error).__name__, error, getattr(error, "missing", ""))
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
bank.report()
print(ann.history, bob.history)
