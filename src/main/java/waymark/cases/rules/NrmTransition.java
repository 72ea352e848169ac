package waymark.cases.rules;

import static waymark.cases.rules.NrmState.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An edge of the state machine. What a pair of state and step is not listed with is refused.
public record NrmTransition(NrmState from, NrmStep step, NrmState to) {

    /// Where an adult may withdraw.
    private static final Set<NrmState> WITHDRAWN_FROM = Set.of(
            SUBMITTED_NRM,
            ALLOCATED_SCA,
            ALLOCATED_IECA,
            ALLOCATED_LOCAL_PANEL,
            RG_PENDING,
            RG_POSITIVE,
            RECOVERY,
            CG_PENDING,
            SUSPENDED,
            RECONSIDERATION_REQUESTED,
            CG_POSITIVE,
            MOVE_ON);

    /// Where somebody who has turned 18 is asked whether to stay.
    private static final Set<NrmState> ASKED_AT_18 = Set.of(
            SUBMITTED_NRM,
            ALLOCATED_SCA,
            ALLOCATED_LOCAL_PANEL,
            RG_PENDING,
            RG_POSITIVE,
            RECOVERY,
            CG_PENDING,
            SUSPENDED,
            RECONSIDERATION_REQUESTED);

    /// What may be disqualified, and where an overturned disqualification leads back to.
    private static final Set<NrmState> DISQUALIFIED_FROM =
            Set.of(NrmState.RG_POSITIVE, RECOVERY, CG_PENDING, NrmState.CG_POSITIVE, MOVE_ON);

    /// Every edge.
    public static final List<NrmTransition> ALL = all();

    /// The edges of one step out of one state.
    public static List<NrmTransition> of(NrmState from, NrmStep step) {
        return ALL.stream()
                .filter(edge -> edge.from == from && edge.step == step)
                .toList();
    }

    private static List<NrmTransition> all() {
        var edges = new ArrayList<NrmTransition>();
        edges.add(new NrmTransition(DRAFT, NrmStep.SUBMIT_REFERRAL, SUBMITTED_NRM));
        edges.add(new NrmTransition(DRAFT, NrmStep.NOTIFY_WITHOUT_CONSENT, SUBMITTED_DTN));
        edges.add(new NrmTransition(DRAFT, NrmStep.ABANDON, CLOSED));
        edges.add(new NrmTransition(SUBMITTED_DTN, NrmStep.ADULT_NOW_CONSENTS, DRAFT));
        edges.add(new NrmTransition(SUBMITTED_DTN, NrmStep.CLOSE, CLOSED));
        edges.add(new NrmTransition(SUBMITTED_NRM, NrmStep.ALLOCATE_SCA, ALLOCATED_SCA));
        edges.add(new NrmTransition(SUBMITTED_NRM, NrmStep.ALLOCATE_IECA, ALLOCATED_IECA));
        edges.add(new NrmTransition(SUBMITTED_NRM, NrmStep.ALLOCATE_LOCAL, ALLOCATED_LOCAL_PANEL));
        edges.add(new NrmTransition(ALLOCATED_SCA, NrmStep.START_RG, RG_PENDING));
        edges.add(new NrmTransition(ALLOCATED_IECA, NrmStep.START_RG, RG_PENDING));
        edges.add(new NrmTransition(ALLOCATED_LOCAL_PANEL, NrmStep.START_RG, RG_PENDING));
        edges.add(new NrmTransition(RG_PENDING, NrmStep.RG_POSITIVE, NrmState.RG_POSITIVE));
        edges.add(new NrmTransition(RG_PENDING, NrmStep.RG_NEGATIVE, NrmState.RG_NEGATIVE));
        edges.add(new NrmTransition(RG_PENDING, NrmStep.RG_AND_CG_POSITIVE, NrmState.CG_POSITIVE));
        edges.add(new NrmTransition(RG_PENDING, NrmStep.RG_POSITIVE_CG_NEGATIVE, NrmState.CG_NEGATIVE));
        edges.add(new NrmTransition(RG_PENDING, NrmStep.SUSPEND, SUSPENDED));
        edges.add(new NrmTransition(CG_PENDING, NrmStep.SUSPEND, SUSPENDED));
        edges.add(new NrmTransition(SUSPENDED, NrmStep.RESUME, RG_PENDING));
        edges.add(new NrmTransition(SUSPENDED, NrmStep.RESUME, CG_PENDING));
        edges.add(new NrmTransition(NrmState.RG_POSITIVE, NrmStep.START_RECOVERY, RECOVERY));
        edges.add(new NrmTransition(RECOVERY, NrmStep.RECOVERY_MINIMUM_REACHED, CG_PENDING));
        edges.add(new NrmTransition(CG_PENDING, NrmStep.CG_POSITIVE, NrmState.CG_POSITIVE));
        edges.add(new NrmTransition(CG_PENDING, NrmStep.CG_NEGATIVE, NrmState.CG_NEGATIVE));
        for (var challenged : List.of(NrmState.RG_NEGATIVE, NrmState.CG_NEGATIVE, DISQUALIFIED)) {
            edges.add(new NrmTransition(challenged, NrmStep.REQUEST_RECONSIDERATION, RECONSIDERATION_REQUESTED));
        }
        edges.add(new NrmTransition(RECONSIDERATION_REQUESTED, NrmStep.OVERTURNED_RG, NrmState.RG_POSITIVE));
        edges.add(new NrmTransition(RECONSIDERATION_REQUESTED, NrmStep.OVERTURNED_CG, NrmState.CG_POSITIVE));
        edges.add(new NrmTransition(RECONSIDERATION_REQUESTED, NrmStep.UPHELD, CLOSED));
        edges.add(new NrmTransition(NrmState.CG_POSITIVE, NrmStep.START_MOVE_ON, MOVE_ON));
        edges.add(new NrmTransition(NrmState.CG_POSITIVE, NrmStep.EXIT, CLOSED));
        edges.add(new NrmTransition(MOVE_ON, NrmStep.RNA_EXTENDS, MOVE_ON));
        edges.add(new NrmTransition(MOVE_ON, NrmStep.EXIT, CLOSED));
        edges.add(new NrmTransition(NrmState.RG_NEGATIVE, NrmStep.WINDOW_EXPIRED, CLOSED));
        edges.add(new NrmTransition(NrmState.CG_NEGATIVE, NrmStep.WINDOW_EXPIRED, CLOSED));
        edges.add(new NrmTransition(DISQUALIFIED, NrmStep.CLOSE, CLOSED));
        for (var state : NrmState.values()) {
            if (DISQUALIFIED_FROM.contains(state)) {
                edges.add(new NrmTransition(state, NrmStep.DISQUALIFY, DISQUALIFIED));
                edges.add(new NrmTransition(RECONSIDERATION_REQUESTED, NrmStep.DISQUALIFICATION_OVERTURNED, state));
            }
            if (WITHDRAWN_FROM.contains(state)) {
                edges.add(new NrmTransition(state, NrmStep.WITHDRAW_CONSENT, WITHDRAWN));
            }
            if (ASKED_AT_18.contains(state)) {
                edges.add(new NrmTransition(state, NrmStep.TURNED_18_STAYS_IN, state));
                edges.add(new NrmTransition(state, NrmStep.TURNED_18_LEAVES, WITHDRAWN));
            }
        }
        return List.copyOf(edges);
    }
}
