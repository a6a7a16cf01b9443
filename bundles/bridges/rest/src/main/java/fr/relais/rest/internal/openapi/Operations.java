// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.openapi;

import fr.relais.access.Role;
import fr.relais.rest.internal.json.Created;
import fr.relais.rest.internal.json.TypeConverters;
import fr.relais.rest.internal.security.RoleFilter;
import io.swagger.v3.jaxrs2.ResolvedParameter;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;

/**
 * Completes what swagger reads of a method of a resource by what follows from the method itself: its identifier, its roles, what its
 * parameters mean, the status and media types of its answers, and the problems that it may answer with. A new method can so not be
 * described wrongly.
 */
final class Operations extends AbstractOpenAPIExtension {

    private static final ResourceBundle PARAMETERS =
            ResourceBundle.getBundle(Operations.class.getPackageName() + ".parameters");

    /** What the JAX-RS runtime or the platform hands in isn't asked of the caller. */
    @Override
    public ResolvedParameter extractParameters(
            List<Annotation> annotations,
            Type type,
            Set<Type> skipped,
            Components components,
            Consumes ofClass,
            Consumes ofMethod,
            boolean withRequestBody,
            com.fasterxml.jackson.annotation.JsonView view,
            Iterator<OpenAPIExtension> next) {
        return annotations.stream().anyMatch(Context.class::isInstance)
                ? new ResolvedParameter()
                : super.extractParameters(
                        annotations, type, skipped, components, ofClass, ofMethod, withRequestBody, view, next);
    }

    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> next) {
        operation.setOperationId(id(method));
        Role[] roles = RoleFilter.rolesOf(method.getDeclaringClass(), method);
        operation.addExtension(
                "x-roles", Arrays.stream(roles).map(Role::jaasName).sorted().toList());
        Optional.ofNullable(operation.getParameters()).ifPresent(all -> all.forEach(Operations::describe));
        if (Arrays.asList(method.getParameterTypes()).contains(InputStream.class)) {
            operation.setRequestBody(file(method, operation.getRequestBody()));
        }
        Optional.ofNullable(operation.getRequestBody()).ifPresent(body -> body.setRequired(true));
        operation.setResponses(responses(operation, method));
    }

    /** Such as {@code cotraitancesShow}. */
    static String id(Method method) {
        String resource = method.getDeclaringClass().getSimpleName().replaceFirst("Resource$", "");
        return Character.toLowerCase(resource.charAt(0))
                + resource.substring(1)
                + Character.toUpperCase(method.getName().charAt(0))
                + method.getName().substring(1);
    }

    private static void describe(Parameter parameter) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(PARAMETERS.getString(parameter.getName()));
        }
    }

    /** A body that is no document of ours: its media types are what is known of it, and what the method itself says. */
    private static RequestBody file(Method method, RequestBody described) {
        boolean said = described != null && described.getDescription() != null;
        Content content = new Content();
        for (String type : mediaTypes(method.getAnnotation(Consumes.class).value())) {
            Schema<?> schema = type.equals(javax.ws.rs.core.MediaType.APPLICATION_JSON)
                    ? new Schema<>().type("object").additionalProperties(new StringSchema())
                    : text(type);
            content.addMediaType(type, new MediaType().schema(schema));
        }
        return new RequestBody()
                .description(said ? described.getDescription() : "The file")
                .content(content);
    }

    private static ApiResponses responses(Operation operation, Method method) {
        ApiResponses responses = new ApiResponses();
        if (method.getReturnType() == void.class) {
            responses.addApiResponse("204", new ApiResponse().description("It is done"));
        } else if (method.getReturnType() == Created.class) {
            ApiResponse created = answer(operation, method, "What was made");
            created.addHeaderObject(
                    "Location",
                    new Header()
                            .description("Where it can be asked for again, if anywhere")
                            .schema(new StringSchema()));
            responses.addApiResponse("201", created);
        } else {
            responses.addApiResponse("200", answer(operation, method, "The answer"));
        }
        ProblemResponses.addTo(responses, operation, method);
        return responses;
    }

    /** What swagger found in the method's type; or, where the method makes its own response, a text of each media type. */
    private static ApiResponse answer(Operation operation, Method method, String description) {
        ApiResponse answer = new ApiResponse().description(description);
        if (method.getReturnType() == Response.class) {
            Content content = new Content();
            for (String type : mediaTypes(method.getAnnotation(Produces.class).value())) {
                content.addMediaType(type, new MediaType().schema(text(type)));
            }
            return answer.content(content);
        }
        return answer.content(operation.getResponses().getDefault().getContent());
    }

    private static List<String> mediaTypes(String... types) {
        return Arrays.stream(types).map(type -> type.replaceFirst(";.*", "")).toList();
    }

    private static Schema<?> text(String mediaType) {
        boolean binary = mediaType.startsWith("application/") && !mediaType.endsWith("json");
        return binary ? new StringSchema().format("binary") : new StringSchema();
    }

    /** Whether a method is asked for something by a name or number that may not exist or not be the caller's to see. */
    static boolean namesSomething(Method method) {
        return Arrays.stream(method.getParameters())
                .anyMatch(parameter -> parameter.isAnnotationPresent(javax.ws.rs.PathParam.class)
                        || parameter.isAnnotationPresent(javax.ws.rs.QueryParam.class)
                                && (TypeConverters.isCode(parameter.getType()) || TypeConverters.isNumber(parameter.getType()))
                        || parameter.getAnnotations().length == 0
                                && parameter.getType().isRecord());
    }
}
