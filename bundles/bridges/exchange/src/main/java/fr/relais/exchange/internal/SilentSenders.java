// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.Silence;
import fr.relais.cotraitance.flow.Silences;
import fr.relais.readiness.Concern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** W7: an operator who asks how the platform is hears of which senders files are overdue. Thread-safe. */
@Component
public final class SilentSenders implements Concern {

    private static final Logger LOG = LoggerFactory.getLogger(SilentSenders.class);
    private static final Caller STATUS = Caller.of("status", List.of("administrator"));

    private final Silences silences;

    /** Made by the component runtime. */
    @Activate
    public SilentSenders(@Reference Silences silences) {
        this.silences = silences;
    }

    @Override
    public Optional<String> now() {
        List<Silence> tooLong;
        try {
            tooLong = silences.silences(STATUS, true);
        } catch (RuntimeException failure) {
            // the state of everything else is still worth telling
            LOG.warn("whose files are overdue can't be found out", failure);
            return Optional.of("whose files of flows are overdue can't be found out: " + failure.getMessage());
        }
        return tooLong.isEmpty()
                ? Optional.empty()
                : Optional.of(tooLong.stream()
                        .map(SilentSenders::told)
                        .collect(Collectors.joining(
                                "; ", "files of flows are overdue: ", ". Next: relais:flow-silences")));
    }

    private static String told(Silence silence) {
        return silence.sender() + " (last file "
                + silence.lastFileAt().map(at -> "at " + at).orElse("never")
                + silence.expectedEveryDays()
                        .map(days -> ", expected within " + days + (days == 1 ? " day" : " days"))
                        .orElse("")
                + ")";
    }
}
