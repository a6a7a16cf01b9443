// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.internal;

import fr.relais.partnership.objectives.Allocation;
import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.partnership.objectives.ObjectiveTree;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.text.Sentences;
import fr.relais.steering.Avenant;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** R-O3, I-O3: whether an avenant may change the objectives in force, and what it makes of them. */
final class AvenantRules {

    private static final Sentences SENTENCES = Sentences.beside(AvenantRules.class);

    private final Map<Place, Objective> inForce;
    private final TerritoryMap map;

    AvenantRules(Map<Place, Objective> inForce, TerritoryMap map) {
        this.inForce = inForce;
        this.map = map;
    }

    /** The objectives that the avenant sets, by code. @throws RefusedException with all that speaks against it */
    List<Objective> objectivesOf(Avenant avenant) {
        List<Refusal> refusals = new ArrayList<>();
        checkForm(avenant, refusals);
        checkVolumes(avenant, refusals);
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        List<Objective> amended = new ArrayList<>();
        new TreeMap<>(avenant.volumes())
                .forEach((code, volume) -> amended.add(new Objective(
                        avenant.level(), code, avenant.year(), volume, avenant.signedOn(), avenant.finding())));
        checkSums(avenant, amended, refusals);
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        return amended;
    }

    /** R-O3: it follows a finding of the competent committee; I-O3: it is dated. */
    private static void checkForm(Avenant avenant, List<Refusal> refusals) {
        if (avenant.signedOn() == null) {
            refusals.add(refusal("avenant.undated", "I-O3"));
        }
        if (avenant.finding() == null || avenant.finding().isBlank()) {
            refusals.add(refusal("avenant.finding", "R-O3"));
        }
        if (avenant.volumes().isEmpty()) {
            refusals.add(refusal("avenant.empty", "R-O3"));
        }
    }

    private void checkVolumes(Avenant avenant, List<Refusal> refusals) {
        new TreeMap<>(avenant.volumes()).forEach((code, volume) -> {
            Objective before = inForce.get(new Place(avenant.level(), code, avenant.year()));
            if (!AgreementPlaces.known(avenant.level(), code, map)) {
                refusals.add(refusal(
                        "place.unknown." + avenant.level(), avenant.level() == Level.LOCAL ? "R-O2" : "R-O1", code));
            } else if (volume == null || volume < 0) {
                refusals.add(refusal("volume.negative", "R-O3", String.valueOf(volume)));
            } else if (before != null
                    && avenant.signedOn() != null
                    && avenant.signedOn().isBefore(before.agreedOn())) {
                refusals.add(refusal("avenant.earlier", "I-O3", code, avenant.signedOn(), before.agreedOn()));
            }
        });
    }

    /**
     * R-O1, R-O2: volume moves inside its own envelope. A sum that is off already, as that of 2009, may stay so or come nearer; it may
     * not move away.
     */
    private void checkSums(Avenant avenant, List<Objective> amended, List<Refusal> refusals) {
        ObjectiveTree before = new ObjectiveTree(inForce, map.missionsLocales().values());
        ObjectiveTree after = before.with(amended);
        int year = avenant.year();
        if (avenant.level() == Level.REGIONAL) {
            checkSum("R-O1", avenant, before.nation(year), after.nation(year), refusals);
        } else if (avenant.level() == Level.LOCAL) {
            SortedSet<RegionCode> regions = new TreeSet<>();
            amended.forEach(objective ->
                    AgreementPlaces.regionOf(Level.LOCAL, objective.code(), map).ifPresent(regions::add));
            regions.forEach(region ->
                    checkSum("R-O2", avenant, before.region(region, year), after.region(region, year), refusals));
        }
    }

    private static void checkSum(
            String rule, Avenant avenant, Allocation then, Allocation now, List<Refusal> refusals) {
        if (now.furtherThan(then)) {
            refusals.add(refusal(
                    "avenant.sum." + rule,
                    rule,
                    String.valueOf(avenant.year()),
                    now.sum(),
                    now.volume().getAsInt(),
                    now.code()));
        }
    }

    private static Refusal refusal(String key, String rule, Object... arguments) {
        return new Refusal(new RuleId(rule), SENTENCES.say(key, arguments), SENTENCES.say(key + ".remedy", arguments));
    }
}
