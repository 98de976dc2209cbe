def work():
    print("pretending that control-C was pressed")
    raise KeyboardInterrupt


work()
