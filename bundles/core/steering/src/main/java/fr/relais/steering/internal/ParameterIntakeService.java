// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.internal;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.LineClassifier;
import fr.relais.intake.ParsedLine;
import fr.relais.intake.ValueError;
import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.partnership.text.Sentences;
import fr.relais.steering.ParameterIntake;
import fr.relais.steering.spi.SteeringRepository;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the dated parameters; files come in one at a time. */
@Component
public final class ParameterIntakeService implements ParameterIntake {

    private static final Sentences SENTENCES = Sentences.beside(ParameterIntakeService.class);

    private final SteeringRepository store;
    private final AgreementsService agreements;

    /** Made by the component runtime. */
    @Activate
    public ParameterIntakeService(@Reference SteeringRepository store, @Reference AgreementsService agreements) {
        this.store = store;
        this.agreements = agreements;
    }

    @Override
    public synchronized IntakeReport load(Caller caller, List<ParsedLine<ParameterValue>> lines) {
        caller.require(Role.ADMINISTRATOR);
        Map<Dated, ParameterValue> known = new HashMap<>();
        agreements.renewed().values().forEach(value -> known.put(Dated.of(value), value));
        LineClassifier<Dated, ParameterValue> classifier = new LineClassifier<Dated, ParameterValue>(
                        Dated::of, known::get, value -> fault(value, known.get(Dated.of(value))))
                .sift(lines);
        if (!classifier.changed().isEmpty()) {
            store.addParameters(classifier.changed());
            agreements.renewed();
        }
        return classifier.report();
    }

    @Override
    public List<ParameterValue> all(Caller caller) {
        caller.require(Role.values());
        return agreements.current().values().stream()
                .sorted(Comparator.comparing(ParameterValue::parameter).thenComparing(ParameterValue::from))
                .toList();
    }

    /** R-K3: a value has a source, and what was in force is never rewritten. */
    private static Optional<ValueError> fault(ParameterValue value, ParameterValue known) {
        if (value.source().isBlank()) {
            return Optional.of(ValueError.told(
                    SENTENCES,
                    "parameter.source",
                    "source",
                    "R-K3",
                    value.parameter().key()));
        }
        return known == null
                ? Optional.empty()
                : Optional.of(ValueError.told(
                        SENTENCES,
                        "parameter.known",
                        "value",
                        "R-K3",
                        value.parameter().key(),
                        value.from(),
                        known.value(),
                        known.source()));
    }

    /** What makes two values the same thing: of which parameter, from which day. */
    private record Dated(Parameter parameter, LocalDate from) {
        static Dated of(ParameterValue value) {
            return new Dated(value.parameter(), value.from());
        }
    }
}
