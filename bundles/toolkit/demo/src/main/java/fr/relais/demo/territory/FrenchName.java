// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.territory;

/** How the name of a town reads after "de". */
final class FrenchName {

    private FrenchName() {}

    /** {@code Mission locale} and {@code Le Teil} make {@code Mission locale du Teil}. */
    static String of(String what, String town) {
        if (town.startsWith("Le ")) {
            return what + " du " + town.substring(3);
        }
        if (town.startsWith("Les ")) {
            return what + " des " + town.substring(4);
        }
        return what + ("AEIOUÉÈÊÎY".indexOf(town.charAt(0)) >= 0 ? " d'" : " de ") + town;
    }
}
