// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.YoungPeople;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.YoungPersonId;

/** A person, typed as the number in Relais or as the eight characters of Pôle emploi. */
final class PersonArgument {

    private static final int POLE_EMPLOI_LENGTH = 8;

    private PersonArgument() {}

    static YoungPersonId read(String typed, Caller caller, YoungPeople people) {
        return typed.length() == POLE_EMPLOI_LENGTH
                ? people.find(caller, new PoleEmploiId(typed))
                : new YoungPersonId(ArgumentParser.number("person", typed));
    }
}
