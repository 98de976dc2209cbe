import sys


def main():
    try:
        return 3
    finally:
        print("leaving with 3")


if __name__ == "__main__":
    sys.exit(main())
