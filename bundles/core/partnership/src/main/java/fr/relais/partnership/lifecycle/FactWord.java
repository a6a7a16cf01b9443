// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

/**
 * A word under which facts of a kind are told.
 *
 * @param given what the word itself says: {@code STRUCK_OFF} of which registration it is
 */
public record FactWord(String word, FactType<?> type, FactValues given) {

    /** Its word alone. */
    @Override
    public String toString() {
        return word;
    }
}
