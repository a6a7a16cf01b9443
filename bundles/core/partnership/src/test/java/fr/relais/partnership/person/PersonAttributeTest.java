// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.person;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;

public class PersonAttributeTest {

    /** R-C7: whoever adds an attribute adds it here as well, and by then has asked whether the law allows it. */
    @Test
    public void nothingElseIsDeclaredOfAPerson() {
        assertEquals(
                List.of(
                        "positionedAcc",
                        "otherSupport",
                        "project",
                        "obstacles",
                        "bearings",
                        "network",
                        "discouraged",
                        "trainingLevel",
                        "projectLevel",
                        "leftSchoolOn"),
                names(PersonAttribute.all().stream()));
    }

    /** R-E3 and R-E5 are preconditions: no criterion reads what they are about. */
    @Test
    public void criteriaDontSeeWhatPreconditionsRead() {
        assertFalse(PersonAttribute.forCriteria().contains(PersonAttribute.POSITIONED_ACC));
        assertFalse(PersonAttribute.forCriteria().contains(PersonAttribute.OTHER_SUPPORT));
        assertEquals(Optional.empty(), PersonAttribute.ofCriterion("OTHER_SUPPORT"));
        assertSame(
                PersonAttribute.LEFT_SCHOOL_ON,
                PersonAttribute.ofCriterion("LEFT_SCHOOL_ON").orElseThrow());
    }

    @Test
    public void eachHasAPlaceANameAndAColumnOfItsOwn() {
        List<PersonAttribute<?>> all = PersonAttribute.all();
        for (int i = 0; i < all.size(); i++) {
            assertEquals(i, all.get(i).index());
            assertSame(all.get(i), PersonAttribute.named(all.get(i).name()).orElseThrow());
        }
        assertEquals(
                all.size(), all.stream().map(PersonAttribute::column).distinct().count());
        assertEquals("left_school_on", PersonAttribute.LEFT_SCHOOL_ON.column());
        assertEquals("third_party_support", PersonAttribute.OTHER_SUPPORT.fileColumn());
    }

    private static List<String> names(Stream<PersonAttribute<?>> attributes) {
        return attributes.map(PersonAttribute::name).toList();
    }
}
