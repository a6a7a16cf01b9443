// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.partnership.person.PersonAttribute;
import fr.relais.partnership.text.Sentences;
import fr.relais.plugin.Explanation;
import fr.relais.plugin.orientation.Attribute;
import fr.relais.plugin.orientation.AttributeKey;
import fr.relais.pluginhost.ExtensionPoint;
import fr.relais.pluginhost.MessageRenderer;
import fr.relais.vocabulary.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;

/**
 * Puts what plug-ins answer into words, in both languages, with the messages of the plug-in's bundle. They are read when the plug-in arrives, so
 * that a sentence can still be said while it leaves. Thread-safe.
 */
final class BundleMessageRenderer implements MessageRenderer {

    private static final Sentences OURS = Sentences.beside(BundleMessageRenderer.class);
    private static final String THEIRS = "OSGI-INF.l10n.findings";
    private static final int LONGEST = 1000;

    private final Optional<Sentences> theirs;

    private BundleMessageRenderer(Optional<Sentences> theirs) {
        this.theirs = theirs;
    }

    /** The messages that the class loader of a plug-in finds; without them every explanation says that it is missing. */
    static BundleMessageRenderer of(ClassLoader plugin) {
        try {
            return new BundleMessageRenderer(Optional.of(Sentences.in(THEIRS, plugin)));
        } catch (MissingResourceException e) {
            // Said in each explanation: the plug-in still counts.
            return new BundleMessageRenderer(Optional.empty());
        }
    }

    /** Those of a plug-in that isn't there. */
    static BundleMessageRenderer none() {
        return new BundleMessageRenderer(Optional.empty());
    }

    @Override
    public Text render(Explanation explanation) {
        try {
            return cut(say(explanation));
        } catch (MissingResourceException | IllegalArgumentException e) {
            // A key that isn't there, or a pattern that can't be formatted: the answer stands, and its sentence says
            // what is wrong.
            return OURS.say("finding.without-sentence", explanation.key());
        }
    }

    @Override
    public Text missing(Collection<?> data) {
        return OURS.say(
                "finding.unknown." + (data.size() == 1 ? "one" : "several"),
                list(data, Locale.FRENCH),
                list(data, Locale.ENGLISH));
    }

    /** Why there is no answer. */
    static Text of(UnansweredReason reason, ExtensionPoint<?, ?, ?, ?> point) {
        Text subject = point.subject();
        String key = "fault." + reason.kind().name().toLowerCase(Locale.ROOT);
        return cut(new Text(
                OURS.say(key, subject.fr(), reason.detail()).fr(),
                OURS.say(key, subject.en(), reason.detail()).en()));
    }

    private Text say(Explanation explanation) {
        String key = explanation.key();
        Sentences sentences = theirs.orElseThrow(() -> new MissingResourceException(THEIRS, THEIRS, key));
        return new Text(
                sentences
                        .say(key, words(explanation.arguments(), Locale.FRENCH))
                        .fr(),
                sentences
                        .say(key, words(explanation.arguments(), Locale.ENGLISH))
                        .en());
    }

    private Object[] words(List<?> arguments, Locale locale) {
        return arguments.stream().map(argument -> words(argument, locale)).toArray();
    }

    private Object words(Object argument, Locale locale) {
        if (argument instanceof Enum<?> value) {
            return word(value).map(text -> text.in(locale)).orElse(value.name());
        }
        if (argument instanceof AttributeKey<?> key) {
            return theirs.flatMap(sentences -> word(sentences, key.name()))
                    .map(text -> text.in(locale))
                    .orElse(key.name());
        }
        if (argument instanceof LocalDate date) {
            return date(date, locale);
        }
        if (argument instanceof Collection<?> several) {
            return list(several, locale);
        }
        return argument;
    }

    private String list(Collection<?> several, Locale locale) {
        List<String> words = new ArrayList<>();
        several.forEach(one -> words.add(words(one, locale).toString()));
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last))
                        + (locale == Locale.FRENCH ? " et " : " and ")
                        + words.get(last);
    }

    private Optional<Text> word(Enum<?> value) {
        String key = value.getDeclaringClass().getSimpleName() + "." + value.name();
        return theirs.flatMap(sentences -> word(sentences, key))
                .or(() -> value instanceof Attribute attribute
                        ? PersonAttribute.ofCriterion(attribute.name()).flatMap(PersonAttribute::asked)
                        : Optional.empty())
                .or(() -> word(OURS, key));
    }

    private static Optional<Text> word(Sentences sentences, String key) {
        try {
            return Optional.of(sentences.say(key));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    private static String date(LocalDate date, Locale locale) {
        String day = locale == Locale.FRENCH && date.getDayOfMonth() == 1 ? "1'er'" : "d";
        return DateTimeFormatter.ofPattern(day + " MMMM uuuu", locale).format(date);
    }

    private static Text cut(Text text) {
        return text.fr().length() <= LONGEST && text.en().length() <= LONGEST
                ? text
                : new Text(cut(text.fr()), cut(text.en()));
    }

    private static String cut(String sentence) {
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…";
    }
}
