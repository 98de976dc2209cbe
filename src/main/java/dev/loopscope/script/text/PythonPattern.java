package dev.loopscope.script.text;

import java.util.Collections;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A compiled pattern of {@code re}, for texts. Places are counted in code points. */
public final class PythonPattern {
    private final String pattern;
    private final int flags;
    private final int groupCount;
    private final Map<String, Integer> groupNames;
    private final Pattern matching;
    /** Matches the same, but nothing where the search begins. */
    private final Pattern advancing;

    private PythonPattern(String pattern, RegexTranslator translator) {
        String translated = translator.translate();
        this.pattern = pattern;
        this.flags = translator.flags();
        this.groupCount = translator.groups().count();
        this.groupNames = Collections.unmodifiableMap(translator.groups().names());
        this.matching = Pattern.compile(translated);
        this.advancing = Pattern.compile(translated + "(?!\\G)");
    }

    /** {@code re.compile(pattern, flags)}. */
    public static PythonPattern compile(String pattern, int flags) {
        return new PythonPattern(pattern, new RegexTranslator(pattern, flags));
    }

    /** The pattern as Python writes it. */
    public String pattern() {
        return pattern;
    }

    /** Its flags, those of its text included. */
    public int flags() {
        return flags;
    }

    /** How many groups it has. */
    public int groupCount() {
        return groupCount;
    }

    /** The numbers of the groups that have names, in order. */
    public Map<String, Integer> groupNames() {
        return groupNames;
    }

    /** {@code pattern.match(text)}, null where it does not match. */
    public @Nullable PatternMatch match(Subject subject) {
        return new Scan(subject).matchAtStart(false);
    }

    /** {@code pattern.fullmatch(text)}, null where it does not match. */
    public @Nullable PatternMatch fullMatch(Subject subject) {
        return new Scan(subject).matchAtStart(true);
    }

    /** {@code pattern.search(text)}, null where it is not found. */
    public @Nullable PatternMatch search(Subject subject) {
        return new Scan(subject).next();
    }

    /** The matches one after the other, as {@code finditer}, {@code findall}, {@code split} and {@code sub} find them. */
    public Scan scan(Subject subject) {
        return new Scan(subject);
    }

    /** A search that goes on after each match. */
    public final class Scan {
        private final Subject subject;
        private int from;
        private boolean mustAdvance;

        private Scan(Subject subject) {
            this.subject = subject;
            this.from = subject.start();
        }

        /** The next match, null when there is none. */
        public @Nullable PatternMatch next() {
            if (from > subject.end()) {
                return null;
            }
            Matcher matcher = matcher(mustAdvance ? advancing : matching);
            boolean found = guarded(matcher, Matcher::find);
            // The JDK looks within characters of two chars too, where Python has no place.
            while (found && subject.isWithinCharacter(matcher.start())) {
                from = matcher.start() + 1;
                matcher = matcher(matching);
                found = guarded(matcher, Matcher::find);
            }
            if (!found) {
                from = subject.end() + 1;
                return null;
            }
            mustAdvance = matcher.end() == matcher.start();
            from = matcher.end();
            return new PatternMatch(PythonPattern.this, subject, matcher.toMatchResult());
        }

        private @Nullable PatternMatch matchAtStart(boolean whole) {
            if (from > subject.end()) {
                return null;
            }
            Matcher matcher = matcher(matching);
            return guarded(matcher, whole ? Matcher::matches : Matcher::lookingAt)
                    ? new PatternMatch(PythonPattern.this, subject,
                            matcher.toMatchResult())
                    : null;
        }

        private Matcher matcher(Pattern used) {
            return used.matcher(subject.characters()).useAnchoringBounds(false).useTransparentBounds(true).region(from,
                    subject.end());
        }

        private boolean guarded(Matcher matcher, Predicate<Matcher> attempt) {
            try {
                return attempt.test(matcher);
            } catch (StackOverflowError _) {
                throw new TextError(TextError.Kind.LIMIT_ERROR,
                        "the regular expression %s needs too much memory for this text".formatted(Repr.of(pattern)),
                        null);
            }
        }
    }
}
