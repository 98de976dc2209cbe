class Bad:
    def __del__(self):
        raise ValueError("in __del__")


def main():
    b = Bad()
    print("dropping it")
    del b
    print("went on")


main()
