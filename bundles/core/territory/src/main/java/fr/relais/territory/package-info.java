/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The territory: who is competent where (R-T1 to R-T4). */
@Export
@Version("1.0.0")
package fr.relais.territory;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
