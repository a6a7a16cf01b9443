// SPDX-License-Identifier: Apache-2.0
package fr.relais.intake;

import fr.relais.partnership.text.Sentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sorts the lines of a file into what changes something, what is known already (R-X2), and what is wrong. A value is checked only if
 * it would change something, so that a file loaded again isn't judged again. One thread.
 */
public final class LineClassifier<K, T> {

    private static final Sentences SENTENCES = Sentences.beside(LineClassifier.class);

    private final Function<? super T, ? extends K> key;
    private final Function<? super K, ? extends T> known;
    private final Function<? super T, Optional<ValueError>> check;

    private final Map<K, ParsedLine<T>> taken = new HashMap<>();
    private final List<T> changed = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private int unchanged;

    /**
     * @param key what makes two values the same thing
     * @param known what is held under a key; answers null if nothing is
     * @param check what is wrong with a value, asked last: where it answers nothing, the value goes in
     */
    public LineClassifier(
            Function<? super T, ? extends K> key,
            Function<? super K, ? extends T> known,
            Function<? super T, Optional<ValueError>> check) {
        this.key = key;
        this.known = known;
        this.check = check;
    }

    /** Sorts these lines, after those that were sorted before. */
    public LineClassifier<K, T> sift(Iterable<ParsedLine<T>> lines) {
        lines.forEach(this::sift);
        return this;
    }

    /** The values to be kept, in the order of their lines. */
    public List<T> changed() {
        return List.copyOf(changed);
    }

    /** What became of the lines. */
    public IntakeReport report() {
        return new IntakeReport(changed.size(), unchanged, rejections, List.of());
    }

    private void sift(ParsedLine<T> line) {
        K of = key.apply(line.value());
        ParsedLine<T> earlier = taken.get(of);
        if (earlier != null) {
            repeated(line, earlier);
        } else if (line.value().equals(known.apply(of))) {
            taken.put(of, line);
            unchanged++;
        } else {
            judge(of, line);
        }
    }

    private void repeated(ParsedLine<T> line, ParsedLine<T> earlier) {
        if (line.value().equals(earlier.value())) {
            unchanged++;
        } else {
            rejections.add(new ValueError(
                            Optional.empty(),
                            Optional.empty(),
                            SENTENCES.say("repeated", earlier.number()),
                            SENTENCES.say("repeated.remedy"))
                    .at(line.number()));
        }
    }

    private void judge(K of, ParsedLine<T> line) {
        Optional<ValueError> fault = check.apply(line.value());
        if (fault.isPresent()) {
            rejections.add(fault.get().at(line.number()));
        } else {
            taken.put(of, line);
            changed.add(line.value());
        }
    }
}
