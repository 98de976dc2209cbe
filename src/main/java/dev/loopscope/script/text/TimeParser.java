package dev.loopscope.script.text;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** {@code strptime}, in the C locale. */
public final class TimeParser {
    private static final String SPECIAL = "\\.^$*+?(){}[]|";

    private final String text;
    private final String format;
    private final Matcher matcher;
    private final Set<String> found;

    private TimeParser(String text, String format, Matcher matcher, Set<String> found) {
        this.text = text;
        this.format = format;
        this.matcher = matcher;
        this.found = found;
    }

    /** The time that a text says by a format; what it does not say is that of 1900-01-01 00:00. */
    public static CivilTime parse(String text, String format) {
        Set<String> names = new HashSet<>();
        Matcher matcher = Pattern.compile(pattern(format, format, names), Pattern.CASE_INSENSITIVE).matcher(text);
        if (!matcher.lookingAt()) {
            throw TextError.value(
                    "time data %s does not match format %s".formatted(Repr.of(text), Repr.of(format)));
        }
        if (matcher.end() != text.length()) {
            throw TextError.value("unconverted data remains: " + text.substring(matcher.end()));
        }
        return new TimeParser(text, format, matcher, names).time();
    }

    private static String pattern(String format, String whole, Set<String> names) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < format.length()) {
            char next = format.charAt(at++);
            if (Characters.isSpace(next)) {
                result.append(result.toString().endsWith("\\s+") ? "" : "\\s+");
            } else if (next != '%') {
                result.append(SPECIAL.indexOf(next) >= 0 ? "\\" : "").append(next);
            } else if (at == format.length()) {
                throw TextError.value("stray %% in format '%s'".formatted(whole));
            } else {
                result.append(directive(format.charAt(at++), whole, names));
            }
        }
        return result.toString();
    }

    private static String directive(char letter, String whole, Set<String> names) {
        return switch (letter) {
            case 'c' -> pattern("%a %b %d %H:%M:%S %Y", whole, names);
            case 'x' -> pattern("%m/%d/%y", whole, names);
            case 'X' -> pattern("%H:%M:%S", whole, names);
            case '%' -> "%";
            default -> {
                String name = Character.isUpperCase(letter) ? "upper" + letter : "lower" + letter;
                String values = values(letter, whole);
                if (!names.add(name)) {
                    throw TextError.value("redefinition of group name '%s'".formatted(letter));
                }
                yield "(?<" + name + ">" + values + ")";
            }
        };
    }

    private static String values(char letter, String whole) {
        return switch (letter) {
            case 'd' -> "3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9]";
            case 'f' -> "[0-9]{1,6}";
            case 'H' -> "2[0-3]|[0-1]\\d|\\d| \\d";
            case 'I' -> "1[0-2]|0[1-9]|[1-9]| [1-9]";
            case 'j' -> "36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]";
            case 'm' -> "1[0-2]|0[1-9]|[1-9]";
            case 'M' -> "[0-5]\\d|\\d";
            case 'S' -> "6[0-1]|[0-5]\\d|\\d";
            case 'U', 'W' -> "5[0-3]|[0-4]\\d|\\d";
            case 'w' -> "[0-6]";
            case 'y' -> "\\d\\d";
            case 'Y' -> "\\d\\d\\d\\d";
            case 'z' -> "[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|Z";
            case 'Z' -> "utc|gmt";
            case 'A' -> alternatives(TimeNames.DAYS, 9);
            case 'a' -> alternatives(TimeNames.DAYS, 3);
            case 'B' -> alternatives(TimeNames.MONTHS, 9);
            case 'b' -> alternatives(TimeNames.MONTHS, 3);
            case 'p' -> "am|pm";
            default -> throw TextError
                    .value("'%s' is a bad directive in format '%s'".formatted(letter == '\\' ? "\\\\" : letter, whole));
        };
    }

    private static String alternatives(List<String> names, int length) {
        return names.stream().map(name -> name.substring(0, Math.min(length, name.length())))
                .collect(Collectors.joining("|"));
    }

    private CivilTime time() {
        int year = year();
        int month = has("lowerm")
                ? number("lowerm")
                : has("upperB")
                        ? named("upperB", TimeNames.MONTHS) + 1
                        : has("lowerb") ? named("lowerb", TimeNames.MONTHS) + 1 : 1;
        int day = has("lowerd") ? number("lowerd") : 1;
        if (has("lowerj") && !has("lowerd")) {
            LocalDate date = LocalDate.of(year, 1, 1).plusDays(number("lowerj") - 1L);
            year = date.getYear();
            month = date.getMonthValue();
            day = date.getDayOfMonth();
        }
        CivilTime.checkDate(year, month, day);
        int second = has("upperS") ? number("upperS") : 0;
        Long offset = has("lowerz") ? (Long) offsetMicros(group("lowerz")) : null;
        String zone = has("upperZ") ? group("upperZ").toUpperCase(Locale.ROOT) : null;
        return CivilTime.of(year, month, day, hour(), has("upperM") ? number("upperM") : 0, second, microsecond(),
                offset, zone);
    }

    private int year() {
        if (has("upperY")) {
            return number("upperY");
        }
        int inCentury = has("lowery") ? number("lowery") : 0;
        return inCentury + (has("lowery") && inCentury <= 68 ? 2000 : 1900);
    }

    private int hour() {
        if (has("upperH")) {
            return number("upperH");
        }
        if (!has("upperI")) {
            return 0;
        }
        int afternoon = has("lowerp") && group("lowerp").equalsIgnoreCase("pm") ? 12 : 0;
        return number("upperI") % 12 + afternoon;
    }

    private int microsecond() {
        return has("lowerf") ? Integer.parseInt((group("lowerf") + "00000").substring(0, 6)) : 0;
    }

    private int named(String group, List<String> names) {
        String start = group(group).substring(0, 3).toLowerCase(Locale.ROOT);
        return names.stream().map(name -> name.substring(0, 3).toLowerCase(Locale.ROOT)).toList().indexOf(start);
    }

    /** The offset that {@code +hh:mm:ss.ffffff} says, its colons and its end left out or not. */
    static long offsetMicros(String text) {
        if (text.equals("Z") || text.equals("z")) {
            return 0;
        }
        String digits = text.substring(1).replace(":", "");
        int dot = digits.indexOf('.');
        long micros = dot < 0 ? 0 : Long.parseLong((digits.substring(dot + 1) + "00000").substring(0, 6));
        String whole = dot < 0 ? digits : digits.substring(0, dot);
        long seconds = Long.parseLong(whole.substring(0, 2)) * 3600 + Long.parseLong(whole.substring(2, 4)) * 60
                + (whole.length() > 4 ? Long.parseLong(whole.substring(4)) : 0);
        return (text.startsWith("-") ? -1 : 1) * (seconds * 1_000_000 + micros);
    }

    private boolean has(String name) {
        return found.contains(name) && matcher.group(name) != null;
    }

    private String group(String name) {
        return matcher.group(name);
    }

    private int number(String name) {
        return Integer.parseInt(group(name).strip());
    }

    @Override
    public String toString() {
        return text + " by " + format;
    }
}
