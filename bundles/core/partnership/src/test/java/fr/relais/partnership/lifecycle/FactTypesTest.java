// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.SafirCode;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** Each class of facts has one kind, which makes again whatever it takes apart. */
public class FactTypesTest {

    private static final LocalDate DAY = LocalDate.of(2010, 4, 1);

    private static final Map<Class<?>, List<?>> VALUES = Map.of(
            LocalDate.class, List.of(DAY, DAY.plusDays(1)),
            CotraitanceId.class, List.of(new CotraitanceId(1), new CotraitanceId(2)),
            MissionLocaleId.class, List.of(new MissionLocaleId("69382S00"), new MissionLocaleId("69029S00")),
            SafirCode.class, List.of(new SafirCode("69010"), new SafirCode("69020")),
            CommuneCode.class, List.of(new CommuneCode("69381"), new CommuneCode("69029")),
            AdviserId.class, List.of(new AdviserId("c.durand"), new AdviserId("a.berger")),
            String.class, List.of("why", ""),
            Optional.class, List.of(Optional.of(DAY), Optional.empty()));

    @Test
    public void everyClassOfFactsHasOneKind() {
        Set<Class<?>> classes = Stream.of(Fact.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .collect(Collectors.toSet());
        assertEquals(
                classes, FactTypes.STANDING.types().stream().map(FactType::type).collect(Collectors.toSet()));
        assertEquals(classes.size(), FactTypes.STANDING.types().size());
    }

    /** With every value of every field at least once, so that none is lost or taken for another. */
    @Test
    public void aKindMakesAgainWhatItTakesApart() throws ReflectiveOperationException {
        for (FactType<?> type : FactTypes.STANDING.types()) {
            Set<Object> made = new HashSet<>();
            for (int which = 0; which < 12; which++) {
                Fact fact = some(type, which);
                Optional<CotraitanceId> cotraitance =
                        fact instanceof Fact.OfCotraitance of ? Optional.of(of.cotraitance()) : Optional.empty();
                assertSame(type, fact.type());
                assertEquals(fact, type.fact(fact.on(), cotraitance, type.values(fact)));
                made.add(fact);
            }
            assertTrue(type.word(), made.size() > 1);
        }
    }

    /** A row told under the word of a fact, with what stands in its columns, tells that fact. */
    @Test
    public void aFactIsToldInItsColumns() throws ReflectiveOperationException {
        for (FactWord word : FactTypes.STANDING.words()) {
            Fact fact = some(word.type(), 1);
            FactWord its = FactTypes.STANDING.word(word.type().wordOf(fact)).orElseThrow();
            assertSame(word.type(), its.type());
            FactValues told = its.given();
            for (FactField<?> field : its.type().toldFields()) {
                told = copied(field, fact, told);
            }
            if (its.type().in(FactColumn.MISSION_LOCALE).isPresent()) {
                told = copied(FactTypes.MET_AT, fact, told);
            }
            assertEquals(its.type().values(fact), told);
        }
    }

    private static <V> FactValues copied(FactField<V> field, Fact fact, FactValues told) {
        Object value = fact.type().valueIn(field.column(), fact).orElseThrow();
        String text = field.type().write(field.type().type().cast(value));
        return told.and(field, field.type().read(text));
    }

    /** The database and the files of partners keep these. */
    @Test
    public void numbersAndWordsNeverChange() {
        assertEquals(
                "1 BORN Born, 2 REGISTRATION_CHANGED RegistrationChanged, 3 CIVIS_ENTERED CivisEntered,"
                        + " 4 CIVIS_LEFT CivisLeft, 5 MOVED Moved, 6 INTERVIEWED Interviewed, 7 AFFECTED Affected,"
                        + " 8 ACCEPTED Accepted, 9 ALERT_RAISED AlertRaised, 10 ALERT_CLOSED AlertClosed,"
                        + " 11 ALERT_DECIDED AlertDecided, 12 FORMER_SORTIE FormerSortie,"
                        + " 13 EXIT_PRONOUNCED ExitPronounced, 14 AFFECTATION_CANCELLED AffectationCancelled,"
                        + " 15 INVITED Invited, 16 BREACH_REPORTED BreachReported, 17 ADVISER_NAMED AdviserNamed,"
                        + " 18 ADVISER_LEFT AdviserLeft, 19 EXCUSED Excused, 20 EXCUSE_ENDED ExcuseEnded,"
                        + " 21 ACTION_AGREED ActionAgreed, 22 PRESTATION_ASKED PrestationAsked, 23 DECLINED Declined",
                FactTypes.STANDING.types().stream()
                        .filter(type -> type.number() <= 23)
                        .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                        .map(type -> type.number() + " " + type.word() + " " + type.title())
                        .collect(Collectors.joining(", ")));
        FactTypes.STANDING.types().forEach(type -> assertSame(type, FactTypes.STANDING.numbered(type.number())));
        assertThrows(IllegalStateException.class, () -> FactTypes.STANDING.numbered(1000));
    }

    @Test
    public void noTwoKindsHaveANumberOrAWordInCommon() {
        assertThrows(IllegalArgumentException.class, () -> FactTypes.STANDING.with(made(23, "LEFT_AGAIN")));
        assertThrows(IllegalArgumentException.class, () -> FactTypes.STANDING.with(made(99, "DECLINED")));
        assertEquals(
                FactTypes.STANDING.types().size() + 1,
                FactTypes.STANDING.with(made(99, "LEFT_AGAIN")).types().size());
    }

    @Test
    public void aFactIsToldWithTheValuesOfItsFieldsAlone() {
        assertThrows(IllegalArgumentException.class, () -> FactTypes.ACCEPTED.told(DAY, "why"));
        assertThrows(IllegalArgumentException.class, () -> FactTypes.DECLINED.told(DAY, Partner.MISSION_LOCALE));
        assertThrows(IllegalArgumentException.class, () -> FactTypes.BORN.told(DAY));
        assertEquals(FactTypes.DECLINED.told(DAY, "why"), FactTypes.DECLINED.told(DAY, Optional.of("why")));
    }

    private static FactType<Fact.CivisLeft> made(int number, String word) {
        return FactType.of(Fact.CivisLeft.class, number, word, "R-O6")
                .toldBy(Partner.MISSION_LOCALE)
                .made((on, values) -> new Fact.CivisLeft(on));
    }

    private static Fact some(FactType<?> type, int which) throws ReflectiveOperationException {
        RecordComponent[] components = type.type().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component ->
                        some(component.getType(), which + component.getName().length()))
                .toArray();
        return type.type()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                .newInstance(values);
    }

    private static Object some(Class<?> type, int which) {
        List<?> values = type.isEnum() ? List.of(type.getEnumConstants()) : VALUES.get(type);
        return values.get(which % values.size());
    }
}
