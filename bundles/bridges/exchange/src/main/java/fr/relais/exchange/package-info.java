/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Files in: reference data, people and facts, line by line. */
@Export
@Version("1.3.0")
package fr.relais.exchange;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
