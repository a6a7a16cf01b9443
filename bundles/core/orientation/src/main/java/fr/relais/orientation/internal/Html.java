// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A piece of HTML in which whatever came from outside is escaped. Only this class makes one. */
final class Html {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /** Plain text. */
    static Html text(String plain) {
        StringBuilder escaped = new StringBuilder(plain.length());
        plain.codePoints().forEach(point -> escape(point, escaped));
        return new Html(escaped.toString());
    }

    /** The entries of a list, from plain texts. */
    static Html items(List<String> plain) {
        return new Html(plain.stream()
                .map(item -> "<li>" + text(item).markup + "</li>")
                .collect(Collectors.joining("\n      ")));
    }

    /**
     * A template of ours with its places, written <code>{{name}}</code>, filled.
     *
     * @throws IllegalArgumentException if the template has a place for which there is no value
     */
    static String page(String template, Map<String, Html> values) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(value(place, values)));
    }

    private static String value(MatchResult place, Map<String, Html> values) {
        Html value = values.get(place.group(1));
        if (value == null) {
            throw new IllegalArgumentException("nothing for the place " + place.group(1));
        }
        return value.markup;
    }

    private static void escape(int point, StringBuilder escaped) {
        switch (point) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> {
                // Control characters have no place in a page; a line break becomes a space.
                escaped.appendCodePoint(Character.isISOControl(point) ? ' ' : point);
            }
        }
    }
}
