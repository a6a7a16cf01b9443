// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.territory;

/** A Pôle emploi site of the derived network, {@code safir} being made up: département prefix and serial number. */
public record DemoSite(String safir, String name, DemoCommune place, String postCode, String region) {}
