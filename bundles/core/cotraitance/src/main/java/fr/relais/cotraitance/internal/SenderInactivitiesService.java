// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.flow.SenderInactivities;
import fr.relais.cotraitance.flow.SenderInactivity;
import fr.relais.cotraitance.spi.PersonFileRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Compares when each sender's last file came with what is expected of it (W7, I-X14). */
@Component(
        configurationPid = "fr.relais.flows.silence",
        property = "service.exported.interfaces=fr.relais.cotraitance.flow.SenderInactivities")
@Designate(ocd = SenderInactivitiesService.Settings.class)
public final class SenderInactivitiesService implements SenderInactivities {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Configuration {@code fr.relais.flows.silence}. */
    @ObjectClassDefinition(name = "Files expected of partners")
    public @interface Settings {
        /** Of whom, and how often. */
        @AttributeDefinition(
                description =
                        "Users that send files, and within how many days one is expected, such as: gide:1, p3-42:7")
        String expected() default "";
    }

    private final PersonFileRepository files;
    private final Today today;
    private final SortedMap<String, Integer> expected;

    /** Made by the component runtime. @throws IllegalArgumentException if it isn't said so what is expected */
    @Activate
    public SenderInactivitiesService(
            @Reference PersonFileRepository files,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Today today,
            Settings settings) {
        this(files, today, settings.expected());
    }

    SenderInactivitiesService(PersonFileRepository files, Today today, String expected) {
        this.files = files;
        this.today = today;
        this.expected = read(expected);
    }

    private static SortedMap<String, Integer> read(String expected) {
        SortedMap<String, Integer> read = new TreeMap<>();
        for (String each : expected.strip().split("[,\\s]+")) {
            int end = each.lastIndexOf(':');
            if (each.isEmpty()) {
                continue;
            }
            if (end < 1 || !each.substring(end + 1).matches("[1-9]\\d{0,2}")) {
                throw new IllegalArgumentException(
                        "fr.relais.flows.silence: expected must be USER:DAYS, several separated by commas, not: "
                                + each);
            }
            read.put(each.substring(0, end), Integer.valueOf(each.substring(end + 1)));
        }
        return Collections.unmodifiableSortedMap(read);
    }

    @Override
    public List<SenderInactivity> silences(Caller caller, boolean tooLongOnly) {
        caller.require(AccessRules.LOADING);
        Map<String, Instant> last = files.inTransaction(work -> work.inbox().lastFiles());
        TreeSet<String> senders = new TreeSet<>(expected.keySet());
        senders.addAll(last.keySet());
        return senders.stream()
                .filter(sender -> caller.is(Role.ADMINISTRATOR) || sender.equals(caller.user()))
                .map(sender -> silence(sender, Optional.ofNullable(last.get(sender))))
                .filter(silence -> silence.tooLong() || !tooLongOnly)
                .toList();
    }

    private SenderInactivity silence(String sender, Optional<Instant> last) {
        Optional<Integer> days = Optional.ofNullable(expected.get(sender));
        return new SenderInactivity(sender, last, days, days.isPresent() && overdue(last, days.get()));
    }

    /** I-X14: in days of Europe/Paris; a sender whose first file hasn't come is overdue. */
    private boolean overdue(Optional<Instant> last, int days) {
        return last.map(at -> LocalDate.ofInstant(at, PARIS).plusDays(days).isBefore(today.get()))
                .orElse(true);
    }
}
