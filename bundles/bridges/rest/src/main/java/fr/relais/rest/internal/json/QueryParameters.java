// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.json;

import fr.relais.rest.internal.problem.ProblemException;
import io.swagger.v3.oas.annotations.Parameter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.Provider;

/**
 * Refuses query parameters that the matched method hasn't, and asks for those that it needs: a misspelt filter would give everybody's
 * figures, and a misspelt day those of today. The parameters are the method's own, so that a new one can't be forgotten. Thread-safe.
 */
@Provider
@Priority(Priorities.USER)
public final class QueryParameters implements ContainerRequestFilter {

    @Context
    private ResourceInfo matched;

    @Override
    public void filter(ContainerRequestContext request) {
        check(of(matched.getResourceMethod()), request.getUriInfo().getQueryParameters());
    }

    /** The query parameters of a method by name, and whether they have to be given. */
    static Map<String, Boolean> of(Method method) {
        Map<String, Boolean> parameters = new TreeMap<>();
        Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .forEach(parameter ->
                        parameters.put(parameter.getAnnotation(QueryParam.class).value(), required(parameter)));
        return parameters;
    }

    private static boolean required(java.lang.reflect.Parameter parameter) {
        Parameter described = parameter.getAnnotation(Parameter.class);
        return described != null && described.required();
    }

    private static void check(Map<String, Boolean> known, MultivaluedMap<String, String> given) {
        for (String name : given.keySet()) {
            if (!known.containsKey(name)) {
                throw known.isEmpty()
                        ? ProblemException.field(TypeConverters.shown(name), "no-query-parameters", TypeConverters.shown(name))
                        : ProblemException.field(
                                TypeConverters.shown(name),
                                "unknown-query-parameter",
                                TypeConverters.shown(name),
                                String.join(", ", known.keySet()));
            }
        }
        known.forEach((name, required) -> {
            if (required) {
                String value = given.getFirst(name);
                TypeConverters.given(name, value == null || value.isEmpty() ? null : value);
            }
        });
    }
}
