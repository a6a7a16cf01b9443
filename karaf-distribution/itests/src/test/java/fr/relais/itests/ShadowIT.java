// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import fr.relais.access.Caller;
import fr.relais.cotraitance.YoungPeople;
import fr.relais.exchange.ImportKind;
import fr.relais.exchange.Imports;
import fr.relais.intake.IntakeReport;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionAnswer.Verdict;
import fr.relais.orientation.Decision;
import fr.relais.orientation.Orientation;
import fr.relais.orientation.Outcome;
import fr.relais.orientation.Replay;
import fr.relais.orientation.ShadowReport;
import fr.relais.orientation.ShadowReport.Change;
import fr.relais.orientation.ShadowReports;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginlife.PluginLifecycle;
import fr.relais.pluginlife.PluginVersion;
import fr.relais.readiness.Readiness;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.YoungPersonId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.inject.Inject;
import javax.sql.DataSource;
import org.apache.karaf.features.BootFinished;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The real archive: a version with another threshold in shadow tells exactly which decisions it would change, and changes none; a decision
 * is made again by a version that was rolled back since, and what can't be had is named (R-C5, R-C6).
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ShadowIT {

    private static final Caller ADMINISTRATOR = Caller.of("test", List.of("administrator", "national"));
    private static final RegionCode RHONE_ALPES = new RegionCode("82");
    private static final String BUNDLE = "fr.relais.region.rhonealpes";
    private static final LocalDate DAY = LocalDate.of(2010, 2, 1);
    private static final Change GAINED = new Change(Outcome.NOT_ORIENTED, Outcome.ORIENTED);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** When they left school: 7, 14, 23 months ago, years ago; one of whom it isn't known. */
    private static final String[] LEFT_SCHOOL = {"2009-06-30", "2008-12-01", "2008-03-01", "2005-06-30", ""};

    @Inject
    private BundleContext context;

    /** Nothing is tried before the boot is over. */
    @Inject
    private BootFinished bootFinished;

    @Inject
    private Readiness readiness;

    @Configuration
    public static Option[] configuration() {
        return Container.options();
    }

    @Test
    public void whatIsInShadowTellsWhatItWouldChangeAndChangesNothing() throws Exception {
        await("readiness", () -> readiness.missing().isEmpty());
        load();
        Orientation orientation = service(Orientation.class);
        PluginLifecycle life = service(PluginLifecycle.class);
        PluginVersion twelve = stage(life, withMonths("1.2.0", 12));
        PluginVersion eighteen = stage(life, withMonths("1.8.0", 18));
        life.activate(ADMINISTRATOR, RHONE_ALPES, BUNDLE, twelve.version(), "twelve months");
        List<Decision> decided = IntStream.range(0, LEFT_SCHOOL.length)
                .mapToObj(number -> orientation.decide(ADMINISTRATOR, person(number), DAY))
                .toList();
        assertEquals(
                List.of(
                        Outcome.ORIENTED,
                        Outcome.NOT_ORIENTED,
                        Outcome.NOT_ORIENTED,
                        Outcome.NOT_ORIENTED,
                        Outcome.TO_EXAMINE),
                decided.stream().map(Decision::outcome).toList());

        life.shadow(ADMINISTRATOR, RHONE_ALPES, BUNDLE, eighteen.version(), "would eighteen be better?");
        await("kept decisions", () -> report(eighteen).begunAt().isPresent());
        ShadowReport atOnce = report(eighteen);
        assertEquals(5, atOnce.kept().compared());
        assertEquals(4, atOnce.kept().unchanged());
        assertEquals(
                Optional.of(1L), Optional.ofNullable(atOnce.kept().outcomes().get(GAINED)));
        assertEquals(List.of(number(decided.get(1))), numbers(atOnce));
        ShadowReport.Case first = atOnce.cases().get(0);
        assertEquals(List.of(Verdict.NOT_MET), verdicts(first.before()));
        assertEquals(List.of(Verdict.MET), verdicts(first.after()));
        assertEquals(twelve.digest(), first.before().get(0).plugin().digest());
        assertEquals(eighteen.digest(), first.after().get(0).plugin().digest());
        assertTrue(first.after().get(0).explanation().fr().contains("2008"));

        // real traffic, by file: a month later others are past the thresholds
        load(ImportKind.ORIENTATIONS, "pole_emploi_id,on\n" + lines(number -> identifier(number) + ",2010-02-15\n"));
        await("traffic", () -> report(eighteen).traffic().compared() == 5);
        ShadowReport later = report(eighteen);
        assertEquals(Map.of(GAINED, 1L), changed(later.traffic()));
        assertEquals(2, later.cases().size());
        assertEquals(0, later.dropped());
        assertEquals(0, later.traffic().notEvaluated());
        for (Decision each : decided) {
            assertEquals(
                    "shadow changes nothing",
                    each.answers(),
                    orientation.show(ADMINISTRATOR, number(each)).answers());
        }
        assertEquals(
                List.of(twelve.digest()),
                orientation.decide(ADMINISTRATOR, person(0), DAY.plusDays(1)).answers().stream()
                        .map(answer -> answer.plugin().digest())
                        .filter(digest -> !digest.isEmpty())
                        .toList());

        // a decision made with a version that is rolled back
        life.activate(ADMINISTRATOR, RHONE_ALPES, BUNDLE, eighteen.version(), "eighteen");
        Decision withEighteen = orientation.decide(ADMINISTRATOR, person(1), DAY.plusDays(2));
        assertEquals(Outcome.ORIENTED, withEighteen.outcome());
        life.rollBack(ADMINISTRATOR, RHONE_ALPES, BUNDLE, "twelve after all");
        await("the other version to go", () -> pluginBundles().equals(List.of("relais-plugin:" + twelve.digest())));
        Replay replay = orientation.replay(ADMINISTRATOR, number(withEighteen));
        assertEquals(replay.toString(), Replay.Result.SAME, replay.result());
        assertEquals(Optional.of(Outcome.ORIENTED), replay.outcome());
        assertEquals(
                Replay.Result.SAME,
                orientation.replay(ADMINISTRATOR, number(decided.get(1))).result());
        await("it to be put away", () -> pluginBundles().equals(List.of("relais-plugin:" + twelve.digest())));
        assertEquals(
                "it counted for nobody",
                Outcome.NOT_ORIENTED,
                orientation.decide(ADMINISTRATOR, person(1), DAY.plusDays(3)).outcome());

        // a jar that isn't on the shelf
        String lost = "f".repeat(64);
        forget(number(withEighteen), lost);
        Replay incomplete = orientation.replay(ADMINISTRATOR, number(withEighteen));
        assertEquals(Replay.Result.INCOMPLETE, incomplete.result());
        assertEquals(
                List.of(new PluginVersionId("rhone-alpes.recently-left-school", BUNDLE, eighteen.version(), lost)),
                incomplete.missing());
    }

    private void load() {
        load(ImportKind.REGIONS, "region,name\n82,Rhône-Alpes\n");
        load(ImportKind.DEPARTEMENTS, "departement,name,region\n69,Rhône,82\n");
        load(
                ImportKind.COMMUNES,
                "commune,name,departement,arrondissement,population,part_of\n69029,Bron,69,691,38000,\n");
        load(
                ImportKind.POLE_EMPLOI_SITES,
                "safir,name,post_code,city,departement,region\n69001,Bron,69500,Bron,69,82\n");
        load(
                ImportKind.MISSIONS_LOCALES,
                "mission_locale,name,seat_commune,departement,region\n69029S00,ML de Bron,69029,69,82\n");
        load(ImportKind.MISSION_LOCALE_ZONES, "commune,mission_locale\n69029,69029S00\n");
        load(
                ImportKind.PEOPLE,
                "pole_emploi_id,last_name,first_name,birth_date,sex,commune,site,registered_on,positioned_acc,"
                        + "third_party_support,project,obstacles,bearings,network,discouraged,training_level,"
                        + "project_level,left_school_on,address\n"
                        + lines(number -> identifier(number)
                                + ",MARTIN,Ana,1989-03-01,FEMALE,69029,69001,2010-01-11,yes,no,DEFINED,none,yes,yes,"
                                + "no,V,V," + LEFT_SCHOOL[number] + ",1 rue de la Paix\n"));
    }

    private static String lines(java.util.function.IntFunction<String> line) {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < LEFT_SCHOOL.length; number++) {
            lines.append(line.apply(number));
        }
        return lines.toString();
    }

    private static String identifier(int number) {
        return "820000" + number + "A";
    }

    private void load(ImportKind kind, String content) {
        IntakeReport report = service(Imports.class)
                .load(ADMINISTRATOR, kind, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        assertEquals(report.rejections().toString(), 0, report.rejected());
    }

    private YoungPersonId person(int number) {
        return service(YoungPeople.class).find(ADMINISTRATOR, new PoleEmploiId(identifier(number)));
    }

    private ShadowReport report(PluginVersion version) {
        return service(ShadowReports.class).report(ADMINISTRATOR, RHONE_ALPES, version.bundle(), version.version());
    }

    private static Map<Change, Long> changed(ShadowReport.Tally tally) {
        return tally.outcomes().entrySet().stream()
                .filter(each -> each.getKey().changes())
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<DecisionId> numbers(ShadowReport report) {
        return report.cases().stream().map(ShadowReport.Case::decision).toList();
    }

    private static DecisionId number(Decision decision) {
        return decision.id().orElseThrow();
    }

    private static List<Verdict> verdicts(List<CriterionAnswer> answers) {
        return answers.stream().map(CriterionAnswer::verdict).toList();
    }

    private static PluginVersion stage(PluginLifecycle life, byte[] jar) {
        return life.stage(ADMINISTRATOR, new ByteArrayInputStream(jar)).version();
    }

    /** The reference region's bundle as another version with another threshold. */
    private static byte[] withMonths(String version, int months) throws IOException {
        byte[] jar = TestBundles.asVersion(new File(System.getProperty("region.bundle")), version);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                byte[] content = in.readAllBytes();
                out.write(
                        entry.getName().endsWith("RecentlyLeftSchool.xml")
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace(
                                                "type=\"Integer\" value=\"12\"",
                                                "type=\"Integer\" value=\"" + months + "\"")
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return bytes.toByteArray();
    }

    /** As if another jar than is on the shelf had made the decision. */
    private void forget(DecisionId decision, String digest) throws Exception {
        ServiceReference<DataSource> reference = context.getServiceReferences(
                        DataSource.class, "(dataSourceName=relais)")
                .iterator()
                .next();
        try (Connection connection = context.getService(reference).getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update decision_answer set digest = ? where decision = ? and digest is not null")) {
            update.setString(1, digest);
            update.setLong(2, decision.value());
            assertEquals(1, update.executeUpdate());
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private List<String> pluginBundles() {
        return Arrays.stream(context.getBundles())
                .map(Bundle::getLocation)
                .filter(location -> location.startsWith("relais-plugin:"))
                .toList();
    }

    private <T> T service(Class<T> type) {
        await(type.getName(), () -> context.getServiceReference(type) != null);
        T service = context.getService(context.getServiceReference(type));
        assertTrue(type.getName(), service != null);
        return service;
    }

    private static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                fail("in vain waited for " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                fail("interrupted while waiting for " + what);
            }
        }
    }
}
