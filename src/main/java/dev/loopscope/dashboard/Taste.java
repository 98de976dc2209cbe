package dev.loopscope.dashboard;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/**
 * How a reader wants the pages.
 *
 * @param lang {@code en} or {@code zh}: what the reader chose on the page, else the address asks for, else the browser
 * @param theme {@code light} or {@code dark}; empty for the system's
 */
record Taste(String lang, String theme) {
    private static final String ENGLISH = "en";
    private static final Set<String> LANGUAGES = Set.of(ENGLISH, "zh");
    private static final Set<String> THEMES = Set.of("light", "dark");

    static Taste of(HttpServletRequest request) {
        return new Taste(lang(request), cookie(request, "theme").filter(THEMES::contains).orElse(""));
    }

    private static String lang(HttpServletRequest request) {
        Stream<String> chosen = Stream.concat(cookie(request, "lang").stream(),
                Stream.ofNullable(request.getParameter("lang")));
        return chosen.filter(LANGUAGES::contains).findFirst().orElseGet(() -> acceptedLanguage(request));
    }

    /** The first of the browser's languages that there is; a browser that says none gets English. */
    private static String acceptedLanguage(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return ENGLISH;
        }
        return Collections.list(request.getLocales()).stream().map(Locale::getLanguage)
                .filter(LANGUAGES::contains).findFirst().orElse(ENGLISH);
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }
}
