/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The life of plug-ins: a region brings a bundle, tries it out, puts it in force, and takes it back. */
@Export
@Version("1.0.0")
package fr.relais.pluginlife;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
