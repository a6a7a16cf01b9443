// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.PluginHealth.Health;
import fr.relais.host.PluginInfo;
import fr.relais.host.PluginStamp;
import fr.relais.host.admission.Admission;
import fr.relais.host.admission.Admissions;
import fr.relais.host.admission.Expected;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;

/**
 * A plug-in as the platform knows it: who it is, whom it is asked about, and who answers for it.
 *
 * @param <I> what it is asked
 * @param <A> the answer as the platform keeps it
 */
record Hosted<I, A>(Credentials credentials, Optional<Bundle> bundle, Voice<I, A> voice) implements AutoCloseable {

    static <I, A> Hosted<I, A> present(Credentials credentials, Bundle bundle, Voice<I, A> voice) {
        return new Hosted<>(credentials, Optional.of(bundle), voice);
    }

    /** A national plug-in that should be there and isn't (R-C5: nobody can remove one). */
    static <I, A> Hosted<I, A> absent(String pluginId, ExtensionPoint<?, I, ?, A> point) {
        PluginStamp stamp = new PluginStamp(pluginId, "-", "0.0.0");
        return absent(stamp, new Reach(true, Set.of(), Set.of()), Voice.silent(point, Fault.ABSENT));
    }

    /** A region's plug-in that is in force and isn't there. */
    static <I, A> Hosted<I, A> absent(Expected expected, ExtensionPoint<?, I, ?, A> point) {
        return absent(
                expected.stamp(), new Reach(false, expected.regions(), Set.of()), Voice.silent(point, Fault.NOT_THERE));
    }

    private static <I, A> Hosted<I, A> absent(PluginStamp stamp, Reach reach, Voice<I, A> voice) {
        return new Hosted<>(new Credentials(stamp, reach, 0, Optional.empty()), Optional.empty(), voice);
    }

    /** The same plug-in, asked in the regions in which it is in force. */
    Hosted<I, A> inForce(Admissions admissions) {
        Admission admission = admission(admissions);
        return with(credentials.under(admission, admission.active()));
    }

    /** The same plug-in, asked in the regions in which it is tried without effect. */
    Hosted<I, A> inShadow(Admissions admissions) {
        Admission admission = admission(admissions);
        return with(credentials.under(admission, admission.shadow()));
    }

    /** The same plug-in, asked about anybody, whether it counts or not. */
    Hosted<I, A> everywhere() {
        return with(
                new Credentials(stamp(), new Reach(true, Set.of(), Set.of()), credentials.ranking(), Optional.empty()));
    }

    private Admission admission(Admissions admissions) {
        return admissions.of(bundle.orElseThrow());
    }

    private Hosted<I, A> with(Credentials narrowed) {
        return new Hosted<>(narrowed, bundle, voice);
    }

    PluginStamp stamp() {
        return credentials.stamp();
    }

    Reach reach() {
        return credentials.reach();
    }

    boolean asked() {
        return credentials.refusal().isEmpty();
    }

    Health health(ExtensionPoint<?, I, ?, A> point) {
        return new Health(stamp(), point.contract().getSimpleName(), reach().regions(), voice.trouble());
    }

    /** @param tried where it is tried without effect */
    PluginInfo info(ExtensionPoint<?, I, ?, A> point, Set<RegionCode> tried, Optional<Text> otherRefusal) {
        return new PluginInfo(
                stamp(),
                point.contract().getSimpleName(),
                reach().national(),
                reach().regions(),
                tried,
                reach().missionsLocales(),
                credentials.refusal().or(() -> otherRefusal),
                voice.work().orElseThrow());
    }

    /** Begins to ask. */
    Voice.Begun<A> ask(List<I> inquiries) {
        return voice.ask(stamp(), inquiries);
    }

    @Override
    public void close() {
        voice.close();
    }
}
