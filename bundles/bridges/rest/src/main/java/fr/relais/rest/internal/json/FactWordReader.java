// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import fr.relais.partnership.lifecycle.FactCatalogue;
import fr.relais.partnership.lifecycle.FactWord;
import fr.relais.rest.internal.problem.ProblemException;
import java.io.IOException;
import java.util.stream.Collectors;

/** Reads the word of a kind of fact, written exactly so. */
final class FactWordReader extends StdScalarDeserializer<FactWord> {

    private static final long serialVersionUID = 1L;

    private final transient FactCatalogue facts;

    FactWordReader(FactCatalogue facts) {
        super(FactWord.class);
        this.facts = facts;
    }

    @Override
    public FactWord deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING) && !parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            return (FactWord) context.handleUnexpectedToken(FactWord.class, parser);
        }
        String field = parser.currentName();
        String word = parser.getText();
        return facts.word(word)
                .orElseThrow(() -> ProblemException.field(
                        field,
                        "not-one-of",
                        TypeConverters.shown(word.strip()),
                        field,
                        facts.words().stream().map(FactWord::word).collect(Collectors.joining(", "))));
    }
}
