// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.national;

import static org.junit.Assert.assertEquals;

import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.TrainingLevel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Each row: the rule, what was declared, and what its criterion finds. What a row doesn't name is unknown. */
@RunWith(Parameterized.class)
public class NationalCriteriaTest {

    private static final String TABLE =
            """
            R-C1 | project=ILL_DEFINED                                    | MET project.ill-defined[]
            R-C1 | project=AT_ODDS_WITH_MARKET                            | MET project.at-odds-with-market[]
            R-C1 | project=DEFINED                                        | NOT_MET project.defined[]
            R-C1 |                                                        | UNKNOWN unknown[] missing [PROJECT]
            R-C2 | obstacles=HOUSING                                      | MET situation.obstacles[[HOUSING]]
            R-C2 | obstacles=RESOURCES+CHILDCARE                          | MET situation.obstacles[[CHILDCARE, RESOURCES]]
            R-C2 | obstacles=none                                         | NOT_MET situation.no-obstacle[]
            R-C2 |                                                        | UNKNOWN unknown[] missing [OBSTACLES]
            R-C3 | bearings=no                                            | MET search.lacks[[BEARINGS]]
            R-C3 | network=no bearings=yes                                | MET search.lacks[[NETWORK]]
            R-C3 | discouraged=yes bearings=yes network=yes               | MET search.lacks[[COURAGE]]
            R-C3 | bearings=no network=no discouraged=yes                 | MET search.lacks[[BEARINGS, NETWORK, COURAGE]]
            R-C3 | bearings=yes network=yes discouraged=no                | NOT_MET search.has-all[]
            R-C3 | bearings=yes network=yes                               | UNKNOWN unknown[] missing [DISCOURAGED]
            R-C3 | discouraged=no                                         | UNKNOWN unknown[] missing [BEARINGS, NETWORK]
            R-C3 |                                                        | UNKNOWN unknown[] missing [BEARINGS, NETWORK, DISCOURAGED]
            R-C4 | trainingLevel=VI projectLevel=V                        | MET qualification.too-low[VI, V]
            R-C4 | trainingLevel=V_WITHOUT_DIPLOMA projectLevel=V         | MET qualification.too-low[V_WITHOUT_DIPLOMA, V]
            R-C4 | trainingLevel=V projectLevel=V                         | NOT_MET qualification.enough[V, V]
            R-C4 | trainingLevel=III projectLevel=IV                      | NOT_MET qualification.enough[III, IV]
            R-C4 | trainingLevel=VI                                       | UNKNOWN unknown[] missing [PROJECT_LEVEL]
            R-C4 | projectLevel=IV                                        | UNKNOWN unknown[] missing [TRAINING_LEVEL]
            R-C4 |                                                        | UNKNOWN unknown[] missing [TRAINING_LEVEL, PROJECT_LEVEL]
            """;

    private static final Map<String, OrientationCriterion> CRITERIA = Map.of(
            "R-C1", new ProfessionalProject(),
            "R-C2", new PersonalSituation(),
            "R-C3", new BearingsAndNetwork(),
            "R-C4", new Qualification());

    @Parameters(name = "{0}: {1} -> {2}")
    public static Object[][] rows() {
        return TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::trim).toArray())
                .toArray(Object[][]::new);
    }

    private final String rule;
    private final Declared declared;
    private final String expected;

    public NationalCriteriaTest(String rule, String declared, String expected) {
        this.rule = rule;
        this.declared = new Declared(declared);
        this.expected = expected;
    }

    @Test
    public void findsWhatTheTableSays() {
        OrientationContext anywhere = new OrientationContext() {
            @Override
            public LocalDate today() {
                return LocalDate.of(2010, 1, 11);
            }

            @Override
            public RegionCode region() {
                return new RegionCode("82");
            }
        };
        assertEquals(expected, CRITERIA.get(rule).evaluate(declared, anywhere).toString());
    }

    /** A profile written as {@code name=value name=value}. */
    private static final class Declared implements CandidateProfile {

        private final Map<String, String> values = new HashMap<>();

        Declared(String declared) {
            for (String pair : declared.split(" ")) {
                if (!pair.isEmpty()) {
                    values.put(pair.split("=")[0], pair.split("=")[1]);
                }
            }
        }

        private Optional<String> value(String name) {
            return Optional.ofNullable(values.get(name));
        }

        private Optional<Boolean> yesOrNo(String name) {
            return value(name).map("yes"::equals);
        }

        @Override
        public CommuneCode commune() {
            return new CommuneCode("69381");
        }

        @Override
        public Optional<ProjectState> project() {
            return value("project").map(ProjectState::valueOf);
        }

        @Override
        public Optional<Set<Obstacle>> obstacles() {
            return value("obstacles")
                    .map(names -> names.equals("none")
                            ? Set.of()
                            : Arrays.stream(names.split("\\+"))
                                    .map(Obstacle::valueOf)
                                    .collect(Collectors.toSet()));
        }

        @Override
        public Optional<Boolean> bearings() {
            return yesOrNo("bearings");
        }

        @Override
        public Optional<Boolean> network() {
            return yesOrNo("network");
        }

        @Override
        public Optional<Boolean> discouraged() {
            return yesOrNo("discouraged");
        }

        @Override
        public Optional<TrainingLevel> trainingLevel() {
            return value("trainingLevel").map(TrainingLevel::valueOf);
        }

        @Override
        public Optional<TrainingLevel> projectLevel() {
            return value("projectLevel").map(TrainingLevel::valueOf);
        }

        @Override
        public Optional<LocalDate> leftSchoolOn() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> registeredSince() {
            return Optional.empty();
        }
    }
}
