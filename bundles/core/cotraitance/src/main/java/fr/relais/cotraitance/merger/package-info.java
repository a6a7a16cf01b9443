/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Mergers of missions locales (W9): thousands of files move in one dated, reversible operation. */
@Export
@Version("1.0.0")
package fr.relais.cotraitance.merger;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
