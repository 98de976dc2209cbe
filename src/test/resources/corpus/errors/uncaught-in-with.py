class Transaction:
    def __enter__(self):
        print("begin")
        return self

    def __exit__(self, kind, error, trace):
        print("rollback" if kind else "commit")


class Broken:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        raise OSError("cannot close")


with Transaction():
    print("fine")
with Transaction() as t, Broken():
    t.missing_method("argument")
