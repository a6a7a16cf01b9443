/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Extension point <em>orientation criteria</em> (R-C1 to R-C7): a region adds criteria to the national ones. */
@Export
@Version("1.0.0")
package fr.relais.plugin.orientation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
