x = 1; y = 2; print(x + y)
if x: print("inline if")
else: print("never")
for i in range(2): print(i, end=" ")
print()
total = (1 +
         2 +
         3)
long = 1 + \
    2
values = [
    1,
    2,  # a comment inside

    3,
]
call = dict(
    a=1,
    b=2,
)


def f(): return "one-line function"


class C: pass


class D: x = 1; y = 2


def stub(): ...


def   spaced ( a , b ) :
    return a+b # trailing comment
# a comment at column 0 within
    # and an indented one


print(total, long, values, call, f(), C().__class__.__name__, D.y, stub(), spaced (1 , 2))
if True:
	tabbed = "tab indentation works"
	if tabbed:
		print(tabbed)
while True: break
try: print("try inline")
finally: print("finally inline")
with_lambda = [lambda: 1,
               lambda: 2][1]
print(with_lambda(), (1,), (), [], {}, ...)
pass; pass
变量 = "unicode identifier"
naïve = 1
print(变量, naïve)
print({
    "key": [
        (1, 2),
    ],
}["key"][0][1])
