TEXT = """
# settings of the example
name = loopscope
debug = yes
[server]
host = "localhost"   # where
port = 8080
ratio = 0.75
tags = [a, b, "c d"]
[server.limits]
tasks = 1_000
[broken
key without value
[other]
port = eighty
"""


class ConfigError(ValueError):
    def __init__(self, line, message):
        super().__init__(f"line {line}: {message}")
        self.line = line


def convert(text):
    text = text.split("#")[0].strip()
    if text.startswith("[") and text.endswith("]"):
        return [convert(part) for part in text[1:-1].split(",")]
    if len(text) > 1 and text[0] == text[-1] == '"':
        return text[1:-1]
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            pass
    return {"yes": True, "no": False, "none": None}.get(text.lower(), text)


def load(text):
    root, errors = {}, []
    section = root
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        try:
            if not line or line[0] == "#":
                continue
            if line[0] == "[":
                if line[-1] != "]":
                    raise ConfigError(number, f"{line!r} is not closed")
                section = root
                for part in line[1:-1].split("."):
                    section = section.setdefault(part, {})
            else:
                key, equals, value = line.partition("=")
                if not equals:
                    raise ConfigError(number, f"no value for {key!r}")
                section[key.strip()] = convert(value)
        except ConfigError as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("the configuration has faults", errors) if len(errors) > 2 else errors[0]
    return root


try:
    load(TEXT)
except ConfigError as error:
    print(type(error).__name__, error, error.line)
config = load("\n".join(l for l in TEXT.splitlines() if "broken" not in l and "without" not in l))
print(config)
print(config["server"]["limits"]["tasks"] + 1, config["server"]["tags"][-1], config.get("nothing", "default"))


def flatten(tree, prefix=""):
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from flatten(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


for key, value in flatten(config):
    print(f"{key:<22}{type(value).__name__:<6}{value!r}")
load("a\nb\nc")
