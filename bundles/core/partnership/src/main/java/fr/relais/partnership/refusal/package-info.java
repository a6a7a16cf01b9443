/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** How a rule says no: with its number, a sentence, and what to do. */
@Export
@Version("1.1.0")
package fr.relais.partnership.refusal;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
