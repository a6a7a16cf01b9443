// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.Validity;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DepartementCode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The places of the {@link Cast}, as services read them: a mission locale in Lyon with its site, and one in Strasbourg. */
final class Land {

    private static final DepartementCode RHONE = new DepartementCode("69");
    private static final DepartementCode BAS_RHIN = new DepartementCode("67");

    private Land() {}

    static TerritoryMap map() {
        return new TerritoryMap(
                Map.of(
                        Cast.RHONE_ALPES,
                        new Region(Cast.RHONE_ALPES, "Rhône-Alpes"),
                        Cast.ALSACE,
                        new Region(Cast.ALSACE, "Alsace")),
                Map.of(
                        RHONE,
                        new Departement(RHONE, "Rhône", Cast.RHONE_ALPES),
                        BAS_RHIN,
                        new Departement(BAS_RHIN, "Bas-Rhin", Cast.ALSACE)),
                Map.of(
                        Cast.LYON_1,
                        commune(Cast.LYON_1, "Lyon 1er", RHONE),
                        Cast.STRASBOURG_CITY,
                        commune(Cast.STRASBOURG_CITY, "Strasbourg", BAS_RHIN)),
                Map.of(
                        Cast.LYON,
                        new MissionLocale(Cast.LYON, "Lyon", Cast.LYON_1, RHONE, Cast.RHONE_ALPES, Validity.ALWAYS),
                        Cast.STRASBOURG,
                        new MissionLocale(
                                Cast.STRASBOURG,
                                "Strasbourg",
                                Cast.STRASBOURG_CITY,
                                BAS_RHIN,
                                Cast.ALSACE,
                                Validity.ALWAYS)),
                Map.of(
                        Cast.SITE_LYON,
                        new PoleEmploiSite(
                                Cast.SITE_LYON, "Lyon", "69001", "Lyon", RHONE, Cast.RHONE_ALPES, Validity.ALWAYS)),
                Cast.FRAME.zones());
    }

    static Commune commune(CommuneCode code, String name, DepartementCode departement) {
        return new Commune(
                code, name, departement, Optional.empty(), OptionalInt.empty(), Optional.empty(), Validity.ALWAYS);
    }
}
