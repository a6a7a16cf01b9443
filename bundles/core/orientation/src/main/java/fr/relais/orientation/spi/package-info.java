/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What orientation asks of a store. */
@Export
@Version("1.0.0")
package fr.relais.orientation.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
