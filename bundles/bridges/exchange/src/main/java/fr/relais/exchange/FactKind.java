// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange;

/** The kinds of facts that partners tell, as files and REST write them; what each kind's detail says is in {@link FactNote}. */
public enum FactKind {
    /** Flow F4: registered as a job seeker. */
    REGISTERED,
    /** Flow F4: cessation of registration. */
    CEASED,
    /** Flow F4: struck off. */
    STRUCK_OFF,
    /** Flow F8. */
    CIVIS_ENTERED,
    /** Flow F8. */
    CIVIS_LEFT,
    /** The person lives in another commune. Detail: its INSEE code. */
    MOVED,
    /** R-L2, flow F2. */
    ACCEPTED,
    /** R-L3, flow F3, and every later one. Detail: INDIVIDUAL, COLLECTIVE or WORKSHOP. */
    INTERVIEWED,
    /** R-L7, flow F5. Detail: DIFFICULTY, EVENT, PROFESSIONAL_SITUATION or BREACH. */
    ALERT_RAISED,
    /** R-L10: by either partner. Detail: POLE_EMPLOI or MISSION_LOCALE. */
    ALERT_CLOSED,
    /** R-L10, flow F6. Detail: KEPT, EXIT_OTHER_PARTNER or EXIT_TAKEN_BACK. */
    ALERT_DECIDED,
    /** R-L17: a "sortie" of Parcours 3 from before the switch to these rules. */
    FORMER_SORTIE,
    /** R-L2: the invitation that follows the acceptation. */
    INVITED,
    /** R-L12: a breach of obligations, reported to Pôle emploi. */
    BREACH_REPORTED,
    /** R-L11: needn't be met until a day. Detail: TRAINING, INTERNSHIP, TEMPORARY_JOB, PRESTATION or UNAVAILABLE. */
    EXCUSED,
    /** R-L11: can be met again, sooner than was said. */
    EXCUSE_ENDED,
    /** W1: the mission locale won't take the young person. */
    DECLINED,
    /** R-C9. Detail: who is the adviser from that day on. */
    ADVISER_NAMED,
    /** R-C9: nobody is, until somebody is named. */
    ADVISER_LEFT,
    /** Flow F10. Detail: EMPLOYMENT, TRAINING, PROJECT, HOUSING, HEALTH, CITIZENSHIP, LEISURE or SIAE (R-C10). */
    ACTION_AGREED,
    /** R-C10: a prestation of Pôle emploi was asked for, which the ground names. Detail: SUPPORT or OTHER. */
    PRESTATION_ASKED;

    /** Whether it is the person's, whatever the mission locale. */
    public boolean ofPerson() {
        return compareTo(ACCEPTED) < 0;
    }
}
