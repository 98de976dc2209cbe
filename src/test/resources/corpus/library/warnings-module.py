import warnings

warnings.warn("a user warning")
for _ in range(3):
    warnings.warn("shown once for a line", stacklevel=1)
warnings.warn("deprecated thing", DeprecationWarning)


def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)


old()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("collected", RuntimeWarning)
    old()
    print([(w.category.__name__, str(w.message)) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("as an error", UserWarning)
    except UserWarning as error:
        print("raised", error)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("ignored")
warnings.filterwarnings("ignore", message="quiet.*")
warnings.warn("quiet please")
warnings.warn("custom", category=FutureWarning)


class MyWarning(UserWarning):
    pass


warnings.warn(MyWarning("an instance"))
print("end")
