// SPDX-License-Identifier: Apache-2.0
/** Decisions that were kept (R-C6). */
package fr.relais.store.orientation;
