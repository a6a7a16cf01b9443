// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.text;

import fr.relais.vocabulary.Text;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

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

    /**
     * Renders a sentence in both languages.
     *
     * @param key key of the sentence, a {@link MessageFormat}
     * @throws java.util.MissingResourceException if the key is missing in either language
     */
    public Text say(String key, Object... arguments) {
        return new Text(
                new MessageFormat(fr.getString(key), Locale.FRENCH).format(arguments),
                new MessageFormat(en.getString(key), Locale.ENGLISH).format(arguments));
    }
}
