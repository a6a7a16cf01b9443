/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Sentences for people, French first, English second, from message files beside the code that says them. */
@Export
@Version("1.1.0")
package fr.relais.partnership.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
