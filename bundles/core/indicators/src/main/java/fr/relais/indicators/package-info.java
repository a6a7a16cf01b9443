/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Indicators: figures that can be explained (domain.md chapter 8). */
@Export
@Version("1.0.0")
package fr.relais.indicators;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
