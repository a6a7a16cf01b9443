// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.access.Role;
import fr.relais.access.Scope;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.attribute.AttributeDeclaration;
import fr.relais.cotraitance.attribute.AttributeLine;
import fr.relais.cotraitance.attribute.RegionalAttributes;
import fr.relais.cotraitance.spi.AttributeStore;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.partnership.person.ForbiddenMention;
import fr.relais.partnership.person.RegionalAttribute;
import fr.relais.partnership.person.Vetting;
import fr.relais.territory.TerritoryProvider;
import fr.relais.vocabulary.AttributeName;
import fr.relais.vocabulary.AttributeType.Kind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Has regions declare attributes of their own, and national administrators vet them (R-C5, R-C7, I-C12). */
@Component(property = "service.exported.interfaces=fr.relais.cotraitance.attribute.RegionalAttributes")
public final class RegionalAttributeService implements RegionalAttributes {

    private static final Role[] DECLARING = {Role.ADMINISTRATOR, Role.REGIONAL_IT};
    private static final Set<Kind> KINDS = EnumSet.of(Kind.YES_OR_NO, Kind.DAY, Kind.NUMBER, Kind.WORD);
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_TEXT = 1000;

    private final AttributeStore store;
    private final TerritoryProvider territoryProvider;
    private final Today today;

    /** The component runtime calls it with the store, the territory and the clock. */
    @Activate
    public RegionalAttributeService(
            @Reference AttributeStore store,
            @Reference TerritoryProvider territoryProvider,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Today today) {
        this.store = store;
        this.territoryProvider = territoryProvider;
        this.today = today;
    }

    @Override
    public RegionalAttribute declare(Caller caller, AttributeDeclaration declaration) {
        caller.require(DECLARING);
        AttributeName name = declaration.name();
        if (!caller.national() && !caller.scopes().contains(new Scope.OfRegion(name.region()))) {
            throw new ForbiddenException(caller.user(), Role.ADMINISTRATOR);
        }
        check(declaration);
        boolean fresh = store.declare(declaration, audit(caller, "attribute.declare", name));
        RegionalAttribute declared = find(caller, name).orElseThrow();
        if (!fresh && !same(declared, declaration)) {
            throw CotraitanceMessages.refused("I-C12", "attribute.known", name.value());
        }
        return declared;
    }

    @Override
    public RegionalAttribute vet(
            Caller caller, AttributeName name, boolean accepted, LocalDate on, String legalGround) {
        caller.require(Role.ADMINISTRATOR);
        RegionalAttribute attribute =
                find(caller, name).orElseThrow(() -> CotraitanceMessages.unknown("unknown.attribute", name.value()));
        if (attribute.declaredBy().equals(caller.user())) {
            throw CotraitanceMessages.refused("I-C12", "attribute.own", name.value());
        }
        if (legalGround.isBlank() || legalGround.length() > LONGEST_TEXT) {
            throw CotraitanceMessages.refused("R-C7", "attribute.ground", LONGEST_TEXT);
        }
        if (on.isAfter(today.get())) {
            throw CotraitanceMessages.refused("I-C12", "attribute.ahead", on, today.get());
        }
        store.vet(
                name,
                new Vetting(accepted, on, legalGround.strip(), caller.user()),
                audit(caller, accepted ? "attribute.accept" : "attribute.refuse", name));
        return find(caller, name).orElseThrow();
    }

    @Override
    public List<RegionalAttribute> list(Caller caller) {
        caller.require(Role.values());
        return store.list(caller);
    }

    @Override
    public IntakeReport load(Caller caller, List<ParsedLine<AttributeLine>> lines) {
        caller.require(AccessRules.LOADING);
        List<RegionalAttribute> known = store.list(caller);
        return Batches.of(lines).stream()
                .map(chunk -> new RegionalAttributeIntake(store, caller, known).take(chunk))
                .reduce(IntakeReport.empty(), IntakeReport::and);
    }

    private void check(AttributeDeclaration declaration) {
        AttributeName name = declaration.name();
        if (!territoryProvider.current().regions().containsKey(name.region())) {
            throw CotraitanceMessages.refused(
                    "R-T1", "attribute.region", name.region().value());
        }
        if (!KINDS.contains(declaration.type().kind())) {
            throw CotraitanceMessages.refused("I-C12", "attribute.kind");
        }
        Stream<String> words = Stream.concat(
                Stream.of(
                        name.value(),
                        declaration.label().fr(),
                        declaration.label().en()),
                declaration.type().words().stream());
        words.flatMap(text -> ForbiddenMention.in(text).stream()).findFirst().ifPresent(mention -> {
            throw CotraitanceMessages.refused("R-C7", "attribute.forbidden", mention);
        });
        if (Stream.of(declaration.label().fr(), declaration.label().en())
                .anyMatch(label -> label.length() > LONGEST_LABEL)) {
            throw CotraitanceMessages.refused("I-C12", "attribute.label", LONGEST_LABEL);
        }
        if (declaration.purpose().isBlank() || declaration.purpose().length() > LONGEST_TEXT) {
            throw CotraitanceMessages.refused("R-D2", "attribute.purpose", LONGEST_TEXT);
        }
    }

    private static boolean same(RegionalAttribute declared, AttributeDeclaration declaration) {
        return declared.type().equals(declaration.type())
                && declared.label().equals(declaration.label())
                && declared.purpose().equals(declaration.purpose());
    }

    private Optional<RegionalAttribute> find(Caller caller, AttributeName name) {
        return store.list(caller).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private static AuditEntry audit(Caller caller, String operation, AttributeName name) {
        return new AuditEntry(caller, operation, "attribute " + name);
    }
}
