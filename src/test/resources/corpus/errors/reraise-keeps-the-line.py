def fragile(n):
    if n > 1:
        raise ValueError(
            f"too much: {n}"
        )
    return n


def careful(n):
    try:
        return fragile(n)
    except ValueError as error:
        print("logging", error)
        raise
    finally:
        print("finally", n)


careful(1)
try:
    careful(2)
except ValueError as error:
    saved = error
print("raising it again later")
raise saved
