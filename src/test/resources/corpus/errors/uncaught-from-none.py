def lookup(table, key):
    try:
        return table[key]
    except KeyError:
        raise LookupError(f"nothing called {key}") from None


try:
    lookup({}, "a")
except LookupError as error:
    error.add_note("while starting up")
    error.add_note("the table was empty\nand has no default")
    raise
