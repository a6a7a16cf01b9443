// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.problem;

import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;

/** What the JAX-RS runtime refuses becomes a problem document too; it would prefer its own mapper to that of Throwable. */
@Provider
public final class WebExceptionMapper implements ExceptionMapper<WebApplicationException> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(WebApplicationException thrown) {
        return ProblemResponse.of(thrown, headers);
    }
}
