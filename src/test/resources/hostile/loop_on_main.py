# cancel
while True:
    pass
