// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.problem;

import java.util.Locale;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;

/** Injects the language of the answer, where a method of a resource has a {@link Locale} as a {@code @Context}. Thread-safe. */
@Provider
public final class LanguageProvider implements ContextProvider<Locale> {

    @Override
    public Locale createContext(Message request) {
        HttpHeaders headers = JAXRSUtils.createContextValue(request, HttpHeaders.class, HttpHeaders.class);
        return ProblemResponse.language(headers.getAcceptableLanguages());
    }
}
