// SPDX-License-Identifier: Apache-2.0
/**
 * Console commands, scope {@code relais}: the same services as over REST, for somebody at a keyboard. No rule of the domain is
 * here. Who may use which command stands in {@code etc/org.apache.karaf.command.acl.relais.cfg}; the services check again.
 */
package fr.relais.shell;
