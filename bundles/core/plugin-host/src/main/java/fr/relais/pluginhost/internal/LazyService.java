// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The component of a plug-in, made when it is first asked and on its own thread, for its constructor is its own code too; one that can't be
 * made is tried again with the next question. Thread-safe.
 */
final class LazyService<S> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LazyService.class);

    private final BundleContext context;
    private final ServiceReference<S> reference;

    /** Empty until it is made. Written under this lock. */
    private volatile Optional<S> service = Optional.empty();

    /** Guarded by this. */
    private boolean closed;

    /** Read before the plug-in may leave, so that its sentences can be said while it does. */
    private volatile BundleMessageRenderer messages = BundleMessageRenderer.none();

    LazyService(BundleContext context, ServiceReference<S> reference) {
        this.context = context;
        this.reference = reference;
    }

    /** The component; empty if it can't be made. On the plug-in's thread, one at a time. */
    Optional<S> get() {
        Optional<S> there = service;
        if (there.isPresent()) {
            return there;
        }
        S made = fetch();
        if (made == null) {
            return Optional.empty();
        }
        messages = BundleMessageRenderer.of(made.getClass().getClassLoader());
        return keep(made);
    }

    private S fetch() {
        try {
            return context.getService(reference);
        } catch (IllegalStateException | LinkageError e) {
            LOG.warn("plug-in {} can't be made: {}", reference, e.getClass().getName());
            return null;
        }
    }

    private Optional<S> keep(S made) {
        synchronized (this) {
            if (!closed) {
                service = Optional.of(made);
                return service;
            }
        }
        context.ungetService(reference);
        return Optional.empty();
    }

    /** Those of its bundle, once it was made. */
    BundleMessageRenderer messages() {
        return messages;
    }

    @Override
    public void close() {
        boolean held;
        synchronized (this) {
            closed = true;
            held = service.isPresent();
            service = Optional.empty();
        }
        if (held) {
            context.ungetService(reference);
        }
    }
}
