/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the store keeps for the life of plug-ins. */
@Export
@Version("1.0.0")
package fr.relais.pluginlife.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
