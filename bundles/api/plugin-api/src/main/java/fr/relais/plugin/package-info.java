/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Who a plug-in is and whom it is asked about (component properties, set by annotations), and how it explains itself. */
@Export
@Version("1.1.0")
package fr.relais.plugin;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
