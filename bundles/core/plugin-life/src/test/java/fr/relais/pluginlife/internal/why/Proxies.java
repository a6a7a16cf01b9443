// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.why;

import java.lang.reflect.Proxy;

/** Interfaces of which a test needs two methods out of fifty. */
final class Proxies {

    private Proxies() {}

    /** Answers a call by the method's name. */
    interface Answering {
        Object to(String method, Object... arguments);
    }

    static <T> T of(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                Proxies.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> answering.to(method.getName(), arguments);
                }));
    }
}
