// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.ADVISER;
import static fr.relais.access.Role.AGENT;
import static fr.relais.access.Role.PARTNER;
import static fr.relais.access.Role.REGIONAL_IT;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.attribute.AttributeDeclaration;
import fr.relais.cotraitance.attribute.RegionalAttributes;
import fr.relais.partnership.person.RegionalAttribute;
import fr.relais.partnership.person.Vetting;
import fr.relais.rest.internal.json.Created;
import fr.relais.rest.internal.json.TypeConverters;
import fr.relais.rest.internal.problem.ProblemException;
import fr.relais.rest.internal.security.RolesAllowed;
import fr.relais.vocabulary.AttributeName;
import fr.relais.vocabulary.AttributeType;
import fr.relais.vocabulary.AttributeType.Kind;
import fr.relais.vocabulary.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Attributes of people that regions declare for their own criteria (R-C5, R-C7). */
@Component(service = Resource.class)
@Path("/regional-attributes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regional attributes", description = "What regions declare of people for their own criteria")
@RolesAllowed({ADMINISTRATOR, REGIONAL_IT, ADVISER, AGENT, PARTNER})
public final class RegionalAttributesResource implements Resource {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_TEXT = 1000;

    private final RegionalAttributes attributes;
    private final Today today;

    /** The component runtime calls it with the service and the clock. */
    @Activate
    public RegionalAttributesResource(
            @Reference RegionalAttributes attributes,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Today today) {
        this.attributes = attributes;
        this.today = today;
    }

    /** A decision on an attribute. */
    public record VettingView(boolean accepted, LocalDate on, String legalGround, String by) {
        static VettingView of(Vetting vetting) {
            return new VettingView(vetting.accepted(), vetting.on(), vetting.legalGround(), vetting.by());
        }
    }

    /**
     * An attribute.
     *
     * @param words those of which a value is one, where it is a word
     * @param inForce whether its values may be told and read
     * @param vettings in the order of their recording: the last one holds
     */
    public record AttributeView(
            String name,
            Kind kind,
            Optional<Integer> least,
            Optional<Integer> most,
            Optional<List<String>> words,
            String labelFr,
            String labelEn,
            String purpose,
            String declaredBy,
            Instant declaredAt,
            boolean inForce,
            List<VettingView> vettings) {
        static AttributeView of(RegionalAttribute attribute) {
            AttributeType<?> type = attribute.type();
            boolean number = type.kind() == Kind.NUMBER;
            return new AttributeView(
                    attribute.name().value(),
                    type.kind(),
                    Optional.of(type.least()).filter(any -> number),
                    Optional.of(type.most()).filter(any -> number),
                    Optional.of(type.words()).filter(any -> type.kind() == Kind.WORD),
                    attribute.label().fr(),
                    attribute.label().en(),
                    attribute.purpose(),
                    attribute.declaredBy(),
                    attribute.declaredAt(),
                    attribute.inForce(),
                    attribute.vettings().stream().map(VettingView::of).toList());
        }
    }

    /** What a region declares: {@code least} and {@code most} of a number, {@code words} where a value is one of them. */
    public record NewAttribute(
            String name,
            Kind kind,
            Optional<Integer> least,
            Optional<Integer> most,
            Optional<List<String>> words,
            String labelFr,
            String labelEn,
            String purpose) {

        AttributeDeclaration toDeclaration() {
            return new AttributeDeclaration(
                    RegionalAttributesResource.name(TypeConverters.given("name", name)),
                    type(),
                    new Text(label("labelFr", labelFr), label("labelEn", labelEn)),
                    TypeConverters.text("purpose", TypeConverters.given("purpose", purpose), LONGEST_TEXT));
        }

        private AttributeType<?> type() {
            return switch (TypeConverters.given("kind", kind)) {
                case YES_OR_NO -> AttributeType.yesOrNo();
                case DAY -> AttributeType.day();
                case NUMBER ->
                    well(
                            "most",
                            () -> AttributeType.number(
                                    TypeConverters.given("least", least.orElse(null)),
                                    TypeConverters.given("most", most.orElse(null))));
                case WORD ->
                    well(
                            "words",
                            () -> AttributeType.word(
                                    TypeConverters.given("words", words.orElse(null)).toArray(String[]::new)));
                case ONE_OF, SET_OF ->
                    throw ProblemException.field(
                            "kind", "not-one-of", kind.name(), "kind", "YES_OR_NO, DAY, NUMBER, WORD");
            };
        }

        private static String label(String field, String label) {
            return TypeConverters.given(
                    field,
                    TypeConverters.text(field, TypeConverters.given(field, label), LONGEST_LABEL)
                                    .isBlank()
                            ? null
                            : label);
        }
    }

    /** A decision. @param on its day, today if left out */
    public record NewVetting(Boolean accepted, Optional<LocalDate> on, String legalGround) {}

    /** R-C5. */
    @GET
    @Operation(summary = "The attributes that the regions within scope declared, vetted or not")
    public List<AttributeView> list(@Context Caller caller) {
        return attributes.list(caller).stream().map(AttributeView::of).toList();
    }

    /** R-C5, R-C7. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Declares an attribute of people for a region's own criteria")
    @RolesAllowed({ADMINISTRATOR, REGIONAL_IT})
    public Created<AttributeView> declare(@Context Caller caller, NewAttribute asked) {
        RegionalAttribute declared = attributes.declare(caller, asked.toDeclaration());
        return Created.of(AttributeView.of(declared));
    }

    /** R-C7. */
    @POST
    @Path("/{name}/vettings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decides whether an attribute may be told and read")
    @RolesAllowed(ADMINISTRATOR)
    public Created<AttributeView> vet(@Context Caller caller, @PathParam("name") String name, NewVetting asked) {
        RegionalAttribute vetted = attributes.vet(
                caller,
                name(name),
                TypeConverters.given("accepted", asked.accepted()),
                asked.on().orElseGet(today::get),
                TypeConverters.text("legalGround", TypeConverters.given("legalGround", asked.legalGround()), LONGEST_TEXT));
        return Created.of(AttributeView.of(vetted));
    }

    private static AttributeName name(String name) {
        return well("name", () -> new AttributeName(name));
    }

    /** What a value says of itself when it can't be made, as a problem that names the field. */
    private static <T> T well(String field, Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.field(field, "attribute-malformed", field);
        }
    }
}
