// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.territory;

/**
 * One of the 26 regions as they were before 2016, with its entry objectives (R-T1, R-O1).
 *
 * @param code INSEE code, two digits
 */
public record DemoRegion(String code, String name, int objective2009, int objective2010) {}
