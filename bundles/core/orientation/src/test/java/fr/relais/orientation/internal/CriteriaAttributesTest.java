// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import static org.junit.Assert.assertEquals;

import fr.relais.partnership.person.PersonAttribute;
import fr.relais.plugin.orientation.Attribute;
import fr.relais.vocabulary.AttributeType;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Test;

/** The plug-in API names what the list of the core lets criteria see, and with the same types. */
public class CriteriaAttributesTest {

    @Test
    public void criteriaSeeWhatTheListSays() {
        Map<String, AttributeType<?>> named = Arrays.stream(Attribute.values())
                // follows from facts, isn't declared
                .filter(attribute -> attribute != Attribute.REGISTERED_SINCE)
                .collect(Collectors.toMap(Attribute::name, Attribute::type));
        Map<String, AttributeType<?>> listed = PersonAttribute.forCriteria().stream()
                .collect(Collectors.toMap(each -> each.criterionName().orElseThrow(), PersonAttribute::type));
        assertEquals(listed, named);
    }
}
