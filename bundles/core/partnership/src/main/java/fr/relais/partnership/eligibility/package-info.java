/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Whether a young person may be affected to a mission locale on a day (domain.md chapter 3, preconditions). */
@Export
@Version("1.1.0")
package fr.relais.partnership.eligibility;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
