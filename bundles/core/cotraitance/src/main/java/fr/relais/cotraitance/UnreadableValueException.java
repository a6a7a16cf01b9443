// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.partnership.text.Sentences;
import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.regex.Pattern;

/** A value of a fact that can't be read: which field, what was wrong, and what to do. Says nothing of the domain's rules. */
public final class UnreadableValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 40;

    /** What could disturb a terminal, or is half a character. */
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}");

    private static final Sentences SENTENCES = Sentences.beside(UnreadableValueException.class);

    private final String field;
    private final transient Text text;
    private final transient Text remedy;

    private UnreadableValueException(String field, Text text, Text remedy) {
        // No stack trace: a file of a million wrong lines makes a million of these.
        super(text.en(), null, false, false);
        this.field = field;
        this.text = text;
        this.remedy = remedy;
    }

    /** Nothing is said in a field that has to say something. */
    static UnreadableValueException missing(String field) {
        return of(field, "missing", field);
    }

    /** A word that isn't one of those expected. */
    static UnreadableValueException notOneOf(String field, String value, List<String> words) {
        return of(field, "not-one-of", shown(value), String.join(", ", words));
    }

    /** A text that isn't a code of that name. */
    static UnreadableValueException noCode(String field, String value, String name) {
        return of(field, "code." + name, shown(value));
    }

    private static UnreadableValueException of(String field, String key, Object... arguments) {
        return new UnreadableValueException(
                field, SENTENCES.say(key, arguments), SENTENCES.say(key + ".remedy", arguments));
    }

    /** Enough of a value to recognise it, and nothing that could disturb a terminal. */
    public static String shown(String value) {
        String begun = value.length() <= MOST_SHOWN ? value : value.substring(0, MOST_SHOWN);
        String clean = UNSHOWN.matcher(begun).replaceAll("\uFFFD");
        return begun.equals(value) ? clean : clean + "…";
    }

    /** The field, as files and documents write it in lower case. */
    public String field() {
        return field;
    }

    /** What was wrong. */
    public Text text() {
        return text;
    }

    /** What to do. */
    public Text remedy() {
        return remedy;
    }
}
