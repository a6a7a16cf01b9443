/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Who calls, what for, and within which scope (R-D1). */
@Export
@Version("1.1.0")
package fr.relais.access;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
