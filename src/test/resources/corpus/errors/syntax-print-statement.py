def main():
    x = 5
    print x, "items"


main()
