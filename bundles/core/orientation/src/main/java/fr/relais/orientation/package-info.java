/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Decides whether, why and to which mission locale a young person is oriented (domain.md chapter 3). */
@Export
@Version("1.0.0")
package fr.relais.orientation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
