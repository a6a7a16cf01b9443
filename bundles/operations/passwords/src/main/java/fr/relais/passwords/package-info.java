// SPDX-License-Identifier: Apache-2.0
/** How passwords are kept: for the JAAS realm of the platform, and for the launcher that makes the first one. */
package fr.relais.passwords;
