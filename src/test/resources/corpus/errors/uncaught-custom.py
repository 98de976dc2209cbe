class InsufficientFunds(Exception):
    def __init__(self, balance, needed):
        super().__init__(f"balance {balance} is below {needed}")


class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self.balance, amount)
        self.balance -= amount


account = Account(100)
account.withdraw(30)
print(account.balance)
account.withdraw(100)
print("never")
