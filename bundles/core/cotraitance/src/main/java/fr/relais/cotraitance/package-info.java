/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** People and co-traitances: facts in, situation out, and the daily clock. */
@Export
@Version("1.2.0")
package fr.relais.cotraitance;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
