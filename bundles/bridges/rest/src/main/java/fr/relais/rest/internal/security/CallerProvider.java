// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.security;

import fr.relais.access.Caller;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;

/** Injects the {@link Caller} that {@link Authentication} let in, where a method of a resource has it as a {@code @Context}. Thread-safe. */
@Provider
public final class CallerProvider implements ContextProvider<Caller> {

    @Override
    public Caller createContext(Message request) {
        return CallerPrincipal.of(JAXRSUtils.createContextValue(request, SecurityContext.class, SecurityContext.class));
    }
}
