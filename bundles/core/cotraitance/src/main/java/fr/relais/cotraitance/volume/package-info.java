/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Flow alerts: what the volumes of a year ask of the committees (R-O5). */
@Export
@Version("1.0.0")
package fr.relais.cotraitance.volume;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
