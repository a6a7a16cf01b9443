// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.sql;

import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.MissingDependency;
import fr.relais.cotraitance.flow.OutboxMessage;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.cotraitance.volume.VolumeAlertAct;
import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.Outcome;
import fr.relais.partnership.lifecycle.Counting;
import fr.relais.partnership.lifecycle.Exit;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.lifecycle.Settlement;
import fr.relais.partnership.lifecycle.State;
import fr.relais.partnership.lifecycle.WorkItem;
import fr.relais.partnership.objectives.VolumeAlertKind;
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
public final class EnumCodes<E extends Enum<E>> {

    /** All of them, by what they number. */
    private static final Map<Class<?>, EnumCodes<?>> ALL = new HashMap<>();

    /** Kinds of flow alerts. */
    public static final EnumCodes<VolumeAlertKind> FLOW_ALERT = new EnumCodes<>(
            VolumeAlertKind.class, VolumeAlertKind.OVERRUN, VolumeAlertKind.THRESHOLD, VolumeAlertKind.INADEQUACY);

    /** What levels do about them. */
    public static final EnumCodes<VolumeAlertAct.Kind> FLOW_ALERT_ACT =
            new EnumCodes<>(VolumeAlertAct.Kind.class, VolumeAlertAct.Kind.ACKNOWLEDGED, VolumeAlertAct.Kind.DECIDED);

    /** What is done with a version of a plug-in. */
    public static final EnumCodes<LifecycleAction> PLUGIN_ACT = new EnumCodes<>(
            LifecycleAction.class,
            LifecycleAction.STAGED,
            LifecycleAction.SHADOWED,
            LifecycleAction.ACTIVATED,
            LifecycleAction.RETIRED,
            LifecycleAction.ROLLED_BACK);

    /** By which way a plug-in came. */
    public static final EnumCodes<Origin> PLUGIN_ORIGIN =
            new EnumCodes<>(Origin.class, Origin.UPLOAD, Origin.DEPLOY_FOLDER);

    /** Levels. */
    public static final EnumCodes<Level> LEVEL =
            new EnumCodes<>(Level.class, Level.LOCAL, Level.REGIONAL, Level.NATIONAL);

    /** Sexes. */
    public static final EnumCodes<Sex> SEX = new EnumCodes<>(Sex.class, Sex.FEMALE, Sex.MALE);

    /** Results of the check of R-E5. */
    public static final EnumCodes<OtherSupport> OTHER_SUPPORT = new EnumCodes<>(
            OtherSupport.class, OtherSupport.NONE, OtherSupport.MISSION_LOCALE, OtherSupport.THIRD_PARTY);

    /** States of a project. */
    public static final EnumCodes<ProjectState> PROJECT = new EnumCodes<>(
            ProjectState.class, ProjectState.DEFINED, ProjectState.ILL_DEFINED, ProjectState.AT_ODDS_WITH_MARKET);

    /** Obstacles. */
    public static final EnumCodes<Obstacle> OBSTACLE = new EnumCodes<>(
            Obstacle.class,
            Obstacle.CHILDCARE,
            Obstacle.HOUSING,
            Obstacle.MOBILITY,
            Obstacle.RESOURCES,
            Obstacle.HEALTH_SUPPORT_NEED,
            Obstacle.ADMINISTRATIVE);

    /** Kinds of values of attributes. */
    public static final EnumCodes<AttributeType.Kind> ATTRIBUTE_KIND = new EnumCodes<>(
            AttributeType.Kind.class,
            AttributeType.Kind.YES_OR_NO,
            AttributeType.Kind.DAY,
            AttributeType.Kind.NUMBER,
            AttributeType.Kind.WORD,
            AttributeType.Kind.ONE_OF,
            AttributeType.Kind.SET_OF);

    /** Levels of training. */
    public static final EnumCodes<TrainingLevel> TRAINING = new EnumCodes<>(
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
    public static final EnumCodes<Registration> REGISTRATION =
            new EnumCodes<>(Registration.class, Registration.REGISTERED, Registration.CEASED, Registration.STRUCK_OFF);

    /** Flows. */
    public static final EnumCodes<Flow> FLOW = new EnumCodes<>(
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
    public static final EnumCodes<OutboxMessage.Action> ACTION = new EnumCodes<>(
            OutboxMessage.Action.class,
            OutboxMessage.Action.TELL,
            OutboxMessage.Action.CORRECT,
            OutboxMessage.Action.CANCEL);

    /** Partners of the exchange. */
    public static final EnumCodes<ExchangePartner> EXCHANGE_PARTNER = new EnumCodes<>(
            ExchangePartner.class, ExchangePartner.GIDE, ExchangePartner.DUDE, ExchangePartner.PARCOURS_3);

    /** Kinds of interviews. */
    public static final EnumCodes<InterviewKind> INTERVIEW = new EnumCodes<>(
            InterviewKind.class, InterviewKind.INDIVIDUAL, InterviewKind.COLLECTIVE, InterviewKind.WORKSHOP);

    /** Reasons of alerts. */
    public static final EnumCodes<AlertReason> ALERT = new EnumCodes<>(
            AlertReason.class,
            AlertReason.DIFFICULTY,
            AlertReason.EVENT,
            AlertReason.PROFESSIONAL_SITUATION,
            AlertReason.BREACH);

    /** Decisions on alerts. */
    public static final EnumCodes<AlertDecision> ALERT_DECISION = new EnumCodes<>(
            AlertDecision.class, AlertDecision.KEPT, AlertDecision.EXIT_OTHER_PARTNER, AlertDecision.EXIT_TAKEN_BACK);

    /** Excuses. */
    public static final EnumCodes<Excuse> EXCUSE = new EnumCodes<>(
            Excuse.class,
            Excuse.TRAINING,
            Excuse.INTERNSHIP,
            Excuse.TEMPORARY_JOB,
            Excuse.PRESTATION,
            Excuse.UNAVAILABLE);

    /** Actions of the PPAE. */
    public static final EnumCodes<PpaeAction> PPAE_ACTION = new EnumCodes<>(
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
    public static final EnumCodes<PrestationKind> PRESTATION =
            new EnumCodes<>(PrestationKind.class, PrestationKind.SUPPORT, PrestationKind.OTHER);

    /** What is to be seen to. */
    public static final EnumCodes<WorkItem.Kind> MATTER = new EnumCodes<>(
            WorkItem.Kind.class,
            WorkItem.Kind.AWAITING_ACCEPTATION,
            WorkItem.Kind.AWAITING_INITIALISATION,
            WorkItem.Kind.DECLINED,
            WorkItem.Kind.NO_INVITATION,
            WorkItem.Kind.NO_ADVISER,
            WorkItem.Kind.INTERVIEW_OVERDUE,
            WorkItem.Kind.ALERT_OPEN,
            WorkItem.Kind.BREACH_REPORTED,
            WorkItem.Kind.CONVOCATIONS_STOPPED,
            WorkItem.Kind.PRESTATION_REFUSED);

    /** How alerts are settled. */
    public static final EnumCodes<Settlement> SETTLEMENT = new EnumCodes<>(
            Settlement.class,
            Settlement.KEPT,
            Settlement.EXIT_OTHER_PARTNER,
            Settlement.EXIT_TAKEN_BACK,
            Settlement.CLOSED_BY_POLE_EMPLOI,
            Settlement.CLOSED_BY_MISSION_LOCALE);

    /** Partners. */
    public static final EnumCodes<Partner> PARTNER =
            new EnumCodes<>(Partner.class, Partner.POLE_EMPLOI, Partner.MISSION_LOCALE);

    /** Reasons of exits. */
    public static final EnumCodes<Exit.Reason> EXIT = new EnumCodes<>(
            Exit.Reason.class,
            Exit.Reason.OTHER_PARTNER,
            Exit.Reason.TAKEN_BACK,
            Exit.Reason.MOVED,
            Exit.Reason.AGE,
            Exit.Reason.ONE_YEAR,
            Exit.Reason.NO_REGISTRATION);

    /** Phases. */
    public static final EnumCodes<Phase> PHASE =
            new EnumCodes<>(Phase.class, Phase.ENTRY, Phase.SUPPORT, Phase.CANCELLED, Phase.EXITED);

    /** States. */
    public static final EnumCodes<State> STATE =
            new EnumCodes<>(State.class, State.ACTIVE, State.ALERT, State.SUSPENDED);

    /** What counts. */
    public static final EnumCodes<Counting> COUNTING = new EnumCodes<>(
            Counting.class, Counting.NOT_INITIALISED, Counting.COUNTED, Counting.IN_CIVIS, Counting.ALREADY_COUNTED);

    /** Outcomes of orientations. */
    public static final EnumCodes<Outcome> OUTCOME =
            new EnumCodes<>(Outcome.class, Outcome.ORIENTED, Outcome.NOT_ORIENTED, Outcome.TO_EXAMINE);

    /** Answers of choices of destination. */
    public static final EnumCodes<ChoiceAnswer.Verdict> CHOICE = new EnumCodes<>(
            ChoiceAnswer.Verdict.class,
            ChoiceAnswer.Verdict.ORDERED,
            ChoiceAnswer.Verdict.NO_OPINION,
            ChoiceAnswer.Verdict.NOT_EVALUATED);

    /** Answers of criteria. */
    public static final EnumCodes<CriterionAnswer.Verdict> VERDICT = new EnumCodes<>(
            CriterionAnswer.Verdict.class,
            CriterionAnswer.Verdict.MET,
            CriterionAnswer.Verdict.NOT_MET,
            CriterionAnswer.Verdict.UNKNOWN,
            CriterionAnswer.Verdict.NOT_EVALUATED);

    /** Formats of files of flows. */
    public static final EnumCodes<FlowFormat> FLOW_FORMAT =
            new EnumCodes<>(FlowFormat.class, FlowFormat.CSV, FlowFormat.NDJSON);

    /** What became of records of flows. */
    public static final EnumCodes<RecordState> RECORD_STATE = new EnumCodes<>(
            RecordState.class,
            RecordState.APPLIED,
            RecordState.UNCHANGED,
            RecordState.REJECTED,
            RecordState.ORPHAN,
            RecordState.REPLACED);

    /** What orphans wait for. */
    public static final EnumCodes<MissingDependency> WAITING = new EnumCodes<>(
            MissingDependency.class, MissingDependency.PERSON, MissingDependency.AFFECTATION, MissingDependency.RECORD);

    private final List<E> values;
    private final Map<E, Integer> codes;

    @SafeVarargs
    private EnumCodes(Class<E> type, E... values) {
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
    public static EnumCodes<?> of(Class<?> type) {
        EnumCodes<?> codes = ALL.get(type);
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
