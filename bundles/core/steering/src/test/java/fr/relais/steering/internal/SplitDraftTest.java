// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.internal;

import static fr.relais.steering.internal.SteeredFrance.ADMINISTRATOR;
import static fr.relais.steering.internal.SteeredFrance.LYON;
import static fr.relais.steering.internal.SteeredFrance.RHONE_ALPES;
import static fr.relais.steering.internal.SteeredFrance.lines;
import static fr.relais.steering.internal.SteeredFrance.objective;
import static fr.relais.vocabulary.Level.LOCAL;
import static fr.relais.vocabulary.Level.REGIONAL;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.Validity;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.partnership.territory.Zones;
import fr.relais.steering.Avenant;
import fr.relais.steering.SplitKey;
import fr.relais.steering.SplitProposal;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.Test;

/** R-O2, R-O3: proposals that add up, and former volumes that stay. */
public class SplitDraftTest {

    private static final RegionCode REGION = new RegionCode("82");
    private static final DepartementCode RHONE = new DepartementCode("69");
    private static final LocalDate IN_TIME = LocalDate.of(2010, 3, 30);

    private final SteeredFrance france = new SteeredFrance();

    /** Of equal remainders the first code has the entry that is left. */
    @Test
    public void equalPartsAddUp() {
        agreed(objective(REGIONAL, "82", 2010, 121));
        SplitProposal proposal = propose(SplitKey.EQUAL);
        assertEquals(Map.of("69029S00", 61, "69382S00", 60), proposal.volumes());
        assertEquals(121, proposal.volume());
        assertEquals(List.of(), proposal.notices());
    }

    @Test
    public void asTheYearBefore() {
        agreed(
                objective(REGIONAL, "82", 2010, 100),
                objective(LOCAL, "69382S00", 2009, 30),
                objective(LOCAL, "69029S00", 2009, 10));
        assertEquals(
                Map.of("69029S00", 25, "69382S00", 75),
                propose(SplitKey.LAST_YEAR).volumes());
    }

    /** I-O9: of the 300 of the shared commune each has 150; a commune without figure is told. */
    @Test
    public void byTheInhabitantsOfTheZones() {
        Map<CommuneCode, Commune> communes = new HashMap<>();
        commune(communes, "69381", OptionalInt.of(600));
        commune(communes, "69029", OptionalInt.of(100));
        commune(communes, "69100", OptionalInt.of(300));
        commune(communes, "69200", OptionalInt.empty());
        MissionLocaleId lyon = new MissionLocaleId("69382S00");
        MissionLocaleId bron = new MissionLocaleId("69029S00");
        Zones zones = new Zones(List.of(
                new ZoneEntry(new CommuneCode("69381"), lyon, false, Validity.ALWAYS),
                new ZoneEntry(new CommuneCode("69029"), bron, false, Validity.ALWAYS),
                new ZoneEntry(new CommuneCode("69100"), lyon, true, Validity.ALWAYS),
                new ZoneEntry(new CommuneCode("69100"), bron, true, Validity.ALWAYS),
                new ZoneEntry(new CommuneCode("69200"), bron, false, Validity.ALWAYS)));
        agreed(objective(REGIONAL, "82", 2010, 1000));
        TerritoryMap map = new TerritoryMap(
                Map.of(),
                Map.of(),
                communes,
                Map.of(lyon, missionLocale(lyon), bron, missionLocale(bron)),
                Map.of(),
                zones);

        SplitProposal proposal =
                new SplitDraft(france.agreements.renewed(), map, REGION, 2010).by(SplitKey.POPULATION, IN_TIME);

        assertEquals(Map.of("69029S00", 250, "69382S00", 750), proposal.volumes());
        assertEquals(1, proposal.notices().size());
        assertTrue(proposal.notices().get(0).message().fr().startsWith("1 communes"));
    }

    /** R-O2: before 31 March, with the source of that day. */
    @Test
    public void aLateProposalSaysSo() {
        agreed(objective(REGIONAL, "82", 2010, 10));
        france.store.addParameters(
                List.of(new ParameterValue(Parameter.VOLUMES_KNOWN_BY, LocalDate.of(2010, 1, 1), 331, "AC 5.1")));
        france.agreements.renewed();
        assertEquals(List.of(), propose(SplitKey.EQUAL).notices());
        SplitProposal late =
                france.objectives.propose(RHONE_ALPES, REGION, 2010, SplitKey.EQUAL, LocalDate.of(2010, 3, 31));
        assertEquals("R-O2", late.notices().get(0).rule().value());
        assertTrue(late.notices().get(0).message().fr().contains("AC 5.1"));
    }

    @Test
    public void whatCannotBeSplitIsRefused() {
        assertThrows(RefusedException.class, () -> propose(SplitKey.EQUAL));
        agreed(objective(REGIONAL, "82", 2010, 100));
        assertThrows(RefusedException.class, () -> propose(SplitKey.POPULATION));
        assertThrows(RefusedException.class, () -> propose(SplitKey.LAST_YEAR));
        assertThrows(
                UnknownException.class, () -> france.objectives.propose(LYON, REGION, 2010, SplitKey.EQUAL, IN_TIME));
        assertThrows(
                UnknownException.class,
                () -> france.objectives.propose(RHONE_ALPES, new RegionCode("93"), 2010, SplitKey.EQUAL, IN_TIME));
    }

    /** I-O3: every former value, with its day and its finding; those of others aren't told. */
    @Test
    public void formerVolumesAreTold() {
        agreed(objective(REGIONAL, "82", 2010, 120), objective(LOCAL, "69382S00", 2010, 70));
        france.objectives.amend(
                ADMINISTRATOR,
                new Avenant(2010, LOCAL, LocalDate.of(2010, 10, 15), "constat du 12 octobre", Map.of("69382S00", 80)));
        Objective.Place place = new Objective.Place(LOCAL, "69382S00", 2010);
        List<Objective> history = france.objectives.history(LYON, place);
        assertEquals(List.of(70, 80), history.stream().map(Objective::volume).toList());
        assertEquals("constat du 12 octobre", history.get(1).source());
        assertEquals(LocalDate.of(2010, 10, 15), history.get(1).agreedOn());
        assertEquals(List.of(), france.objectives.history(LYON, new Objective.Place(REGIONAL, "82", 2010)));
    }

    private SplitProposal propose(SplitKey key) {
        return france.objectives.propose(RHONE_ALPES, REGION, 2010, key, IN_TIME);
    }

    private void agreed(Objective... objectives) {
        assertEquals(
                objectives.length,
                france.objectives.load(ADMINISTRATOR, lines(objectives)).accepted());
    }

    private static void commune(Map<CommuneCode, Commune> communes, String code, OptionalInt population) {
        communes.put(
                new CommuneCode(code),
                new Commune(
                        new CommuneCode(code),
                        code,
                        RHONE,
                        Optional.empty(),
                        population,
                        Optional.empty(),
                        Validity.ALWAYS));
    }

    private static MissionLocale missionLocale(MissionLocaleId id) {
        return new MissionLocale(id, id.value(), new CommuneCode("69029"), RHONE, REGION, Validity.ALWAYS);
    }
}
