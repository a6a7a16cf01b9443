// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who has sent nothing since when (W7). Worked out whenever it is asked, so that nothing is told of a sender whose file has come.
 * Thread-safe.
 */
@ProviderType
public interface SenderInactivities {

    /**
     * Every sender that ever sent a file or of which files are expected, by name; of a partner its own alone.
     *
     * @param tooLongOnly only those that have been silent for too long
     * @throws ForbiddenException unless the caller is an administrator or a partner
     */
    List<SenderInactivity> silences(Caller caller, boolean tooLongOnly);
}
