/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Flows F1 to F10 (domain.md chapter 5): what partners tell us and what we tell them. */
@Export
@Version("1.0.0")
package fr.relais.cotraitance.flow;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
