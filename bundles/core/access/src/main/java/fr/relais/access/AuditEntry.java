// SPDX-License-Identifier: Apache-2.0
package fr.relais.access;

/**
 * One access to people's files, written in the transaction of the access itself (R-D1).
 *
 * @param caller who
 * @param operation what, such as {@code cotraitance.show}
 * @param subject whose or which: a file number, or a description of the list that was read; never a name
 */
public record AuditEntry(Caller caller, String operation, String subject) {}
