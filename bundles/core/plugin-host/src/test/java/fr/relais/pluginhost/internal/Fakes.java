// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.fixtures.FakeTicker;
import fr.relais.plugin.orientation.AttributeKey;
import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.pluginhost.admission.Activation;
import fr.relais.pluginhost.admission.ActivationPolicy;
import fr.relais.pluginhost.admission.ExpectedPlugin;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.TrainingLevel;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/** As much of a framework as the host touches. */
final class Fakes {

    /** The services behind the references; one that isn't there can't be made. */
    private final Map<ServiceReference<?>, Supplier<?>> services = new ConcurrentHashMap<>();

    private final AtomicLong numbers = new AtomicLong();

    static final Clock CLOCK = Clock.fixed(Instant.parse("2010-01-11T08:00:00Z"), ZoneOffset.UTC);

    /** Time passes for those who guard when a test says so. */
    final FakeTicker ticker = new FakeTicker();

    BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                Fakes.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getService" -> {
                        Supplier<?> making = services.get((ServiceReference<?>) arguments[0]);
                        yield making == null ? null : making.get();
                    }
                    case "ungetService" -> true;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    ServiceReference<OrientationCriterion> criterion(
            String bundle, String version, OrientationCriterion criterion, Map<String, Object> properties) {
        return plugin(bundle, version, criterion, properties);
    }

    <S> ServiceReference<S> plugin(String bundle, String version, S plugin, Map<String, Object> properties) {
        return made(bundle, version, () -> plugin, properties);
    }

    /** One whose component is made when somebody first asks for it. */
    <S> ServiceReference<S> made(String bundle, String version, Supplier<S> making, Map<String, Object> properties) {
        ServiceReference<S> reference = notMade(bundle, version, properties);
        services.put(reference, making);
        return reference;
    }

    @SuppressWarnings("unchecked")
    <S> ServiceReference<S> notMade(String bundle, String version, Map<String, Object> properties) {
        long number = numbers.incrementAndGet();
        Bundle from = bundle(bundle, version);
        return (ServiceReference<S>) Proxy.newProxyInstance(
                Fakes.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getProperty" ->
                        arguments[0].equals(Constants.SERVICE_ID) ? (Object) number : properties.get(arguments[0]);
                    case "getBundle" -> from;
                    case "compareTo" -> {
                        Object other = ((ServiceReference<?>) arguments[0]).getProperty(Constants.SERVICE_ID);
                        // Same ranking everywhere: the older service comes last in natural order (OSGi Core 5.2.5).
                        yield Long.compare((Long) other, number);
                    }
                    case "hashCode" -> Long.hashCode(number);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> "service " + number;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Bundle bundle(String name, String version) {
        return (Bundle) Proxy.newProxyInstance(
                Fakes.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getSymbolicName" -> name;
                    case "getVersion" -> new Version(version);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Whoever comes is in force in these regions, and tried in those. */
    static ActivationPolicy admitting(Set<RegionCode> active, Set<RegionCode> shadow, ExpectedPlugin... expected) {
        return new ActivationPolicy() {
            @Override
            public Activation of(Bundle bundle) {
                return Activation.of("cafe", active, shadow);
            }

            @Override
            public Collection<ExpectedPlugin> expected() {
                return List.of(expected);
            }
        };
    }

    /** A host of criteria with these limits. */
    PluginHost<OrientationCriterion, TestCriteria.Question, Finding, TestCriteria.CriterionAnswer> host(
            long budgetMillis, long restMillis, String... national) {
        return new PluginHost<>(
                context(), TestCriteria.POINT, guard(limits(budgetMillis, restMillis)), Set.of(national));
    }

    GuardRegistry guard(GuardLimits limits) {
        return new GuardRegistry(limits, ticker, CLOCK);
    }

    /** A plug-in rests when ten answers in a row are missing, and up to four times as long as the first time. */
    static GuardLimits limits(long budgetMillis, long restMillis) {
        return new GuardLimits(
                1000,
                Duration.ofMillis(budgetMillis),
                Duration.ofMillis(restMillis),
                Duration.ofMillis(4 * restMillis),
                10);
    }

    /** Somebody of whom one thing is known that a region declared. */
    static final class Declaring implements CandidateProfile {

        private final Somebody somebody;
        private final AttributeKey<?> key;
        private final Object value;

        Declaring(Somebody somebody, AttributeKey<?> key, Object value) {
            this.somebody = somebody;
            this.key = key;
            this.value = value;
        }

        CandidateProfile national() {
            return somebody;
        }

        @Override
        public <T> Optional<T> value(AttributeKey<T> asked) {
            return asked.equals(key) ? asked.type().cast(value) : Optional.empty();
        }

        @Override
        public CommuneCode commune() {
            return somebody.commune();
        }

        @Override
        public Optional<ProjectState> project() {
            return Optional.empty();
        }

        @Override
        public Optional<Set<Obstacle>> obstacles() {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> bearings() {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> network() {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> discouraged() {
            return Optional.empty();
        }

        @Override
        public Optional<TrainingLevel> trainingLevel() {
            return Optional.empty();
        }

        @Override
        public Optional<TrainingLevel> projectLevel() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> leftSchoolOn() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> registeredSince() {
            return Optional.empty();
        }
    }

    /** Somebody of whom only the commune is known. */
    record Somebody(CommuneCode commune) implements CandidateProfile {

        @Override
        public Optional<ProjectState> project() {
            return Optional.empty();
        }

        @Override
        public Optional<Set<Obstacle>> obstacles() {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> bearings() {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> network() {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> discouraged() {
            return Optional.empty();
        }

        @Override
        public Optional<TrainingLevel> trainingLevel() {
            return Optional.empty();
        }

        @Override
        public Optional<TrainingLevel> projectLevel() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> leftSchoolOn() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> registeredSince() {
            return Optional.empty();
        }
    }
}
