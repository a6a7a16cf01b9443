// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.refusal;

import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was asked goes against one rule or several; nothing was done. Bridges show every refusal to the caller. */
public final class RefusedException extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    /** @param refusals at least one */
    public RefusedException(List<Refusal> refusals) {
        super(refusals.stream().map(r -> r.rule() + " " + r.message().en()).collect(Collectors.joining("; ")));
        this.refusals = List.copyOf(refusals);
    }

    /** One refusal alone. */
    public RefusedException(Refusal refusal) {
        this(List.of(refusal));
    }

    @Override
    public Reason reason() {
        return Reason.REFUSED;
    }

    /** What the first refusal says. */
    @Override
    public Text text() {
        return refusals.get(0).message();
    }

    @Override
    public Optional<RuleId> rule() {
        return Optional.of(refusals.get(0).rule());
    }

    @Override
    public Optional<Text> remedy() {
        return Optional.of(refusals.get(0).remedy());
    }

    /** The refusals, at least one. */
    @Override
    public List<Refusal> refusals() {
        return refusals;
    }
}
