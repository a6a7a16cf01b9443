// SPDX-License-Identifier: Apache-2.0
/**
 * People's files: facts, what follows from them, and who may see them. Questions are JPQL on a few entities; what a work reads and
 * writes of files is SQL in batches, because it is where the volume is.
 */
package fr.relais.store.people;
