/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Extension points <em>orientation criteria</em> (R-C1 to R-C7) and <em>choice of destination</em> (I-T2). */
@Export
@Version("1.2.0")
package fr.relais.plugin.orientation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
