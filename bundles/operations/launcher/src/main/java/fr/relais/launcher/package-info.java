// SPDX-License-Identifier: Apache-2.0
/**
 * The program behind {@code bin/relais}: lays out an instance, starts Karaf on it, waits until it is ready, talks to it over ssh,
 * stops it. A plain Java program of its own process, no bundle.
 */
package fr.relais.launcher;
