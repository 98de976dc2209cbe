class Empty:

def method(self):
    pass
