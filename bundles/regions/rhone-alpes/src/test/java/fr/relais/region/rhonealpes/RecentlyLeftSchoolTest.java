// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.rhonealpes;

import static org.junit.Assert.assertEquals;

import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.TrainingLevel;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Each row: the threshold in months, the day on which school was left, today, and what is found. */
@RunWith(Parameterized.class)
public class RecentlyLeftSchoolTest {

    private static final String TABLE =
            """
            12 | 2009-07-03 | 2010-01-11 | MET school.left-recently[2009-07-03]
            12 | 2009-01-11 | 2010-01-11 | MET school.left-recently[2009-01-11]
            12 | 2009-01-10 | 2010-01-11 | NOT_MET school.left-long-ago[2009-01-10, 12]
            12 | 2010-01-11 | 2010-01-11 | MET school.left-recently[2010-01-11]
            12 | 2010-06-30 | 2010-01-11 | NOT_MET school.not-left[2010-06-30]
            6  | 2009-08-31 | 2010-02-28 | MET school.left-recently[2009-08-31]
            6  | 2009-08-31 | 2010-03-01 | NOT_MET school.left-long-ago[2009-08-31, 6]
            12 | 2008-02-29 | 2009-02-28 | MET school.left-recently[2008-02-29]
            12 | 2008-02-29 | 2009-03-01 | NOT_MET school.left-long-ago[2008-02-29, 12]
            0  | 2010-01-10 | 2010-01-11 | NOT_MET school.left-long-ago[2010-01-10, 0]
            12 |            | 2010-01-11 | UNKNOWN unknown[] missing [LEFT_SCHOOL_ON]
            """;

    @Parameters(name = "{0} months, left {1}, on {2}: {3}")
    public static Object[][] rows() {
        return TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::trim).toArray())
                .toArray(Object[][]::new);
    }

    private final RecentlyLeftSchool criterion;
    private final Optional<LocalDate> leftOn;
    private final LocalDate today;
    private final String expected;

    public RecentlyLeftSchoolTest(String months, String leftOn, String today, String expected) {
        this.criterion = new RecentlyLeftSchool(new Threshold(Integer.parseInt(months)));
        this.leftOn = Optional.of(leftOn).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        this.today = LocalDate.parse(today);
        this.expected = expected;
    }

    @Test
    public void findsWhatTheTableSays() {
        OrientationContext context = new OrientationContext() {
            @Override
            public LocalDate today() {
                return today;
            }

            @Override
            public RegionCode region() {
                return new RegionCode("82");
            }
        };
        assertEquals(expected, criterion.evaluate(new Leaver(leftOn), context).toString());
    }

    @SuppressWarnings("ClassExplicitlyAnnotation")
    private record Threshold(int months) implements RecentlyLeftSchool.Config {

        @Override
        public Class<? extends Annotation> annotationType() {
            return RecentlyLeftSchool.Config.class;
        }
    }

    /** Somebody of whom only that day is known. */
    private record Leaver(Optional<LocalDate> leftSchoolOn) implements CandidateProfile {

        @Override
        public CommuneCode commune() {
            return new CommuneCode("69381");
        }

        @Override
        public Optional<ProjectState> project() {
            return Optional.empty();
        }

        @Override
        public Optional<Set<Obstacle>> obstacles() {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> bearings() {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> network() {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> discouraged() {
            return Optional.empty();
        }

        @Override
        public Optional<TrainingLevel> trainingLevel() {
            return Optional.empty();
        }

        @Override
        public Optional<TrainingLevel> projectLevel() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> registeredSince() {
            return Optional.empty();
        }
    }
}
