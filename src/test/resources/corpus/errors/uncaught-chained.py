class ConfigError(Exception):
    pass


def parse(text):
    return int(text)


def load(settings):
    try:
        return parse(settings["port"])
    except KeyError as error:
        raise ConfigError("no port given") from error


def start(settings):
    try:
        load(settings)
    except ConfigError:
        print("falling back")
        parse("eighty")


start({"host": "x"})
