// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import static fr.relais.orientation.internal.TestWorld.AGENT;
import static fr.relais.orientation.internal.TestWorld.DAY;
import static fr.relais.orientation.internal.TestWorld.LYON;
import static fr.relais.orientation.internal.TestWorld.ML_LYON;
import static fr.relais.orientation.internal.TestWorld.SHARED;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.orientation.OrientationDocument;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.YoungPersonId;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

public class DocumentPageTest {

    private final TestWorld world = new TestWorld();

    @Test
    public void saysWhyWhereAndWhat() {
        OrientationDocument document = document(LYON);
        assertEquals(LocalDate.of(2010, 1, 12), document.on());
        String page = document.html();
        assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"fr\">"));
        for (String said : new String[] {
            "Décision prise le 11 janvier 2010 par Pôle emploi, Lyon Bellecour.",
            "<li>Votre projet n’est pas &lt;encore&gt; défini.</li>",
            "<li>ML de Lyon, à Lyon 2e (69)</li>",
            "compétente là où vous habitez",
            "Chaque mois, actualisez votre situation",
            "au moins un par mois",
            "projet personnalisé d’accès à l’emploi (PPAE)",
            "Cherchez activement un emploi",
            "La mission locale va vous inviter",
            "Décision n° 1 – document établi le 12 janvier 2010"
        }) {
            assertTrue(said, page.contains(said));
        }
        assertFalse("every place is filled", page.contains("{{"));
    }

    @Test
    public void whatCameFromOutsideIsEscaped() {
        String page = document(LYON).html();
        assertTrue(page.contains("Zoé &amp; Léa Durand &lt;b&gt;"));
        assertFalse(page.contains("<b>"));
    }

    @Test
    public void theAppointmentOfTheAffectationIsTold() {
        Fact.Affected affected = new Fact.Affected(
                DAY, new CotraitanceId(1), ML_LYON, TestWorld.SITE, Optional.of(LocalDate.of(2010, 1, 20)));
        String page = document(SHARED, affected).html();
        assertTrue(page.contains("Vous avez rendez-vous à la mission locale le 20 janvier 2010."));
        assertTrue(page.contains("<li>ML de Lyon, à Lyon 2e (69)</li>"));
        assertFalse("the choice is made", page.contains("Villeurbanne"));
    }

    @Test
    public void whereACommuneIsSharedBothAreNamed() {
        String page = document(SHARED).html();
        assertTrue(page.contains("ML de Lyon"));
        assertTrue(page.contains("ML de Villeurbanne, à Villeurbanne (69)"));
        assertTrue(page.contains("choisissez avec votre conseiller"));
    }

    @Test
    public void isWellFormedAndEverySectionHasItsHeading() throws Exception {
        String page = document(LYON).html();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        Document parsed = factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        assertEquals(1, parsed.getElementsByTagName("h1").getLength());
        assertEquals(1, parsed.getElementsByTagName("main").getLength());
        assertEquals(
                parsed.getElementsByTagName("section").getLength(),
                parsed.getElementsByTagName("h2").getLength());
        assertEquals("script", 0, parsed.getElementsByTagName("script").getLength());
    }

    private OrientationDocument document(CommuneCode commune, Fact... more) {
        YoungPersonId person = world.person(1, commune, Optional.of(ProjectState.ILL_DEFINED), more);
        DecisionId decision = world.orientation.decide(AGENT, person, DAY).id().orElseThrow();
        return world.orientation.document(AGENT, decision);
    }
}
