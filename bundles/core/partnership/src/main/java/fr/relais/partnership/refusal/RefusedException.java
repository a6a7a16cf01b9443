// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.refusal;

import java.util.List;
import java.util.stream.Collectors;

/** What was asked goes against one rule or several; nothing was done. Bridges show every refusal to the caller. */
public final class RefusedException extends RuntimeException {

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

    /** The refusals, at least one. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
