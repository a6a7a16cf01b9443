// SPDX-License-Identifier: Apache-2.0
/** Plug-ins: their jars, and what was done with them. */
package fr.relais.store.plugins;
