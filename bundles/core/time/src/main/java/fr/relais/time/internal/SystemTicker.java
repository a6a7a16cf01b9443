// SPDX-License-Identifier: Apache-2.0
package fr.relais.time.internal;

import fr.relais.time.Ticker;
import org.osgi.service.component.annotations.Component;

/** Reads the machine's monotonic clock. */
@Component
public final class SystemTicker implements Ticker {

    @Override
    public long read() {
        return System.nanoTime();
    }
}
