/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What indicators ask of a store. */
@Export
@Version("1.0.0")
package fr.relais.indicators.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
