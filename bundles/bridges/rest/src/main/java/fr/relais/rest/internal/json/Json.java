// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import fr.relais.partnership.lifecycle.FactCatalogue;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.FactWord;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.LongFunction;

/** JSON as this bridge reads and writes it: strictly in, and out with what is unknown left out. */
public final class Json {

    private static final int DEEPEST = 20;
    private static final int LONGEST_STRING = 10_000;

    /** Thread-safe. */
    public static final ObjectMapper MAPPER = with(FactTypes.STANDING);

    private Json() {}

    /** The same with these kinds of facts. */
    public static ObjectMapper with(FactCatalogue facts) {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxStringLength(LONGEST_STRING)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .build())
                .addModule(words(facts))
                .addModule(new Jdk8Module())
                .serializationInclusion(JsonInclude.Include.NON_ABSENT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    private static SimpleModule words(FactCatalogue facts) {
        SimpleModule module = new SimpleModule("relais");
        TypeConverters.TEXTS.forEach((type, reading) -> addText(module, type, reading.reading()));
        TypeConverters.NUMBERS.forEach((type, reading) -> addNumber(module, type, reading));
        module.addSerializer(Instant.class, ToStringSerializer.instance);
        module.addDeserializer(String.class, new PlainText());
        module.addDeserializer(FactWord.class, new FactWordReader(facts));
        return module;
    }

    private static <T> void addText(SimpleModule module, Class<T> type, Function<String, ?> reading) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new TextOf<>(type, reading));
    }

    private static <T> void addNumber(SimpleModule module, Class<T> type, LongFunction<?> reading) {
        module.addSerializer(type, new NumberWriter<>(type));
        module.addDeserializer(type, new NumberOf<>(type, reading));
    }

    /** A value that is a text in JSON. */
    private static final class TextOf<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, ?> reading;

        TextOf(Class<T> type, Function<String, ?> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            try {
                return (T) handledType().cast(reading.apply(parser.getText()));
            } catch (IllegalArgumentException malformed) {
                throw context.weirdStringException(parser.getText(), handledType(), malformed.getMessage());
            }
        }
    }

    /** A file number. */
    private static final class NumberOf<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient LongFunction<?> reading;

        NumberOf(Class<T> type, LongFunction<?> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            try {
                return (T) handledType().cast(reading.apply(parser.getLongValue()));
            } catch (IllegalArgumentException malformed) {
                throw context.weirdNumberException(parser.getLongValue(), handledType(), malformed.getMessage());
            }
        }
    }

    private static final class NumberWriter<T> extends StdScalarSerializer<T> {

        private static final long serialVersionUID = 1L;

        NumberWriter(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(Long.parseLong(value.toString()));
        }
    }

    /** A text that may be kept; a number or a boolean is none. */
    private static final class PlainText extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        PlainText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            return TypeConverters.text(parser.currentName(), parser.getText());
        }
    }
}
