// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.text;

import fr.relais.vocabulary.Text;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The sentences of one room: {@code sentences_fr.properties} and {@code sentences_en.properties} (UTF-8) in the package of a class
 * of that room. Thread-safe.
 */
public final class Sentences {

    private final ResourceBundle fr;
    private final ResourceBundle en;

    private Sentences(String base, ClassLoader loader) {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.fr = ResourceBundle.getBundle(base, Locale.FRENCH, loader, exact);
        this.en = ResourceBundle.getBundle(base, Locale.ENGLISH, loader, exact);
    }

    /** The sentences beside that class. @throws java.util.MissingResourceException if a file is missing */
    public static Sentences beside(Class<?> room) {
        return new Sentences(room.getPackageName() + ".sentences", room.getClassLoader());
    }

    /** The sentences of a base name in a class loader, such as a plug-in's {@code OSGI-INF.l10n.findings}. */
    public static Sentences in(String baseName, ClassLoader loader) {
        return new Sentences(baseName, loader);
    }

    /** Whether there is such a sentence. */
    public boolean has(String key) {
        return fr.containsKey(key);
    }

    /**
     * Renders a sentence in both languages; numbers and days are written as each language does.
     *
     * @param key key of the sentence, a {@link MessageFormat}: in it, a plain apostrophe quotes; write ’
     * @throws java.util.MissingResourceException if the key is missing in either language
     */
    public Text say(String key, Object... arguments) {
        return new Text(
                render(fr.getString(key), Locale.FRENCH, arguments), render(en.getString(key), Locale.UK, arguments));
    }

    private static String render(String sentence, Locale locale, Object... arguments) {
        Object[] written = Stream.of(arguments)
                .map(argument -> argument instanceof LocalDate day ? inWords(day, locale) : argument)
                .toArray();
        return new MessageFormat(sentence, locale).format(written);
    }

    /** Java's French dates say "1 mars" where everybody writes "1er mars". */
    private static String inWords(LocalDate day, Locale locale) {
        String words = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
        return locale.equals(Locale.FRENCH) && day.getDayOfMonth() == 1 ? words.replaceFirst("^1\\b", "1er") : words;
    }
}
