import re


class TemplateError(Exception):
    pass


FILTERS = {"upper": str.upper, "title": str.title, "length": len, "money": "{:,.2f}".format, "join": ", ".join}


def resolve(expression, context):
    path, *filters = [part.strip() for part in expression.split("|")]
    value = context
    for name in path.split("."):
        try:
            value = value[int(name)] if name.isdigit() else value[name] if isinstance(value, dict) else getattr(value, name)
        except (KeyError, IndexError, AttributeError, TypeError) as error:
            raise TemplateError(f"cannot resolve {path!r} at {name!r}") from error
    for name in filters:
        if name not in FILTERS:
            raise TemplateError(f"no filter {name}")
        value = FILTERS[name](value)
    return value


def parse(source):
    pieces = re.split(r"(\{\{.*?\}\}|\{%.*?%\})", source)
    stack = [("root", None, [])]
    for piece in filter(None, pieces):
        if piece.startswith("{{"):
            stack[-1][2].append(("value", piece[2:-2].strip()))
        elif piece.startswith("{%"):
            words = piece[2:-2].split()
            match words:
                case ["for", name, "in", items]:
                    stack.append(("for", (name, items), []))
                case ["if", condition]:
                    stack.append(("if", condition, []))
                case ["end"]:
                    if len(stack) == 1:
                        raise TemplateError("end of nothing")
                    block = stack.pop()
                    stack[-1][2].append(block)
                case _:
                    raise TemplateError(f"unknown tag {' '.join(words)!r}")
        else:
            stack[-1][2].append(("text", piece))
    if len(stack) > 1:
        raise TemplateError(f"{stack[-1][0]} is never ended")
    return stack[0][2]


def render(nodes, context):
    out = []
    for node in nodes:
        match node:
            case "text", text:
                out.append(text)
            case "value", expression:
                out.append(str(resolve(expression, context)))
            case "if", condition, body:
                if resolve(condition, context):
                    out.append(render(body, context))
            case "for", (name, items), body:
                for item in resolve(items, context):
                    out.append(render(body, context | {name: item}))
    return "".join(out)


PAGE = """Hello {{ user.name | title }}!
{% for item in items %}- {{ item.0 | upper }}: {{ item.1 | money }}{% if user.vip %} (10% off){% end %}
{% end %}{{ items | length }} items, tags {{ tags | join }}{% if empty %} never {% end %}."""
context = {"user": {"name": "ann lee", "vip": True}, "items": [("pen", 1.5), ("desk", 1299)], "tags": ["a", "b"], "empty": []}
print(render(parse(PAGE), context))
for bad in ("{{ nope }}", "{{ user.age }}", "{{ tags | wrong }}", "{% if x %}", "{% end %}", "{% while %}", "{{ items.7 }}"):
    try:
        print(render(parse(bad), context))
    except TemplateError as error:
        print(bad, "->", error, "|", repr(error.__cause__))
