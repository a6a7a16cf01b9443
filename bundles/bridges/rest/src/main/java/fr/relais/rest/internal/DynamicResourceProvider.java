// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal;

import fr.relais.rest.internal.problem.ProblemException;
import fr.relais.rest.internal.problem.ProblemType;
import java.util.function.Supplier;
import org.apache.cxf.jaxrs.lifecycle.ResourceProvider;
import org.apache.cxf.message.Message;

/**
 * A resource whose services may be away: while the platform starts or stops, and while the database is another one.
 *
 * @param type its class
 * @param now it, or null while it is away
 */
record DynamicResourceProvider(Class<?> type, Supplier<?> now) implements ResourceProvider {

    @Override
    public Object getInstance(Message request) {
        Object resource = now.get();
        if (resource == null) {
            throw ProblemException.of(ProblemType.AWAY, "away.detail");
        }
        return resource;
    }

    @Override
    public void releaseInstance(Message request, Object resource) {
        // it belongs to the component runtime
    }

    @Override
    public Class<?> getResourceClass() {
        return type;
    }

    @Override
    public boolean isSingleton() {
        return false;
    }
}
