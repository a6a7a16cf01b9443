// SPDX-License-Identifier: Apache-2.0
package fr.relais.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import fr.relais.plugin.orientation.Attribute;
import fr.relais.plugin.orientation.AttributeKey;
import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.OrientationCriterion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;

/**
 * What the platform relies on in every {@link OrientationCriterion}. Inherit it, say how your criterion is made, and run it as a JUnit 4
 * test; beside it, write a table of your own for what the criterion is about.
 *
 * <pre>{@code
 * public class FarFromAJobContractTest extends OrientationCriterionContract {
 *     protected OrientationCriterion criterion() {
 *         return new FarFromAJob();
 *     }
 * }
 * }</pre>
 *
 * <p>It asks about {@link #people()}, a thousand unless you say otherwise, on the day {@link #today()} in the first of the regions that
 * the criterion declares. Each test is named after what it holds; its failure says about whom it was asked.
 */
public abstract class OrientationCriterionContract {

    /** Whoever loops for ever fails, instead of holding up the build. */
    @Rule
    public final Timeout patience = Timeout.seconds(60);

    private OrientationContext context;

    /** The criterion as it will be in force, with its configuration; a new one at each call. */
    protected abstract OrientationCriterion criterion();

    /** The day of the questions. */
    protected LocalDate today() {
        return LocalDate.of(2010, 2, 1);
    }

    /** Communes in which the people live. Override it if your criterion treats communes differently. */
    protected List<String> communes() {
        return List.of("69381");
    }

    /** Who is asked about. Add people to it if your criterion is never met, or always, among the thousand. */
    protected List<Profile> people() {
        return Profiles.thousand(today(), communes());
    }

    /** The attributes that the criterion's region declared for itself and that it reads. Override it if there are any. */
    protected Set<AttributeKey<?>> keys() {
        return Set.of();
    }

    /** It is a component with an identifier and a scope, and asks for no services. */
    @Test
    public void isDeclared() {
        ComponentDescription.of(criterion().getClass()).check(OrientationCriterion.class);
    }

    /** Whoever it is asked about, whatever is known of them: it throws nothing and never answers null. */
    @Test
    public void answersAboutEverybody() {
        OrientationCriterion criterion = criterion();
        people().forEach(person -> ask(criterion, person));
        somePeople().forEach(person -> gaps(person).forEach(lacking -> ask(criterion, lacking)));
    }

    /** Same profile, context and configuration, same finding: in another order, from another instance, on another thread. */
    @Test
    public void answersTheSameEachTime() throws InterruptedException {
        OrientationCriterion criterion = criterion();
        List<Profile> people = people();
        List<Finding> first =
                people.stream().map(person -> ask(criterion, person)).toList();
        for (int i = people.size() - 1; i >= 0; i--) {
            assertEquals("asked again about " + people.get(i), first.get(i), ask(criterion, people.get(i)));
        }
        OrientationCriterion other = criterion();
        List<Finding> elsewhere = TimedCalls.onAnotherThread(
                () -> people.stream().map(person -> ask(other, person)).toList());
        for (int i = 0; i < people.size(); i++) {
            assertEquals(
                    "asked another instance on another thread about " + people.get(i), first.get(i), elsewhere.get(i));
        }
    }

    /** It changes nothing of what it is shown. */
    @Test
    public void leavesWhatItIsShownAsItIs() {
        OrientationCriterion criterion = criterion();
        for (Profile person : people()) {
            MutationDetectingProfile watched = new MutationDetectingProfile(person);
            ask(criterion, watched);
            assertTrue("changed what it was shown of " + person, watched.unchanged());
        }
    }

    /** It keeps nothing of what it was shown, neither in itself nor in static fields. */
    @Test
    public void keepsNothingOfWhatItIsShown() {
        OrientationCriterion criterion = criterion();
        List<MutationDetectingProfile> shown =
                somePeople().stream().map(MutationDetectingProfile::new).toList();
        OrientationContext context = context();
        shown.forEach(person -> criterion.evaluate(person, context));
        ReachableObjects memory = ReachableObjects.of(criterion);
        assertFalse("kept the context", memory.holds(context));
        for (MutationDetectingProfile person : shown) {
            assertFalse("kept the profile of " + person, memory.holds(person));
            person.obstacles().ifPresent(set -> assertFalse("kept the obstacles of " + person, memory.holds(set)));
        }
    }

    /**
     * What isn't known isn't taken for "no", nor for anything else: where an attribute is left out, it answers UNKNOWN, or what it would
     * answer whatever the attribute said.
     */
    @Test
    public void takesNothingForGranted() {
        OrientationCriterion criterion = criterion();
        for (Profile person : somePeople()) {
            for (Attribute attribute : Attribute.values()) {
                Profile lacking = person.without(attribute);
                Finding.Answer without = ask(criterion, lacking).answer();
                if (without == Finding.Answer.UNKNOWN) {
                    continue;
                }
                for (Object value : Profiles.values(attribute, today())) {
                    Finding.Answer with =
                            ask(criterion, lacking.with(attribute, value)).answer();
                    if (with != without) {
                        fail("answers " + without + " without " + attribute + ", and " + with + " if it is " + value
                                + ": say Finding.unknown(Attribute." + attribute + ") about " + lacking);
                    }
                }
            }
        }
    }

    /** Likewise where an attribute of its region isn't known. */
    @Test
    public void takesNothingOfItsRegionForGranted() {
        OrientationCriterion criterion = criterion();
        for (Profile person : somePeople()) {
            for (AttributeKey<?> key : keys()) {
                Profile lacking = person.without(key);
                Finding.Answer without = ask(criterion, lacking).answer();
                if (without == Finding.Answer.UNKNOWN) {
                    continue;
                }
                for (Object value : Profiles.values(key.type(), today())) {
                    Finding.Answer with =
                            ask(criterion, lacking.withAny(key, value)).answer();
                    assertEquals(
                            "answers " + without + " without " + key + ", and " + with + " if it is " + value
                                    + ": say Finding.unknown(key) about " + lacking,
                            without,
                            with);
                }
            }
        }
    }

    /** If it answers before anything is known, everybody gets that answer. */
    @Test
    public void knowsNothingOfSomebodyUnknown() {
        OrientationCriterion criterion = criterion();
        for (String commune : communes()) {
            Finding.Answer unknown =
                    ask(criterion, Profiles.nothingKnown().living(commune)).answer();
            if (unknown != Finding.Answer.UNKNOWN) {
                people().stream()
                        .filter(person -> person.commune().value().equals(commune))
                        .forEach(person -> assertEquals(
                                "answers " + unknown + " where nothing is known, but of " + person,
                                unknown,
                                ask(criterion, person).answer()));
            }
        }
    }

    /** The data that it says are missing are. */
    @Test
    public void namesDataThatAreMissing() {
        OrientationCriterion criterion = criterion();
        for (Profile person : people()) {
            Set<Attribute> known = EnumSet.noneOf(Attribute.class);
            known.addAll(ask(criterion, person).missing());
            known.retainAll(person.known());
            assertEquals("says that these are missing of " + person, Set.of(), known);
            Set<AttributeKey<?>> knownKeys =
                    new HashSet<>(ask(criterion, person).missingKeys());
            knownKeys.retainAll(person.knownKeys());
            assertEquals("says that these are missing of " + person, Set.of(), knownKeys);
        }
    }

    /** Among the people asked about, it is met by some and not by others: else the other tests say little. */
    @Test
    public void tellsPeopleApart() {
        OrientationCriterion criterion = criterion();
        Set<Finding.Answer> given =
                people().stream().map(person -> ask(criterion, person).answer()).collect(Collectors.toSet());
        assertTrue(
                "answers only " + given + ": add people to people() about whom it answers otherwise",
                given.containsAll(EnumSet.of(Finding.Answer.MET, Finding.Answer.NOT_MET)));
    }

    /** Every answer that it gave has its sentence, in French and in English. */
    @Test
    public void explainsEachAnswer() {
        OrientationCriterion criterion = criterion();
        List<PluginMessages> languages = PluginMessages.of(criterion.getClass());
        for (Profile person : people()) {
            Finding finding = ask(criterion, person);
            finding.missingKeys().forEach(key -> languages.forEach(language -> language.check(key)));
            // for the nation's data that are missing the platform has the words
            if (finding.missing().isEmpty() && finding.missingKeys().isEmpty()) {
                languages.forEach(language -> language.check(finding.explanation()));
            }
        }
    }

    private OrientationContext context() {
        if (context == null) {
            context = Contexts.orientation(
                    today(), ComponentDescription.of(criterion().getClass()).region());
        }
        return context;
    }

    /** Enough to ask about each of them many times. */
    private List<Profile> somePeople() {
        List<Profile> people = people();
        List<Profile> some = new ArrayList<>();
        for (int i = 0; i < people.size(); i += Math.max(1, people.size() / 150)) {
            some.add(people.get(i));
        }
        some.add(Profiles.profile().living(communes().get(0)));
        return some;
    }

    /** The person with each attribute left out, and with all. */
    private List<Profile> gaps(Profile person) {
        List<Profile> lacking = new ArrayList<>();
        Profile nothing = person;
        for (Attribute attribute : Attribute.values()) {
            lacking.add(person.without(attribute));
            nothing = nothing.without(attribute);
        }
        for (AttributeKey<?> key : keys()) {
            lacking.add(person.without(key));
            nothing = nothing.without(key);
        }
        lacking.add(nothing);
        return lacking;
    }

    private Finding ask(OrientationCriterion criterion, CandidateProfile person) {
        Finding finding;
        try {
            finding = criterion.evaluate(person, context());
        } catch (RuntimeException | LinkageError thrown) {
            throw new AssertionError("throws " + thrown + " when asked about " + person, thrown);
        }
        assertNotNull("answers null when asked about " + person, finding);
        return finding;
    }
}
