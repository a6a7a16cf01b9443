// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.PersonImportRow;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.Registration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells a file what a line about its person says: identity and declarations are replaced where they differ, and birth, residence and
 * registration are facts. A line that says something else than the line before it corrects that one, unless the registration ended in
 * between: then it is a new registration, and the former stays.
 *
 * @param origin who tells
 */
record DeclarationUpdater(String origin) {

    /** The facts that such a line tells; the message keys of each begin alike. */
    private enum Part {
        BORN,
        RESIDENCE,
        REGISTRATION
    }

    /** The message keys of a person's first line, to be asked for a batch at once. */
    List<String> firstKeys(PoleEmploiId identifier) {
        return Stream.of(Part.values())
                .map(part -> prefix(identifier, part) + "1")
                .toList();
    }

    /** Tells the file; false if it knew it all. */
    boolean tell(PersonAggregate file, PersonImportRow told) {
        YoungPerson before = file.person();
        boolean firstLine = before.facts().isEmpty();
        file.addIdentifier(told.identity().poleEmploiId());
        // W2: what is declared under an identifier that was merged into another's file doesn't rename that one
        boolean own = before.identity().poleEmploiId().equals(told.identity().poleEmploiId());
        boolean declared = own
                && (!before.identity().equals(told.identity())
                        || !before.profile().equals(told.profile()));
        if (declared) {
            file.declare(told.identity(), told.profile());
        }
        boolean again = registeredAgain(file, told);
        boolean facts =
                tell(file, told, Part.BORN, new Fact.Born(told.identity().birthDate()), false);
        facts |= tell(file, told, Part.RESIDENCE, new Fact.Moved(told.registeredOn(), told.commune()), again);
        facts |= tell(
                file,
                told,
                Part.REGISTRATION,
                new Fact.RegistrationChanged(told.registeredOn(), Registration.REGISTERED),
                again);
        return firstLine || declared || facts;
    }

    private boolean tell(PersonAggregate file, PersonImportRow told, Part part, Fact fact, boolean again) {
        String prefix = prefix(told.identity().poleEmploiId(), part);
        List<RecordedFact> earlier = file.person().facts().stream()
                .filter(recorded -> recorded.messageKey().startsWith(prefix))
                .toList();
        Optional<RecordedFact> former = inForce(earlier);
        if (former.map(RecordedFact::fact).filter(fact::equals).isPresent()) {
            return false;
        }
        String key = prefix + (earlier.size() + 1);
        return former.isEmpty() || again
                ? file.add(fact, origin, key)
                : file.supersede(former.get().id(), fact, origin, key);
    }

    /** Whether the line speaks of a later registration than the line before it, the former having ended by then. */
    private static boolean registeredAgain(PersonAggregate file, PersonImportRow told) {
        String prefix = prefix(told.identity().poleEmploiId(), Part.REGISTRATION);
        Optional<LocalDate> former = inForce(file.person().facts().stream()
                        .filter(recorded -> recorded.messageKey().startsWith(prefix))
                        .toList())
                .map(recorded -> recorded.fact().on());
        return former.isPresent()
                && file.facts(Fact.RegistrationChanged.class)
                        .filter(change -> change.to() != Registration.REGISTERED)
                        .anyMatch(change -> change.on().isAfter(former.get())
                                && !change.on().isAfter(told.registeredOn()));
    }

    /** The last one that nothing superseded. */
    private static Optional<RecordedFact> inForce(List<RecordedFact> recorded) {
        Set<Long> superseded = new HashSet<>();
        recorded.forEach(each -> each.supersedes().ifPresent(superseded::add));
        return recorded.stream().filter(each -> !superseded.contains(each.id())).reduce((earlier, later) -> later);
    }

    private static String prefix(PoleEmploiId identifier, Part part) {
        return "person:" + identifier + ":" + part.name().toLowerCase(Locale.ROOT) + ":";
    }
}
