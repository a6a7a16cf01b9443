// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.json;

import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.FactWord;
import fr.relais.rest.internal.ApiServlet;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.PrimitiveType;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The OpenAPI document of some resources. */
public final class ApiDescription {

    private static final String BASIC = "basic";

    static {
        ModelConverters.getInstance().addConverter(new FactWords());
    }

    /** The words of kinds of facts are a text with these values. */
    private static final class FactWords implements ModelConverter {
        @Override
        public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
            boolean word = io.swagger.v3.core.util.Json.mapper()
                    .constructType(type.getType())
                    .hasRawClass(FactWord.class);
            if (!word) {
                return others.hasNext() ? others.next().resolve(type, context, others) : null;
            }
            StringSchema words = new StringSchema();
            FactTypes.STANDING.words().forEach(each -> words.addEnumItem(each.word()));
            return words;
        }
    }

    private ApiDescription() {}

    /** As JSON. */
    public static String of(Set<Class<?>> resources) {
        Values.TEXTS.keySet().stream()
                .filter(type -> type.getName().startsWith("fr.relais"))
                .forEach(type -> PrimitiveType.customClasses().put(type.getName(), PrimitiveType.STRING));
        Values.NUMBERS.keySet().forEach(type -> PrimitiveType.customClasses().put(type.getName(), PrimitiveType.LONG));
        OpenAPI description = new OpenAPI()
                .info(new Info()
                        .title("Relais")
                        .version("1")
                        .description("Every call needs a user with a role (HTTP Basic). Whatever goes wrong is told in "
                                + "a problem document (RFC 9457, application/problem+json)."))
                .servers(List.of(new Server().url(ApiServlet.BASE)))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BASIC)))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
        return io.swagger.v3.core.util.Json.pretty(PersonAttributes.describe(new Reader(description).read(resources)));
    }
}
