// SPDX-License-Identifier: Apache-2.0
/** What was agreed: conventions, objectives, dated parameters (chapter 2, R-K3). */
package fr.relais.store.steering;
