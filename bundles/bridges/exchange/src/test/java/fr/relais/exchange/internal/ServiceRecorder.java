// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.cotraitance.Cotraitances;
import fr.relais.cotraitance.YoungPeople;
import fr.relais.cotraitance.attribute.RegionalAttributes;
import fr.relais.exchange.ImportKind;
import fr.relais.exchange.Imports;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.orientation.Orientation;
import fr.relais.steering.Conventions;
import fr.relais.steering.Objectives;
import fr.relais.steering.ParameterIntake;
import fr.relais.territory.TerritoryIntake;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Stands for every service that files are for: keeps what it is given, says that what it was given before is unchanged. */
final class ServiceRecorder {

    static final Caller ADMINISTRATOR = new Caller("national", Set.of(Role.ADMINISTRATOR), Set.of());
    static final Caller REGIONAL_IT = new Caller("it", Set.of(Role.REGIONAL_IT), Set.of());

    final List<ParsedLine<?>> lines = new ArrayList<>();
    final Set<String> called = new LinkedHashSet<>();
    int longestCall;
    private final Set<Object> known = new HashSet<>();

    private final Imports imports = new ImportsService(
            service(TerritoryIntake.class),
            service(Objectives.class),
            service(Conventions.class),
            service(ParameterIntake.class),
            service(YoungPeople.class),
            service(Orientation.class),
            service(Cotraitances.class),
            service(RegionalAttributes.class),
            FreeSpaceSamples.plenty());

    IntakeReport load(ImportKind kind, String text) {
        return load(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    IntakeReport load(ImportKind kind, byte[] content) {
        return load(kind, new ByteArrayInputStream(content));
    }

    IntakeReport load(ImportKind kind, InputStream content) {
        return imports.load(ADMINISTRATOR, kind, content);
    }

    IntakeReport load(Caller caller, ImportKind kind, InputStream content) {
        return imports.load(caller, kind, content);
    }

    Object value(int index) {
        return lines.get(index).value();
    }

    private <T> T service(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            ((Caller) args[0]).require(Role.ADMINISTRATOR);
            called.add(type.getSimpleName() + "." + method.getName());
            return take((List<?>) args[1]);
        }));
    }

    private IntakeReport take(List<?> given) {
        longestCall = Math.max(longestCall, given.size());
        int accepted = 0;
        for (Object line : given) {
            lines.add((ParsedLine<?>) line);
            accepted += known.add(((ParsedLine<?>) line).value()) ? 1 : 0;
        }
        return new IntakeReport(accepted, given.size() - accepted, List.of(), List.of());
    }
}
