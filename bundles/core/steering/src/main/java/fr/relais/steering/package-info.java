/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Conventions, objectives and dated parameters (domain.md chapter 2, R-K3). */
@Export
@Version("1.1.0")
package fr.relais.steering;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
