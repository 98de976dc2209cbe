import threading
import time


class Account:
    def __init__(self, balance):
        self.balance, self.lock = balance, threading.RLock()

    def withdraw(self, amount):
        with self.lock:
            if self.balance < amount:
                return False
            seen = self.balance
            time.sleep(0.001)
            self.balance = seen - amount
            return True

    def transfer(self, other, amount):
        first, second = sorted((self, other), key=id)
        with first.lock, second.lock:
            if self.withdraw(amount):
                other.balance += amount
                return True
        return False


a, b = Account(100), Account(50)
outcomes = []


def spend():
    for _ in range(5):
        outcomes.append(a.withdraw(10))


threads = [threading.Thread(target=spend) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(a.balance, outcomes.count(True), outcomes.count(False))
a.balance = 100
threads = [threading.Thread(target=lambda: [a.transfer(b, 5) for _ in range(5)]),
           threading.Thread(target=lambda: [b.transfer(a, 5) for _ in range(5)])]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(a.balance + b.balance)
