// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.admission.Admission;
import fr.relais.host.admission.Admissions;
import fr.relais.host.admission.Expected;
import fr.relais.partnership.text.Sentences;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;

/** Closed by default: while nobody says which regional plug-ins count, none does. */
enum NobodyAdmitted implements Admissions {
    /** The one. */
    INSTANCE;

    private static final Sentences SENTENCES = Sentences.beside(NobodyAdmitted.class);

    @Override
    public Admission of(Bundle bundle) {
        return Admission.refused(SENTENCES.say("plugin.nobody-admits"));
    }

    @Override
    public Collection<Expected> expected() {
        return List.of();
    }
}
