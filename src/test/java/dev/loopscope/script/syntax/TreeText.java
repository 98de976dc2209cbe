package dev.loopscope.script.syntax;

import java.lang.reflect.RecordComponent;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A tree as one line of text, in the form that {@code src/test/resources/syntax/record} writes. */
final class TreeText {
    private TreeText() {}

    static String of(@Nullable Object part) throws ReflectiveOperationException {
        return switch (part) {
            case null -> "-";
            case Span span -> "%d:%d-%d:%d".formatted(span.line(), span.column(), span.endLine(), span.endColumn());
            case List<?> list -> ofList(list);
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Double number -> Long.toHexString(Double.doubleToRawLongBits(number));
            case String text -> quoted(text);
            case Module module -> "(Module " + of(module.body()) + ")";
            case Record node -> ofRecord(node);
            default -> part.toString();
        };
    }

    private static String ofList(List<?> list) throws ReflectiveOperationException {
        StringBuilder text = new StringBuilder("[");
        for (Object part : list) {
            text.append(text.length() > 1 ? " " : "").append(of(part));
        }
        return text.append("]").toString();
    }

    private static String ofRecord(Record node) throws ReflectiveOperationException {
        StringBuilder text = new StringBuilder("(").append(node.getClass().getSimpleName());
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            text.append(' ').append(of(component.getAccessor().invoke(node)));
        }
        return text.append(")").toString();
    }

    private static String quoted(String text) {
        StringBuilder result = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            result.append(next > ' ' && next < 127 && next != '"' && next != '\\'
                    ? String.valueOf(next)
                    : "\\u%04x".formatted((int) next));
        }
        return result.append("\"").toString();
    }
}
