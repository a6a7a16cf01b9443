/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What comes in, line by line: a wrong line is reported and the rest goes in. */
@Export
@Version("1.0.0")
package fr.relais.intake;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
