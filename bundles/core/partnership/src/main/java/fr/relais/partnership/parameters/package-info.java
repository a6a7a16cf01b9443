/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Dated values with their legal source (R-K3): never constants in code. */
@Export
@Version("1.1.0")
package fr.relais.partnership.parameters;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
