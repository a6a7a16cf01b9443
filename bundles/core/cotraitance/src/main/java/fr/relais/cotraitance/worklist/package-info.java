/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Working lists: what is to be seen to on a day, since when and by whom; and sittings that settle many alerts at once (R-L10). */
@Export
@Version("1.0.0")
package fr.relais.cotraitance.worklist;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
