import string
import textwrap

print(string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace))
print(string.capwords("hello  big world"), string.ascii_letters[:3] + string.ascii_letters[-3:], len(string.printable))
t = string.Template("$name owes ${amount}€, $$5 off")
print(t.substitute(name="Bo", amount=5), t.safe_substitute(name="Al"))
for values in ({}, {"name": "x"}):
    try:
        t.substitute(values)
    except KeyError as error:
        print("KeyError", error)
try:
    string.Template("$ bad").substitute()
except ValueError as error:
    print(error)
text = "The quick brown fox jumps over the lazy dog and runs away from the bear."
print(textwrap.fill(text, 30), textwrap.wrap(text, 40), textwrap.shorten(text, 25), sep="\n")
print(textwrap.dedent("""\
    a
      b
    c"""), textwrap.indent("x\ny", "> "), sep="\n")
caesar = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[3:] + string.ascii_lowercase[:3])
print("hello".translate(caesar), {c: "hello".count(c) for c in sorted(set("hello"))})
