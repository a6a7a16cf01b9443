// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.territory;

/** One of the 100 départements of 2010, {@code region} being the code of its region before 2016 (R-T1). */
public record DemoDepartement(String code, String name, String region) {}
