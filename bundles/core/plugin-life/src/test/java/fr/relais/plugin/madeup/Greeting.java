// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.madeup;

/** A contract that no capability of the platform knows. */
public interface Greeting {

    /** Greets somebody. */
    String greet(String name);
}
