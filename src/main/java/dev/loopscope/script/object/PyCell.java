package dev.loopscope.script.object;

/** A {@link Cell} as the program sees it, in {@code __closure__}. */
public final class PyCell extends PyObject {
    private static final PyType TYPE = PyType.library("builtins", "cell", Types.OBJECT,
            type -> type.attribute("cell_contents", (_, self) -> ((PyCell) self).contents()));

    private final Cell cell;

    /** The program's view of {@code cell}. */
    public PyCell(Cell cell) {
        super(TYPE);
        this.cell = cell;
    }

    private Object contents() {
        Object value = cell.value;
        if (value == null) {
            throw Raise.valueError("Cell is empty");
        }
        return value;
    }
}
