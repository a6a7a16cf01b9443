/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The words of the domain: value types and enums, without behaviour or dependency. A value checks itself once, when made. */
@Export
@Version("1.2.0")
package fr.relais.vocabulary;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
