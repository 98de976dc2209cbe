class Settings:
    host = "localhost"
    port = int("80")
    print("in the class body", port)

    class Inner:
        limit = 10 / 0

    name = host
