// SPDX-License-Identifier: Apache-2.0
/** SQL as far as it is written by hand: what the two engines say differently, batches, rows, and the numbers of enum values. */
package fr.relais.store.sql;
