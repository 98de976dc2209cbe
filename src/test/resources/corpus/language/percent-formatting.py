print("%s is %d years and %.1f tall" % ("Ann", 30, 1.756))
print("%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o" % (42, 42, 42, 42, 42, 255, 255, 255, 8))
print("%s %r %a" % ("é", "é", "é"), "%c%c" % (65, "B"), "%%" % ())
print("%10s|%-10s|%.2s" % ("right", "left", "truncate"))
print("%(name)s=%(value)05.2f" % {"name": "pi", "value": 3.14159, "unused": 0})
print("%e %g %g %G %f" % (12345.678, 0.00001234, 1e20, 1e-10, 2 / 3))
print("%*d|%-*d|%.*f" % (6, 42, 6, 42, 2, 1.23456))
print("%s" % [1, 2], "%s" % ((1, 2),), "%s %s" % (None, True), "%d" % 3.99, "%i" % True)
print("list: %s" % {"a": 1}, "%s" % "only one")
for action in (lambda: "%d" % "x", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "%q" % 1,
               lambda: "%(a)s" % {"b": 1}, lambda: "%(a)s" % 5, lambda: "%c" % "ab", lambda: "%x" % 1.5,
               lambda: "100%" % ()):
    try:
        print(action())
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
print(b"%s-%d" % (b"bytes", 5))
