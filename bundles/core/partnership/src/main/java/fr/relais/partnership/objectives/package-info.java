/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Conventions and objectives (domain.md chapter 2): volumes as a tree whose sums are checked. */
@Export
@Version("1.1.0")
package fr.relais.partnership.objectives;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
