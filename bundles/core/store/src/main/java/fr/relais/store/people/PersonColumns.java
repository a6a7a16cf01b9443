// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.cotraitance.DeclaredProfile;
import fr.relais.cotraitance.Identity;
import fr.relais.partnership.person.PersonAttribute;
import fr.relais.store.sql.AttributeColumn;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.ParameterBinder;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.SafirCode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Identity and declarations as columns, and since when they are known. */
record PersonColumns(Identity identity, DeclaredProfile profile, Instant since) {

    /** Its columns, in this order: those of the identity, those of the {@linkplain PersonAttribute attributes}, and since when. */
    static final String NAMES = Stream.of(
                    Stream.of("pole_emploi_id", "site", "last_name", "first_name", "birth_date", "sex", "address"),
                    PersonAttribute.all().stream().map(PersonAttribute::column),
                    Stream.of("declared_at"))
            .flatMap(names -> names)
            .collect(Collectors.joining(", "));

    /** A place for each. */
    static final String PLACES = NAMES.replaceAll("\\w+", "?");

    static PersonColumns read(ColumnReader row) throws SQLException {
        PoleEmploiId poleEmploiId = new PoleEmploiId(row.text());
        SafirCode site = new SafirCode(row.text());
        Identity identity = new Identity(
                poleEmploiId,
                row.text(),
                row.text(),
                row.day(),
                row.optionalSmall().map(EnumCodes.SEX::value),
                row.text());
        DeclaredProfile profile = DeclaredProfile.read(site, attribute -> AttributeColumn.read(row, attribute.type()));
        return new PersonColumns(identity, profile, row.instant());
    }

    void write(ParameterBinder places) throws SQLException {
        places.text(identity.poleEmploiId().value())
                .text(profile.site().value())
                .text(identity.lastName())
                .text(identity.firstName())
                .day(identity.birthDate())
                .small(identity.sex().map(EnumCodes.SEX::of))
                .text(identity.address());
        for (PersonAttribute<?> attribute : PersonAttribute.all()) {
            AttributeColumn.write(places, attribute.type(), profile.get(attribute));
        }
        places.instant(since);
    }
}
