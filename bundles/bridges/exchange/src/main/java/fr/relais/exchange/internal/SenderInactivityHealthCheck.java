// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.SenderInactivities;
import fr.relais.cotraitance.flow.SenderInactivity;
import fr.relais.partnership.text.Sentences;
import fr.relais.readiness.HealthCheck;
import fr.relais.readiness.HealthCheckResult;
import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** W7: an operator who asks how the platform is hears of which senders files are overdue. Thread-safe. */
@Component
public final class SenderInactivityHealthCheck implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SenderInactivityHealthCheck.class);
    private static final Sentences SENTENCES = Sentences.beside(SenderInactivityHealthCheck.class);
    private static final Caller STATUS = Caller.of("status", List.of("administrator"));

    private final SenderInactivities silences;

    /** Made by the component runtime. */
    @Activate
    public SenderInactivityHealthCheck(@Reference SenderInactivities silences) {
        this.silences = silences;
    }

    @Override
    public List<HealthCheckResult> checks() {
        return List.of(new HealthCheckResult("files of flows", "whether each sender's came in time", trouble()));
    }

    private Optional<Text> trouble() {
        List<SenderInactivity> tooLong;
        try {
            tooLong = silences.silences(STATUS, true);
        } catch (RuntimeException failure) {
            // the state of everything else is still worth telling
            LOG.warn("whose files are overdue can't be found out", failure);
            return Optional.of(SENTENCES.say("silences.unknown", failure.getMessage()));
        }
        return tooLong.isEmpty()
                ? Optional.empty()
                : Optional.of(SENTENCES.say("silences.overdue", told(tooLong, Text::fr), told(tooLong, Text::en)));
    }

    private static String told(List<SenderInactivity> tooLong, Function<Text, String> language) {
        return tooLong.stream().map(silence -> told(silence, language)).collect(Collectors.joining("; "));
    }

    private static String told(SenderInactivity silence, Function<Text, String> language) {
        String last = silence.lastFileAt()
                .map(at -> language.apply(SENTENCES.say("silences.last", at.toString())))
                .orElseGet(() -> language.apply(SENTENCES.say("silences.never")));
        return silence.sender() + " (" + last
                + silence.expectedEveryDays()
                        .map(days -> ", " + language.apply(SENTENCES.say("silences.expected", days)))
                        .orElse("")
                + ")";
    }
}
