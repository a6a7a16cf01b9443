/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Attributes of people that regions declare for their own criteria (R-C5, R-C7). */
@Export
@Version("1.0.0")
package fr.relais.cotraitance.attribute;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
