// SPDX-License-Identifier: Apache-2.0
/** Reference data of the territory (R-T1 to R-T4). */
package fr.relais.store.territory;
