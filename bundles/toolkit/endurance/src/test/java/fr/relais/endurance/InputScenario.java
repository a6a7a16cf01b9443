// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import fr.relais.access.Caller;
import fr.relais.cotraitance.DeclaredProfile;
import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.PersonImportRow;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What comes in over some nights, a quarter of a year apart: people, and files of flows F1 to F10 of two senders, with records that are
 * late, told twice, corrected, withdrawn, wrong, or there before their person. All of it follows from the seed.
 */
final class InputScenario {

    static final Caller GIDE = Caller.of("gide", List.of("partner", "national"));
    static final Caller P3 = Caller.of("p3", List.of("partner", "national"));

    private static final String HEADER =
            "record_id,flow,pole_emploi_id,mission_locale,affected_on,on,detail,alert_raised_on,site,corrects,withdraws\n";
    private static final LocalDate BEGIN = LocalDate.of(2010, 1, 4);
    private static final int QUARTER = 91;

    private final List<List<PersonImportRow>> people = new ArrayList<>();
    private final List<List<String>> gide = new ArrayList<>();
    private final List<List<String>> p3 = new ArrayList<>();
    private final Random random;
    private int records;

    InputScenario(long seed, int nights, int peoplePerNight) {
        random = new Random(seed);
        for (int night = 0; night < nights; night++) {
            people.add(new ArrayList<>());
            gide.add(new ArrayList<>());
            p3.add(new ArrayList<>());
        }
        for (int number = 0; number < nights * peoplePerNight; number++) {
            live(number, number / peoplePerNight);
        }
    }

    /** A file as a partner sends it. @param records how many it has, wrong ones included */
    record Sent(Caller by, String name, int records, byte[] content) {}

    List<PersonImportRow> people(int night) {
        return people.get(night);
    }

    /** The two files of a night. */
    Sent file(int night, boolean gides) {
        List<String> lines = (gides ? gide : p3).get(night);
        Caller by = gides ? GIDE : P3;
        return new Sent(
                by,
                by.user() + "-" + night,
                lines.size(),
                (HEADER + String.join("", lines)).getBytes(StandardCharsets.UTF_8));
    }

    /** The last day of a night's quarter. */
    static LocalDate day(int night) {
        return BEGIN.plusDays((night + 1L) * QUARTER);
    }

    private void live(int number, int night) {
        String identifier = String.format("%07dA", number);
        boolean lyon = random.nextBoolean();
        MissionLocaleId missionLocale = lyon ? EnduranceTerritory.LYON : EnduranceTerritory.BRON;
        LocalDate affected = BEGIN.plusDays((long) night * QUARTER + random.nextInt(60));
        // some are about to be 26, some in the year before it (R-L14)
        LocalDate born = affected.minusYears(26).plusDays(random.nextInt(4) == 0 ? 5 + random.nextInt(900) : 2000);
        // some come a night after the first that is told about them
        people.get(Math.min(people.size() - 1, night + (random.nextInt(5) == 0 ? 1 : 0)))
                .add(person(
                        identifier,
                        born,
                        affected.minusDays(70),
                        lyon ? EnduranceTerritory.LYON_1 : EnduranceTerritory.BRON_CITY));

        Telling told = new Telling(identifier, missionLocale.value(), affected, night);
        told.by(gide, "F1_AFFECTATION", affected, "");
        if (random.nextInt(8) == 0) {
            told.by(gide, "F4_REGISTRATION", affected.plusDays(3), "STRUCK_OFF");
        }
        told.by(gide, "F2_ACCEPTATION", affected.plusDays(4), "");
        told.by(p3, "F3_INITIALISATION", affected.plusDays(5 + random.nextInt(20)), "INDIVIDUAL");
        told.by(p3, "F10_PPAE_STEP", affected.plusDays(35), "WORKSHOP");
        if (random.nextInt(3) == 0) {
            LocalDate raised = affected.plusDays(30);
            told.alert = Optional.of(raised);
            told.by(p3, "F5_ALERT", raised, "DIFFICULTY");
            told.by(gide, "F6_ALERT_SETTLED", raised.plusDays(10), random.nextBoolean() ? "KEPT" : "EXIT_TAKEN_BACK");
            told.alert = Optional.empty();
        }
        if (random.nextInt(2) == 0) {
            told.by(gide, "F4_REGISTRATION", affected.plusDays(20), "CEASED");
            if (random.nextInt(3) == 0) {
                told.by(gide, "F4_REGISTRATION", affected.plusDays(60), "REGISTERED");
            }
        }
        if (random.nextInt(6) == 0) {
            told.by(p3, "F8_CIVIS", affected.plusDays(40), "ENTERED");
        }
        if (random.nextInt(20) == 0) {
            told.by(gide, "F7_EXIT", affected.plusDays(50), "MOVED");
        }
        if (random.nextInt(25) == 0) {
            told.by(gide, "F9_CANCELLATION", affected.plusDays(6), "");
        }
    }

    private static PersonImportRow person(
            String identifier, LocalDate born, LocalDate registered, CommuneCode commune) {
        return new PersonImportRow(
                new Identity(new PoleEmploiId(identifier), "Martin", "Zoé", born, Optional.empty(), "1 rue de l'Été"),
                new DeclaredProfile(
                        EnduranceTerritory.SITE,
                        Optional.of(true),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                commune,
                registered);
    }

    /** What is told of one person. */
    private final class Telling {

        private final String identifier;
        private final String missionLocale;
        private final LocalDate affected;
        private final int night;
        private Optional<LocalDate> alert = Optional.empty();

        Telling(String identifier, String missionLocale, LocalDate affected, int night) {
            this.identifier = identifier;
            this.missionLocale = missionLocale;
            this.affected = affected;
            this.night = night;
        }

        void by(List<List<String>> sender, String flow, LocalDate on, String detail) {
            String record = "r" + records++;
            String line = line(record, flow, on, detail, "", "");
            tell(sender, line);
            switch (random.nextInt(24)) {
                case 0 -> tell(sender, line);
                case 1 -> tell(sender, line(record, flow, on.plusDays(1), detail, "", ""));
                case 2 -> tell(sender, line(record + "c", flow, on.plusDays(2), detail, record, ""));
                case 3 -> tell(sender, line(record + "w", flow, on, detail, "", record));
                case 4 -> tell(sender, line.replace("-", "/"));
                case 5 ->
                    tell(
                            sender,
                            line(record + "x", flow, on, "NONSENSE", "", "").replace("69", "70"));
                default -> {}
            }
        }

        /** Mostly in its night; some a night or two late. */
        private void tell(List<List<String>> sender, String line) {
            int late = random.nextInt(6) == 0 ? 1 + random.nextInt(2) : 0;
            sender.get(Math.min(sender.size() - 1, night + late)).add(line);
        }

        private String line(
                String record, String flow, LocalDate on, String detail, String corrects, String withdraws) {
            return String.join(
                            ",",
                            record,
                            flow,
                            identifier,
                            missionLocale,
                            flow.startsWith("F1_") ? "" : affected.toString(),
                            on.toString(),
                            detail,
                            alert.filter(any -> flow.startsWith("F6"))
                                    .map(LocalDate::toString)
                                    .orElse(""),
                            flow.startsWith("F1_") ? EnduranceTerritory.SITE.value() : "",
                            corrects,
                            withdraws)
                    + "\n";
        }
    }
}
