// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.partnership.text.Sentences;
import fr.relais.pluginhost.admission.Activation;
import fr.relais.pluginhost.admission.ActivationPolicy;
import fr.relais.pluginhost.admission.ExpectedPlugin;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;

/** Closed by default: while nobody says which regional plug-ins count, none does. */
enum DenyAll implements ActivationPolicy {
    /** The one. */
    INSTANCE;

    private static final Sentences SENTENCES = Sentences.beside(DenyAll.class);

    @Override
    public Activation of(Bundle bundle) {
        return Activation.refused(SENTENCES.say("plugin.nobody-admits"));
    }

    @Override
    public Collection<ExpectedPlugin> expected() {
        return List.of();
    }
}
