/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Which plug-ins count is decided by somebody else. */
@Export
@Version("1.0.0")
package fr.relais.pluginhost.admission;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
