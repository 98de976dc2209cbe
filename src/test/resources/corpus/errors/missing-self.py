class Greeter:
    def greet():
        print("hello")

    def shout(self, text):
        print(text.upper())


g = Greeter()
g.shout("fine")
try:
    g.shout()
except TypeError as error:
    print(error)
g.greet()
