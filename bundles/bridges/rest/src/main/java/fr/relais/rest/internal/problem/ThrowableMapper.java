// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.problem;

import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;

/** Whatever a service throws becomes a problem document. */
@Provider
public final class ThrowableMapper implements ExceptionMapper<Throwable> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        return ProblemResponse.of(thrown, headers);
    }
}
