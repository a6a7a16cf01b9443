// SPDX-License-Identifier: Apache-2.0
/** What indicators count (chapter 8). */
package fr.relais.store.indicators;
