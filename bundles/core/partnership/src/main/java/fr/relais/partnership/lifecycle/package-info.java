/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The life of a co-traitance (domain.md chapter 4) as one pure function: facts in, situation out. */
@Export
@Version("1.3.0")
package fr.relais.partnership.lifecycle;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
