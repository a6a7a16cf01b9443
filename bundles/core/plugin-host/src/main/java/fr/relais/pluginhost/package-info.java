/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Finds, scopes, guards and lists plug-ins: plug-ins decide, the core acts. */
@Export
@Version("1.0.0")
package fr.relais.pluginhost;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
