// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.cotraitance.DeclaredProfile;
import fr.relais.partnership.person.PersonAttribute;
import fr.relais.vocabulary.AttributeType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what was typed; says which argument is wrong, and what it may be. */
final class ArgumentParser {

    private ArgumentParser() {}

    /** A day. @throws IllegalArgumentException if it isn't one */
    static LocalDate day(String argument, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(argument + ": not a day, such as 2010-12-31: " + text, e);
        }
    }

    /** A day, where one was typed. */
    static Optional<LocalDate> optionalDay(String argument, String text) {
        return Optional.ofNullable(text).map(typed -> day(argument, typed));
    }

    /** A number above zero. */
    static long number(String argument, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(argument + ": not a number: " + text, e);
        }
    }

    /** One of these words, in any case, with - for _. */
    static <E extends Enum<E>> E word(String argument, Class<E> words, String text) {
        return oneOf(argument, List.of(words.getEnumConstants()), Enum::name, text);
    }

    /** One of these things by its word, in any case, with - for _. */
    static <T> T oneOf(String argument, Collection<T> things, Function<T, String> word, String text) {
        String wanted = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return things.stream()
                .filter(thing -> word.apply(thing).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        argument + ": not one of " + all(things.stream().map(word)) + ": " + text));
    }

    /** One of these words, where one was typed. */
    static <E extends Enum<E>> Optional<E> optionalWord(String argument, Class<E> words, String text) {
        return Optional.ofNullable(text).map(typed -> word(argument, words, typed));
    }

    /** A value of an attribute of a person: words in any case, with - for _; yes or no also as true or false. */
    static <T> T value(String argument, AttributeType<T> type, String text) {
        String typed =
                switch (type.kind()) {
                    case YES_OR_NO -> text.equals("true") ? "yes" : text.equals("false") ? "no" : text;
                    case DAY, NUMBER -> text;
                    case ONE_OF, WORD -> text.toUpperCase(Locale.ROOT).replace('-', '_');
                    case SET_OF ->
                        text.equals(AttributeType.NONE)
                                ? text
                                : text.toUpperCase(Locale.ROOT).replace('-', '_');
                };
        try {
            return type.read(typed);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(argument + ": " + e.getMessage(), e);
        }
    }

    /** What a profile says of an attribute, as files write it; nothing where it is unknown. */
    static <T> String known(PersonAttribute<T> attribute, DeclaredProfile profile) {
        return profile.get(attribute).map(attribute.type()::write).orElse("");
    }

    private static String all(Stream<String> words) {
        return words.map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }
}
