try:
    print("working")
    raise SystemExit
finally:
    print("status 0, nothing on stderr")
