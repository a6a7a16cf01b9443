// SPDX-License-Identifier: Apache-2.0
/** Benchmarks: ratios measured in one run, printed, never asserted. Plain programs over the services that partners use. */
package fr.relais.benchmarks;
