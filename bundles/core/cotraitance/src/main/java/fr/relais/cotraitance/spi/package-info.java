/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the files ask of a store. */
@Export
@Version("1.1.0")
package fr.relais.cotraitance.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
