/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the territory asks of a store. */
@Export
@Version("1.0.0")
package fr.relais.territory.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
