# fails bytes of output of a run
while True:
    print("x" * 1000)
