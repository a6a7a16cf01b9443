// SPDX-License-Identifier: Apache-2.0
package fr.relais.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import fr.relais.plugin.orientation.Destination;
import fr.relais.plugin.orientation.DestinationChoice;
import fr.relais.plugin.orientation.Destinations;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.Preference;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;

/**
 * What the platform relies on in every {@link DestinationChoice}. Inherit it, say how your choice is made, and run it as a JUnit 4 test.
 * It asks about {@link #places()} on the day {@link #today()} in the first of the regions that the choice declares. Each test is named
 * after what it holds; its failure says about which place it was asked.
 */
public abstract class DestinationChoiceContract {

    /** Whoever loops for ever fails, instead of holding up the build. */
    @Rule
    public final Timeout patience = Timeout.seconds(60);

    private OrientationContext context;

    /** The choice as it will be in force, with its configuration; a new one at each call. */
    protected abstract DestinationChoice choice();

    /** The day of the questions. */
    protected LocalDate today() {
        return LocalDate.of(2010, 2, 1);
    }

    /** Which places are asked about. Add to them if your choice has an opinion on none of these. */
    protected List<SharedCommune> places() {
        return SharedCommunes.manyKinds();
    }

    /** It is a component with an identifier and a scope, and asks for no services. */
    @Test
    public void isDeclared() {
        ComponentDescription.of(choice().getClass()).check(DestinationChoice.class);
    }

    /** Whatever is known of a place: it throws nothing, never answers null, and names nobody that wasn't offered. */
    @Test
    public void answersAboutEveryPlace() {
        DestinationChoice choice = choice();
        for (SharedCommune place : places()) {
            List<MissionLocaleId> strangers = new ArrayList<>(ask(choice, place).order());
            strangers.removeAll(offered(place));
            assertEquals("names who wasn't offered in " + place, List.of(), strangers);
        }
    }

    /** Same place, context and configuration, same preference: in another order, from another instance, on another thread. */
    @Test
    public void answersTheSameEachTime() throws InterruptedException {
        DestinationChoice choice = choice();
        DestinationChoice other = choice();
        List<SharedCommune> places = places();
        List<Preference> first =
                places.stream().map(place -> ask(choice, place)).toList();
        for (int i = places.size() - 1; i >= 0; i--) {
            assertEquals("asked again about " + places.get(i), first.get(i), ask(choice, places.get(i)));
        }
        List<Preference> elsewhere = TimedCalls.onAnotherThread(
                () -> places.stream().map(place -> ask(other, place)).toList());
        for (int i = 0; i < places.size(); i++) {
            assertEquals(
                    "asked another instance on another thread about " + places.get(i), first.get(i), elsewhere.get(i));
        }
    }

    /** It changes nothing of what it is shown. */
    @Test
    public void leavesWhatItIsShownAsItIs() {
        DestinationChoice choice = choice();
        for (SharedCommune place : places()) {
            Changeable shown = new Changeable(place);
            ask(choice, shown);
            assertEquals("changed who was offered in " + place, place.offered(), shown.offered());
            assertEquals("changed who is near " + place, place.neighbours(), shown.neighbours());
        }
    }

    /** It keeps nothing of what it was shown, neither in itself nor in static fields. */
    @Test
    public void keepsNothingOfWhatItIsShown() {
        DestinationChoice choice = choice();
        List<Changeable> shown = places().stream().map(Changeable::new).toList();
        shown.forEach(place -> ask(choice, place));
        ReachableObjects memory = ReachableObjects.of(choice);
        assertFalse("kept the context", memory.holds(context()));
        for (Changeable place : shown) {
            assertFalse("kept " + place, memory.holds(place) || memory.holds(place.offered()));
            place.offered().forEach(each -> assertFalse("kept " + each, memory.holds(each)));
        }
    }

    /** If it has an opinion where no figure is known, it has the same whatever the figures are: unknown isn't zero. */
    @Test
    public void takesNothingForGranted() {
        DestinationChoice choice = choice();
        for (SharedCommune place : places()) {
            SharedCommune unknown = SharedCommunes.unknown(place);
            if (SharedCommunes.alike(place, unknown)) {
                List<MissionLocaleId> blind = ask(choice, unknown).order();
                if (!blind.isEmpty()) {
                    assertEquals(
                            "has an opinion where no figure is known, and another one of " + place,
                            blind,
                            ask(choice, place).order());
                }
            }
        }
    }

    /** It has an opinion on some of the places: else the other tests say little. */
    @Test
    public void prefersSomebodySomewhere() {
        DestinationChoice choice = choice();
        assertTrue(
                "never has an opinion: add places to places() on which it has",
                places().stream().anyMatch(place -> !ask(choice, place).order().isEmpty()));
    }

    /** Every preference, and every lack of one, has its sentence, in French and in English. */
    @Test
    public void explainsEachAnswer() {
        DestinationChoice choice = choice();
        List<PluginMessages> languages = PluginMessages.of(choice.getClass());
        for (SharedCommune place : places()) {
            languages.forEach(language -> language.check(ask(choice, place).explanation()));
        }
    }

    private OrientationContext context() {
        if (context == null) {
            context = Contexts.orientation(
                    today(), ComponentDescription.of(choice().getClass()).region());
        }
        return context;
    }

    private static List<MissionLocaleId> offered(Destinations place) {
        return place.offered().stream().map(Destination::missionLocale).toList();
    }

    private Preference ask(DestinationChoice choice, Destinations place) {
        Preference preference;
        try {
            preference = choice.prefer(place, context());
        } catch (RuntimeException | LinkageError thrown) {
            throw new AssertionError("throws " + thrown + " when asked about " + place, thrown);
        }
        assertNotNull("answers null when asked about " + place, preference);
        return preference;
    }

    /** A place with lists that can be changed, unlike the platform's: so that it shows whether somebody would. */
    private record Changeable(CommuneCode commune, List<Destination> offered, List<Destination> neighbours)
            implements Destinations {

        Changeable(SharedCommune place) {
            this(place.commune(), new ArrayList<>(place.offered()), new ArrayList<>(place.neighbours()));
        }
    }
}
