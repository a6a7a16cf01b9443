// SPDX-License-Identifier: Apache-2.0
/**
 * Persistence: implements what the rooms of the core ask of a store ({@code *.spi}), on Derby and on PostgreSQL. Exports nothing; it is
 * found as services. A package for each room that asks.
 */
package fr.relais.store;
