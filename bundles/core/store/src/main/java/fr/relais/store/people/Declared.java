// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.Profile;
import fr.relais.store.sql.Codes;
import fr.relais.store.sql.Columns;
import fr.relais.store.sql.Parameters;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.SafirCode;
import java.sql.SQLException;
import java.time.Instant;

/** Identity and declarations as columns, and since when they are known. */
record Declared(Identity identity, Profile profile, Instant since) {

    static final String NAMES = "pole_emploi_id, site, last_name, first_name, birth_date, sex, address, positioned_acc,"
            + " other_support, project, obstacles, bearings, network, discouraged, training_level, project_level,"
            + " left_school_on, declared_at";

    static Declared read(Columns row) throws SQLException {
        PoleEmploiId poleEmploiId = new PoleEmploiId(row.text());
        SafirCode site = new SafirCode(row.text());
        Identity identity = new Identity(
                poleEmploiId,
                row.text(),
                row.text(),
                row.day(),
                row.optionalSmall().map(Codes.SEX::value),
                row.text());
        Profile profile = new Profile(
                site,
                row.optionalFlag(),
                row.optionalSmall().map(Codes.OTHER_SUPPORT::value),
                row.optionalSmall().map(Codes.PROJECT::value),
                row.optionalSmall().map(Codes.OBSTACLE::set),
                row.optionalFlag(),
                row.optionalFlag(),
                row.optionalFlag(),
                row.optionalSmall().map(Codes.TRAINING::value),
                row.optionalSmall().map(Codes.TRAINING::value),
                row.optionalDay());
        return new Declared(identity, profile, row.instant());
    }

    void write(Parameters places) throws SQLException {
        places.text(identity.poleEmploiId().value())
                .text(profile.site().value())
                .text(identity.lastName())
                .text(identity.firstName())
                .day(identity.birthDate())
                .small(identity.sex().map(Codes.SEX::of))
                .text(identity.address())
                .flag(profile.positionedAcc())
                .small(profile.otherSupport().map(Codes.OTHER_SUPPORT::of))
                .small(profile.project().map(Codes.PROJECT::of))
                .small(profile.obstacles().map(Codes.OBSTACLE::ofSet))
                .flag(profile.bearings())
                .flag(profile.network())
                .flag(profile.discouraged())
                .small(profile.trainingLevel().map(Codes.TRAINING::of))
                .small(profile.projectLevel().map(Codes.TRAINING::of))
                .day(profile.leftSchoolOn())
                .instant(since);
    }
}
