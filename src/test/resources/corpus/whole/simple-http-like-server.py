import asyncio
import json


class HTTPError(Exception):
    def __init__(self, status, text):
        super().__init__(text)
        self.status = status


class App:
    def __init__(self):
        self.routes, self.middleware = {}, []

    def route(self, method, path):
        def add(handler):
            self.routes[method, tuple(path.strip("/").split("/"))] = handler
            return handler
        return add

    def match(self, method, path):
        parts = tuple(path.strip("/").split("/"))
        for (m, pattern), handler in self.routes.items():
            if m == method and len(parts) == len(pattern):
                names = {p[1:-1]: part for p, part in zip(pattern, parts) if p.startswith("{")}
                if all(p.startswith("{") or p == part for p, part in zip(pattern, parts)):
                    return handler, names
        raise HTTPError(404, f"nothing at {path}")

    async def handle(self, line, body=None):
        method, path = line.split()
        try:
            handler, names = self.match(method, path)
            result = await handler(**names, **({"body": json.loads(body)} if body else {}))
            status = 200
        except HTTPError as error:
            status, result = error.status, {"error": str(error)}
        except json.JSONDecodeError as error:
            status, result = 400, {"error": error.msg, "at": error.pos}
        except Exception as error:
            status, result = 500, {"error": f"{type(error).__name__}: {error}"}
        return status, json.dumps(result)


app = App()
notes = {"1": "first"}


@app.route("GET", "/notes")
async def index():
    return notes


@app.route("GET", "/notes/{key}")
async def show(key):
    await asyncio.sleep(0)
    if key not in notes:
        raise HTTPError(404, f"no note {key}")
    return {"key": key, "text": notes[key]}


@app.route("POST", "/notes/{key}")
async def create(key, body):
    notes[key] = body["text"]
    return {"created": key}


async def main():
    for request in (("GET /notes",), ("GET /notes/1",), ("GET /notes/9",), ("POST /notes/2", '{"text": "zweite \\u00fc"}'), ("POST /notes/3", "{bad"),
                    ("POST /notes/3", "{}"), ("POST /notes/3",), ("GET /other/path/x",), ("GET /notes/2",)):
        print(request[0], *await app.handle(*request))


asyncio.run(main())
