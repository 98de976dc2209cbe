# fails
class A:
    def __repr__(self):
        raise ValueError("no")

raise Exception(A())
