// SPDX-License-Identifier: Apache-2.0
/** Brings the schema in step before anybody gets a connection. */
package fr.relais.store.migration;
