// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.sql;

import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.cotraitance.flow.Telling;
import fr.relais.cotraitance.flow.Waiting;
import fr.relais.cotraitance.volume.FlowAlertAct;
import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.Outcome;
import fr.relais.partnership.lifecycle.Counting;
import fr.relais.partnership.lifecycle.Exit;
import fr.relais.partnership.lifecycle.Matter;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.lifecycle.Settlement;
import fr.relais.partnership.lifecycle.State;
import fr.relais.partnership.objectives.FlowAlertKind;
import fr.relais.pluginlife.LifecycleAction;
import fr.relais.pluginlife.Origin;
import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.AttributeType;
import fr.relais.vocabulary.ExchangePartner;
import fr.relais.vocabulary.Excuse;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.OtherSupport;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.PpaeAction;
import fr.relais.vocabulary.PrestationKind;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.Sex;
import fr.relais.vocabulary.TrainingLevel;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The small numbers under which the values of an enum are kept: their place, from 1, in a list of ours, so that the order in which an
 * enum declares them means nothing. A list only ever grows at its end.
 */
public final class Codes<E extends Enum<E>> {

    /** All of them, by what they number. */
    private static final Map<Class<?>, Codes<?>> ALL = new HashMap<>();

    /** Kinds of flow alerts. */
    public static final Codes<FlowAlertKind> FLOW_ALERT =
            new Codes<>(FlowAlertKind.class, FlowAlertKind.OVERRUN, FlowAlertKind.THRESHOLD, FlowAlertKind.INADEQUACY);

    /** What levels do about them. */
    public static final Codes<FlowAlertAct.Kind> FLOW_ALERT_ACT =
            new Codes<>(FlowAlertAct.Kind.class, FlowAlertAct.Kind.ACKNOWLEDGED, FlowAlertAct.Kind.DECIDED);

    /** What is done with a version of a plug-in. */
    public static final Codes<LifecycleAction> PLUGIN_ACT = new Codes<>(
            LifecycleAction.class,
            LifecycleAction.STAGED,
            LifecycleAction.SHADOWED,
            LifecycleAction.ACTIVATED,
            LifecycleAction.RETIRED,
            LifecycleAction.ROLLED_BACK);

    /** By which way a plug-in came. */
    public static final Codes<Origin> PLUGIN_ORIGIN = new Codes<>(Origin.class, Origin.UPLOAD, Origin.DEPLOY_FOLDER);

    /** Levels. */
    public static final Codes<Level> LEVEL = new Codes<>(Level.class, Level.LOCAL, Level.REGIONAL, Level.NATIONAL);

    /** Sexes. */
    public static final Codes<Sex> SEX = new Codes<>(Sex.class, Sex.FEMALE, Sex.MALE);

    /** Results of the check of R-E5. */
    public static final Codes<OtherSupport> OTHER_SUPPORT =
            new Codes<>(OtherSupport.class, OtherSupport.NONE, OtherSupport.MISSION_LOCALE, OtherSupport.THIRD_PARTY);

    /** States of a project. */
    public static final Codes<ProjectState> PROJECT = new Codes<>(
            ProjectState.class, ProjectState.DEFINED, ProjectState.ILL_DEFINED, ProjectState.AT_ODDS_WITH_MARKET);

    /** Obstacles. */
    public static final Codes<Obstacle> OBSTACLE = new Codes<>(
            Obstacle.class,
            Obstacle.CHILDCARE,
            Obstacle.HOUSING,
            Obstacle.MOBILITY,
            Obstacle.RESOURCES,
            Obstacle.HEALTH_SUPPORT_NEED,
            Obstacle.ADMINISTRATIVE);

    /** Kinds of values of attributes. */
    public static final Codes<AttributeType.Kind> ATTRIBUTE_KIND = new Codes<>(
            AttributeType.Kind.class,
            AttributeType.Kind.YES_OR_NO,
            AttributeType.Kind.DAY,
            AttributeType.Kind.NUMBER,
            AttributeType.Kind.WORD,
            AttributeType.Kind.ONE_OF,
            AttributeType.Kind.SET_OF);

    /** Levels of training. */
    public static final Codes<TrainingLevel> TRAINING = new Codes<>(
            TrainingLevel.class,
            TrainingLevel.VI,
            TrainingLevel.V_BIS,
            TrainingLevel.V_WITHOUT_DIPLOMA,
            TrainingLevel.V,
            TrainingLevel.IV,
            TrainingLevel.III,
            TrainingLevel.II,
            TrainingLevel.I);

    /** Registrations. */
    public static final Codes<Registration> REGISTRATION =
            new Codes<>(Registration.class, Registration.REGISTERED, Registration.CEASED, Registration.STRUCK_OFF);

    /** Flows. */
    public static final Codes<Flow> FLOW = new Codes<>(
            Flow.class,
            Flow.F1_AFFECTATION,
            Flow.F2_ACCEPTATION,
            Flow.F3_INITIALISATION,
            Flow.F4_REGISTRATION,
            Flow.F5_ALERT,
            Flow.F6_ALERT_SETTLED,
            Flow.F7_EXIT,
            Flow.F8_CIVIS,
            Flow.F9_CANCELLATION,
            Flow.F10_PPAE_STEP);

    /** What the receiver of a flow does with a record. */
    public static final Codes<Telling.Action> ACTION =
            new Codes<>(Telling.Action.class, Telling.Action.TELL, Telling.Action.CORRECT, Telling.Action.CANCEL);

    /** Partners of the exchange. */
    public static final Codes<ExchangePartner> EXCHANGE_PARTNER =
            new Codes<>(ExchangePartner.class, ExchangePartner.GIDE, ExchangePartner.DUDE, ExchangePartner.PARCOURS_3);

    /** Kinds of interviews. */
    public static final Codes<InterviewKind> INTERVIEW = new Codes<>(
            InterviewKind.class, InterviewKind.INDIVIDUAL, InterviewKind.COLLECTIVE, InterviewKind.WORKSHOP);

    /** Reasons of alerts. */
    public static final Codes<AlertReason> ALERT = new Codes<>(
            AlertReason.class,
            AlertReason.DIFFICULTY,
            AlertReason.EVENT,
            AlertReason.PROFESSIONAL_SITUATION,
            AlertReason.BREACH);

    /** Decisions on alerts. */
    public static final Codes<AlertDecision> ALERT_DECISION = new Codes<>(
            AlertDecision.class, AlertDecision.KEPT, AlertDecision.EXIT_OTHER_PARTNER, AlertDecision.EXIT_TAKEN_BACK);

    /** Excuses. */
    public static final Codes<Excuse> EXCUSE = new Codes<>(
            Excuse.class,
            Excuse.TRAINING,
            Excuse.INTERNSHIP,
            Excuse.TEMPORARY_JOB,
            Excuse.PRESTATION,
            Excuse.UNAVAILABLE);

    /** Actions of the PPAE. */
    public static final Codes<PpaeAction> PPAE_ACTION = new Codes<>(
            PpaeAction.class,
            PpaeAction.EMPLOYMENT,
            PpaeAction.TRAINING,
            PpaeAction.PROJECT,
            PpaeAction.HOUSING,
            PpaeAction.HEALTH,
            PpaeAction.CITIZENSHIP,
            PpaeAction.LEISURE,
            PpaeAction.SIAE);

    /** Prestations of Pôle emploi. */
    public static final Codes<PrestationKind> PRESTATION =
            new Codes<>(PrestationKind.class, PrestationKind.SUPPORT, PrestationKind.OTHER);

    /** What is to be seen to. */
    public static final Codes<Matter.Kind> MATTER = new Codes<>(
            Matter.Kind.class,
            Matter.Kind.AWAITING_ACCEPTATION,
            Matter.Kind.AWAITING_INITIALISATION,
            Matter.Kind.DECLINED,
            Matter.Kind.NO_INVITATION,
            Matter.Kind.NO_ADVISER,
            Matter.Kind.INTERVIEW_OVERDUE,
            Matter.Kind.ALERT_OPEN,
            Matter.Kind.BREACH_REPORTED,
            Matter.Kind.CONVOCATIONS_STOPPED,
            Matter.Kind.PRESTATION_REFUSED);

    /** How alerts are settled. */
    public static final Codes<Settlement> SETTLEMENT = new Codes<>(
            Settlement.class,
            Settlement.KEPT,
            Settlement.EXIT_OTHER_PARTNER,
            Settlement.EXIT_TAKEN_BACK,
            Settlement.CLOSED_BY_POLE_EMPLOI,
            Settlement.CLOSED_BY_MISSION_LOCALE);

    /** Partners. */
    public static final Codes<Partner> PARTNER =
            new Codes<>(Partner.class, Partner.POLE_EMPLOI, Partner.MISSION_LOCALE);

    /** Reasons of exits. */
    public static final Codes<Exit.Reason> EXIT = new Codes<>(
            Exit.Reason.class,
            Exit.Reason.OTHER_PARTNER,
            Exit.Reason.TAKEN_BACK,
            Exit.Reason.MOVED,
            Exit.Reason.AGE,
            Exit.Reason.ONE_YEAR,
            Exit.Reason.NO_REGISTRATION);

    /** Phases. */
    public static final Codes<Phase> PHASE =
            new Codes<>(Phase.class, Phase.ENTRY, Phase.SUPPORT, Phase.CANCELLED, Phase.EXITED);

    /** States. */
    public static final Codes<State> STATE = new Codes<>(State.class, State.ACTIVE, State.ALERT, State.SUSPENDED);

    /** What counts. */
    public static final Codes<Counting> COUNTING = new Codes<>(
            Counting.class, Counting.NOT_INITIALISED, Counting.COUNTED, Counting.IN_CIVIS, Counting.ALREADY_COUNTED);

    /** Outcomes of orientations. */
    public static final Codes<Outcome> OUTCOME =
            new Codes<>(Outcome.class, Outcome.ORIENTED, Outcome.NOT_ORIENTED, Outcome.TO_EXAMINE);

    /** Answers of choices of destination. */
    public static final Codes<ChoiceAnswer.Verdict> CHOICE = new Codes<>(
            ChoiceAnswer.Verdict.class,
            ChoiceAnswer.Verdict.ORDERED,
            ChoiceAnswer.Verdict.NO_OPINION,
            ChoiceAnswer.Verdict.NOT_EVALUATED);

    /** Answers of criteria. */
    public static final Codes<CriterionAnswer.Verdict> VERDICT = new Codes<>(
            CriterionAnswer.Verdict.class,
            CriterionAnswer.Verdict.MET,
            CriterionAnswer.Verdict.NOT_MET,
            CriterionAnswer.Verdict.UNKNOWN,
            CriterionAnswer.Verdict.NOT_EVALUATED);

    /** Formats of files of flows. */
    public static final Codes<FlowFormat> FLOW_FORMAT =
            new Codes<>(FlowFormat.class, FlowFormat.CSV, FlowFormat.NDJSON);

    /** What became of records of flows. */
    public static final Codes<RecordState> RECORD_STATE = new Codes<>(
            RecordState.class,
            RecordState.APPLIED,
            RecordState.UNCHANGED,
            RecordState.REJECTED,
            RecordState.ORPHAN,
            RecordState.REPLACED);

    /** What orphans wait for. */
    public static final Codes<Waiting> WAITING =
            new Codes<>(Waiting.class, Waiting.PERSON, Waiting.AFFECTATION, Waiting.RECORD);

    private final List<E> values;
    private final Map<E, Integer> codes;

    @SafeVarargs
    private Codes(Class<E> type, E... values) {
        this.values = List.of(values);
        this.codes = new EnumMap<>(type);
        for (E value : values) {
            codes.put(value, codes.size() + 1);
        }
        if (codes.size() != type.getEnumConstants().length || this.values.size() != codes.size()) {
            throw new IllegalStateException("each value of " + type + " needs exactly one number");
        }
        ALL.put(type, this);
    }

    /** The numbers of an enum. @throws IllegalArgumentException if it has none */
    public static Codes<?> of(Class<?> type) {
        Codes<?> codes = ALL.get(type);
        if (codes == null) {
            throw new IllegalArgumentException("the values of " + type + " have no numbers");
        }
        return codes;
    }

    /** The number of a value of any enum. */
    public static int numberOf(Enum<?> value) {
        return of(value.getDeclaringClass()).codes.get(value);
    }

    /** The number of a value. */
    public int of(E value) {
        return codes.get(value);
    }

    /** The number of a value of which only its attribute knows the type. */
    int number(Object value) {
        return codes.get(value);
    }

    /** The bits of a set, likewise. */
    int bits(Set<?> set) {
        int bits = 0;
        for (Object value : set) {
            bits |= 1 << (number(value) - 1);
        }
        return bits;
    }

    /** The value of a number. @throws IllegalArgumentException if there is none: a newer version wrote it */
    public E value(int code) {
        if (code < 1 || code > values.size()) {
            throw new IllegalArgumentException("no value is kept as " + code + "; there are " + values);
        }
        return values.get(code - 1);
    }

    /** The numbers of a set, as the bits of one number. */
    public int ofSet(Set<E> set) {
        return bits(set);
    }

    /** The set whose bits these are. */
    public Set<E> set(int bits) {
        return values.stream()
                .filter(value -> (bits & 1 << (of(value) - 1)) != 0)
                .collect(Collectors.toUnmodifiableSet());
    }
}
