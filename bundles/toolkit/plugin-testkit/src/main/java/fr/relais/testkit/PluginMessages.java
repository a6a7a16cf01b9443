// SPDX-License-Identifier: Apache-2.0
package fr.relais.testkit;

import static org.junit.Assert.fail;

import fr.relais.plugin.Explanation;
import fr.relais.plugin.orientation.AttributeKey;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The messages of a plug-in's bundle in one language, read as the platform reads them. */
final class PluginMessages {

    private static final String BASE = "OSGI-INF.l10n.findings";
    private static final Pattern PLACE_LEFT = Pattern.compile("\\{\\d");

    private final String file;
    private final ResourceBundle messages;
    private final Locale locale;

    private PluginMessages(String file, ResourceBundle messages, Locale locale) {
        this.file = file;
        this.messages = messages;
        this.locale = locale;
    }

    static List<PluginMessages> of(Class<?> plugin) {
        return List.of(in(Locale.FRENCH, plugin), in(Locale.ENGLISH, plugin));
    }

    private static PluginMessages in(Locale locale, Class<?> plugin) {
        String file = BASE.replace('.', '/') + "_" + locale.getLanguage() + ".properties";
        try {
            return new PluginMessages(
                    file,
                    ResourceBundle.getBundle(
                            BASE,
                            locale,
                            plugin.getClassLoader(),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
                    locale);
        } catch (MissingResourceException missing) {
            throw new AssertionError(
                    "there is no " + file + ": the platform explains every answer in French and English", missing);
        }
    }

    /** Fails unless that explanation has a sentence. */
    void check(Explanation explanation) {
        String key = explanation.key();
        List<Object> arguments = explanation.arguments();
        if (!messages.containsKey(key)) {
            fail(file + " has no sentence for " + key);
        }
        String pattern = messages.getString(key);
        if (pattern.replace("''", "").contains("'")) {
            fail(file + ", " + key + ": write ’ for an apostrophe, a straight one hides what follows");
        }
        arguments.forEach(argument -> checkWord(key, argument));
        String sentence = sentence(key, pattern, arguments);
        if (sentence.isBlank()) {
            fail(file + ", " + key + ": the sentence is empty");
        }
        if (PLACE_LEFT.matcher(sentence).find()) {
            fail(file + ", " + key + ": more places than arguments " + arguments + ": " + sentence);
        }
    }

    /** Fails unless there are words for an attribute of the region, to say that it is missing. */
    void check(AttributeKey<?> attribute) {
        if (!messages.containsKey(attribute.name())) {
            fail(file + " has no words for " + attribute);
        }
    }

    private String sentence(String key, String pattern, List<Object> arguments) {
        try {
            return new MessageFormat(pattern, locale)
                    .format(arguments.stream().map(PluginMessages::plain).toArray());
        } catch (IllegalArgumentException malformed) {
            throw new AssertionError(file + ", " + key + ": not a message: " + pattern, malformed);
        }
    }

    /** As the platform hands it on: what isn't a number or a boolean is a text by then. */
    private static Object plain(Object argument) {
        return argument instanceof Enum<?> || argument instanceof LocalDate || argument instanceof Collection<?>
                ? argument.toString()
                : argument;
    }

    private void checkWord(String key, Object argument) {
        if (argument instanceof Collection<?> several) {
            several.forEach(each -> checkWord(key, each));
        } else if (argument instanceof Enum<?> value
                && !value.getDeclaringClass().getPackageName().startsWith("fr.relais.vocabulary")
                && !value.getDeclaringClass().getPackageName().startsWith("fr.relais.plugin")) {
            String word = value.getDeclaringClass().getSimpleName() + "." + value.name();
            if (!messages.containsKey(word)) {
                fail(file + " has no word for " + word + ", which " + key + " is given");
            }
        }
    }
}
