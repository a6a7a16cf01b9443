/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** One person, one file (W2): who resembles whom, and files that were merged into one. */
@Export
@Version("1.0.0")
package fr.relais.cotraitance.matching;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
