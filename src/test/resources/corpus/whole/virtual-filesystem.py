class FileError(OSError):
    pass


class Folder:
    def __init__(self, name, parent=None):
        self.name, self.parent, self.children = name, parent or self, {}

    @property
    def path(self):
        return "/" if self.parent is self else f"{self.parent.path.rstrip('/')}/{self.name}"

    @property
    def size(self):
        return sum(c.size for c in self.children.values())


class File:
    def __init__(self, name, text=""):
        self.name, self.text = name, text

    @property
    def size(self):
        return len(self.text.encode())


class Shell:
    def __init__(self):
        self.root = self.here = Folder("")

    def find(self, path):
        node = self.root if path.startswith("/") else self.here
        for part in filter(None, path.split("/")):
            if part == "..":
                node = node.parent
            elif part != ".":
                if not isinstance(node, Folder):
                    raise FileError(f"{node.name}: not a folder")
                try:
                    node = node.children[part]
                except KeyError:
                    raise FileError(f"{path}: no such file or folder") from None
        return node

    def run(self, line):
        command, *args = line.split()
        try:
            method = getattr(self, f"_{command}")
        except AttributeError:
            return f"{command}: command not found"
        try:
            return method(*args)
        except FileError as error:
            return f"{command}: {error}"
        except TypeError as error:
            return f"{command}: wrong number of arguments"

    def _mkdir(self, name):
        if name in self.here.children:
            raise FileError(f"{name} exists")
        self.here.children[name] = Folder(name, self.here)

    def _write(self, name, *words):
        self.here.children[name] = File(name, " ".join(words))

    def _cat(self, path):
        node = self.find(path)
        if isinstance(node, Folder):
            raise FileError(f"{path} is a folder")
        return node.text

    def _cd(self, path="/"):
        node = self.find(path)
        if not isinstance(node, Folder):
            raise FileError(f"{path} is not a folder")
        self.here = node

    def _pwd(self):
        return self.here.path

    def _ls(self, path="."):
        node = self.find(path)
        return "  ".join(n + "/" * isinstance(c, Folder) for n, c in sorted(node.children.items())) or "(empty)"

    def _du(self, path="."):
        return f"{self.find(path).size} bytes"

    def _tree(self, path=".", *, depth=0):
        node = self.find(path) if isinstance(path, str) else path
        lines = ["  " * depth + (node.name or "/")]
        for child in getattr(node, "children", {}).values():
            lines.append(self._tree(child, depth=depth + 1))
        return "\n".join(lines)


shell = Shell()
for line in """mkdir home
cd home
mkdir ann
write note.txt hello wide world
ls
cd ann
write 日记 今天 天气 好
cat 日记
pwd
cat ../note.txt
cat missing
cd ../note.txt
cat ..
cd
du
ls home/ann
mkdir home
rm -r /
mkdir
tree
cd ../../..
pwd
ls home/note.txt/x""".splitlines():
    result = shell.run(line)
    print(f"$ {line}" + (f"\n{result}" if result is not None else ""))
