/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Territory (R-T1 to R-T4): regions, communes, zones of competence. */
@Export
@Version("1.0.0")
package fr.relais.partnership.territory;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
