// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import fr.relais.access.Caller;
import fr.relais.cotraitance.DeclaredProfile;
import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.PersonImportRow;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.fixtures.TestParameters;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.Lifecycle;
import fr.relais.partnership.lifecycle.RuleContext;
import fr.relais.partnership.lifecycle.Timeline;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.OtherSupport;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.Sex;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people and places that appear in the tests of people's files, and what is usually done with them. */
final class TestPeople {

    static final RegionCode RHONE_ALPES = new RegionCode("82");
    static final RegionCode ALSACE = new RegionCode("42");
    static final MissionLocaleId LYON = new MissionLocaleId("69381S00");
    static final MissionLocaleId STRASBOURG = new MissionLocaleId("67482S00");
    static final CommuneCode LYON_1 = new CommuneCode("69381");
    static final CommuneCode STRASBOURG_CITY = new CommuneCode("67482");
    static final SafirCode SITE_LYON = new SafirCode("69001");
    static final SafirCode SITE_STRASBOURG = new SafirCode("67001");
    static final LocalDate REGISTERED = LocalDate.of(2009, 11, 2);

    static final Caller ADMINISTRATOR = Caller.of("admin", List.of("administrator"));

    static final RuleContext FRAME =
            new RuleContext(TestParameters.PARAMETERS, TestPlaces.map().zones());

    private TestPeople() {}

    static Caller caller(String... roles) {
        return Caller.of("somebody", Arrays.asList(roles));
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static PoleEmploiId identifier(int number) {
        return new PoleEmploiId(String.format("%07dA", number));
    }

    static PersonImportRow lyonnaise(int number) {
        return new PersonImportRow(
                new Identity(
                        identifier(number),
                        "Martin",
                        "Zoé",
                        day("1990-02-28"),
                        Optional.of(Sex.FEMALE),
                        "1 rue de l'Été"),
                new DeclaredProfile(
                        SITE_LYON,
                        Optional.of(true),
                        Optional.of(OtherSupport.NONE),
                        Optional.empty(),
                        Optional.of(Set.of(Obstacle.HOUSING, Obstacle.ADMINISTRATIVE)),
                        Optional.of(false),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(day("2008-06-30"))),
                LYON_1,
                REGISTERED);
    }

    static PersonImportRow strasbourgeoise(int number) {
        PersonImportRow like = lyonnaise(number);
        return new PersonImportRow(
                like.identity(),
                DeclaredProfile.read(SITE_STRASBOURG, attribute -> Optional.empty()),
                STRASBOURG_CITY,
                REGISTERED);
    }

    static RegionCode region(PersonImportRow person) {
        return person.commune().equals(LYON_1) ? RHONE_ALPES : ALSACE;
    }

    /** A person who was born, lives somewhere and is registered. */
    static PersonFile create(UnitOfWork work, PersonImportRow person) {
        PersonFile file = work.create(List.of(person), TestPeople::region)
                .get(person.identity().poleEmploiId());
        String key = person.identity().poleEmploiId() + "/";
        file.add(new Fact.Born(person.identity().birthDate()), "gide", key + "born");
        file.add(new Fact.Moved(person.registeredOn(), person.commune()), "gide", key + "lives");
        file.add(
                new Fact.RegistrationChanged(person.registeredOn(), Registration.REGISTERED),
                "gide",
                key + "registered");
        return file;
    }

    /** Affected to a mission locale by the site of the person. */
    static CotraitanceId affect(UnitOfWork work, PersonFile file, MissionLocaleId missionLocale, String on) {
        CotraitanceId id = work.nextCotraitance();
        file.add(
                new Fact.Affected(
                        day(on), id, missionLocale, file.person().profile().site(), Optional.of(day(on).plusDays(7))),
                "gide",
                "affected/" + id);
        project(file);
        return id;
    }

    static void project(PersonFile file) {
        project(file, FRAME);
    }

    static void project(PersonFile file, RuleContext frame) {
        file.project(Lifecycle.timeline(file.person().factsInForce(), frame));
    }

    static Timeline timeline(YoungPerson person) {
        return Lifecycle.timeline(person.factsInForce(), FRAME);
    }
}
