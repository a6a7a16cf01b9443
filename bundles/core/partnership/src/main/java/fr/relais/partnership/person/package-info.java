/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What may be known of a young person: the attributes of the nation, and those that a region declares for itself (R-C5, R-C7). */
@Export
@Version("1.0.0")
package fr.relais.partnership.person;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
