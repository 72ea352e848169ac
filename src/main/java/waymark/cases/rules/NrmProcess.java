package waymark.cases.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Dates;

/// One person in the National Referral Mechanism: one referral, or one notification without consent, from its
/// draft to its end. What may happen is in [NrmTransition]; what must hold for it is here.
///
/// @param since the day of the last step
/// @param referredAs how old the person was when the referral was sent
/// @param authority null until the Home Office has allocated the referral
/// @param suspendedFrom the state it was suspended from, while it is
/// @param disqualifiedFrom the state it was disqualified from, until that is overturned
/// @param challenged which decision a reconsideration is about, while it is asked for
/// @param points what happened when
/// @param msvcc whether the person has support under the Modern Slavery Victim Care Contract, where it is
/// known
/// @param supportUntil how long support was extended, or null
public record NrmProcess(
        UUID id,
        Ref ref,
        UUID caseId,
        UUID personInCase,
        int version,
        NrmState state,
        LocalDate since,
        Age referredAs,
        @Nullable Authority authority,
        @Nullable NrmState suspendedFrom,
        @Nullable NrmState disqualifiedFrom,
        @Nullable NrmState challenged,
        Map<NrmPoint, Reached> points,
        @Nullable Boolean msvcc,
        @Nullable LocalDate supportUntil) {

    private static final int REASON = 4_000;

    public NrmProcess {
        points = Map.copyOf(points);
    }

    /// Of somebody for whom nothing has been sent yet.
    public static NrmProcess draft(UUID id, Ref ref, UUID caseId, UUID personInCase, Age age, LocalDate day) {
        return new NrmProcess(
                id,
                ref,
                caseId,
                personInCase,
                0,
                NrmState.DRAFT,
                day,
                age,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null);
    }

    /// The day of something, if it has happened.
    public Optional<LocalDate> day(NrmPoint point) {
        return Optional.ofNullable(points.get(point)).map(Reached::day);
    }

    /// The steps that have an edge from here and to what is remembered, in order. Whether one may be recorded
    /// today depends on more: see [#take].
    public List<NrmStep> steps() {
        return Arrays.stream(NrmStep.values())
                .filter(step -> next(step).isPresent())
                .toList();
    }

    /// True where the person was referred as a child, or with an age that was not known.
    public boolean referredAsChild() {
        return referredAs != Age.ADULT;
    }

    /// The state that the step leads to; nothing where there is no such edge, or what is remembered says
    /// otherwise.
    public Optional<NrmState> next(NrmStep step) {
        return NrmTransition.of(state, step).stream()
                .map(NrmTransition::to)
                .filter(to -> switch (step) {
                    case RESUME -> to == suspendedFrom;
                    case OVERTURNED_RG -> challenged == NrmState.RG_NEGATIVE;
                    case OVERTURNED_CG -> challenged == NrmState.CG_NEGATIVE;
                    case DISQUALIFICATION_OVERTURNED -> challenged == NrmState.DISQUALIFIED && to == disqualifiedFrom;
                    default -> true;
                })
                .findFirst();
    }

    /// Whether the step may be recorded: the event, or what is missing.
    ///
    /// @param entry what somebody recorded of it
    /// @param facts about the person on that day
    public Ruling<NrmEvent> take(NrmStep step, NrmEntry entry, NrmFacts facts, ClockRules rules, LocalDate today) {
        var to = next(step);
        if (to.isEmpty()) {
            return Ruling.refused(
                    "", "%s: this cannot be recorded where the state is: %s".formatted(step.words(), state.words()));
        }
        var problems = new Problems();
        dates(problems, step, entry.on(), today);
        guard(problems, step, entry, facts, rules);
        problems.tooLong("reason", entry.reason(), "Reason", REASON);
        problems.tooLong("lateReason", entry.lateReason(), "Reason for the delay", REASON);
        return problems.or(() -> new NrmEvent(this, step, entry, after(step, to.get(), entry, facts)));
    }

    private void dates(Problems problems, NrmStep step, LocalDate on, LocalDate today) {
        problems.when(on.isAfter(today), "on", "The date must be today or in the past");
        boolean first = state == NrmState.DRAFT && points.isEmpty();
        problems.when(
                !first && step != NrmStep.START_RECOVERY && on.isBefore(since),
                "on",
                "The date cannot be before %s, the day of the step before".formatted(Dates.day(since, Locale.UK)));
    }

    private void guard(Problems problems, NrmStep step, NrmEntry entry, NrmFacts facts, ClockRules rules) {
        switch (step) {
            case SUBMIT_REFERRAL -> {
                problems.when(!facts.firstResponder(), "", "Only a first responder organisation can refer somebody");
                problems.when(
                        facts.adult()
                                && facts.agreement() != Agreement.CONSENTED
                                && facts.agreement() != Agreement.BEST_INTERESTS_TO_REFER,
                        "",
                        "An adult is referred only with informed consent, or by a recorded best-interests decision");
                problems.when(!facts.complete(), "", "Fill every mandatory field of the referral first");
            }
            case NOTIFY_WITHOUT_CONSENT -> {
                problems.when(!facts.bound(), "", "Section 52 does not bind your organisation");
                problems.when(
                        !facts.adult(),
                        "",
                        "A child, or somebody who may be a child, is referred: no consent is asked");
                problems.when(
                        facts.adult()
                                && facts.agreement() != Agreement.REFUSED
                                && facts.agreement() != Agreement.BEST_INTERESTS_NOT_TO_REFER,
                        "",
                        "Record first that the adult does not agree, or a best-interests decision not to refer");
                problems.when(
                        !facts.withoutIdentity(), "", "The notification must identify nobody unless the adult agrees");
            }
            case ABANDON -> needed(problems, entry, "Enter why the person is not referred");
            case ADULT_NOW_CONSENTS ->
                problems.when(
                        facts.agreement() != Agreement.CONSENTED,
                        "consent",
                        "Record the adult’s informed consent first");
            case ALLOCATE_IECA -> {
                problems.when(!facts.adult(), "authority", "This authority decides about adults only");
                problems.when(
                        facts.adult() && !entry.cohort(),
                        "cohort",
                        "Confirm that the Home Office named this authority");
            }
            case ALLOCATE_LOCAL -> local(problems, facts, rules);
            case RG_AND_CG_POSITIVE, RG_POSITIVE_CG_NEGATIVE ->
                problems.when(
                        authority != Authority.LOCAL_PANEL,
                        "decision",
                        "Only a local panel makes both decisions at one meeting");
            case START_RECOVERY ->
                problems.when(
                        !day(NrmPoint.RG_POSITIVE).equals(Optional.of(entry.on())),
                        "on",
                        "The recovery period begins on the day of the positive reasonable grounds decision");
            case RECOVERY_MINIMUM_REACHED -> minimum(problems, entry.on(), rules);
            case CG_POSITIVE, CG_NEGATIVE ->
                problems.when(
                        !points.containsKey(NrmPoint.RG_POSITIVE),
                        "",
                        "A positive reasonable grounds decision comes first");
            case REQUEST_RECONSIDERATION -> request(problems, entry, rules);
            case WINDOW_EXPIRED -> {
                var last = window(rules);
                problems.when(
                        last == null || !entry.on().isAfter(last),
                        "on",
                        "The time to ask for a reconsideration has not passed");
            }
            case DISQUALIFY -> {
                problems.when(entry.limb() == null, "limb", "Choose the ground of the disqualification");
                needed(problems, entry, "Enter the facts that the decision names");
            }
            case START_MOVE_ON ->
                problems.when(
                        !facts.adult() || !Boolean.TRUE.equals(entry.msvcc() == null ? msvcc : entry.msvcc()),
                        "msvcc",
                        "A move-on period is for an adult with support under the Modern Slavery Victim Care Contract");
            case EXIT -> {
                boolean supported = Boolean.TRUE.equals(entry.msvcc() == null ? msvcc : entry.msvcc());
                problems.when(
                        state == NrmState.CG_POSITIVE && facts.adult() && supported,
                        "msvcc",
                        "An adult with support under the contract has a move-on period first");
            }
            case RNA_EXTENDS ->
                problems.when(
                        entry.until() == null || !entry.until().isAfter(entry.on()),
                        "until",
                        "Enter until when support goes on, a day after the decision");
            case WITHDRAW_CONSENT -> {
                problems.when(!facts.adult(), "", "A child cannot withdraw; nor can somebody who may be a child");
                problems.when(
                        facts.adult() && authority == Authority.LOCAL_PANEL && !referredAsChild(),
                        "",
                        "With a local panel only a person who has turned 18 since the referral can withdraw");
                problems.when(!entry.told(), "told", "Confirm that the person was told what ends");
            }
            case TURNED_18_STAYS_IN -> {
                eighteen(problems, facts);
                problems.when(
                        facts.agreement() != Agreement.CONSENTED,
                        "consent",
                        "Record the person’s informed consent first, as of any adult");
                problems.when(
                        entry.msvcc() == null, "msvcc", "Choose whether the person wants support under the contract");
            }
            case TURNED_18_LEAVES -> {
                eighteen(problems, facts);
                problems.when(!entry.told(), "told", "Confirm that the person was told what ends");
            }
            case SUSPEND -> needed(problems, entry, "Enter what the authority says about the suspension");
            case CLOSE,
                    ALLOCATE_SCA,
                    START_RG,
                    RG_POSITIVE,
                    RG_NEGATIVE,
                    RESUME,
                    OVERTURNED_RG,
                    OVERTURNED_CG,
                    DISQUALIFICATION_OVERTURNED,
                    UPHELD -> {}
        }
    }

    private static void needed(Problems problems, NrmEntry entry, String message) {
        problems.when(entry.reason().isEmpty(), "reason", message);
    }

    private void eighteen(Problems problems, NrmFacts facts) {
        problems.when(!referredAsChild(), "", "The question at 18 is for those who were referred as a child");
        problems.when(!facts.adult(), "", "The person is not known to have turned 18 by that day");
    }

    private void local(Problems problems, NrmFacts facts, ClockRules rules) {
        problems.when(!facts.pilotArea(), "authority", "The area has no local panel");
        problems.when(referredAs != Age.CHILD, "authority", "A local panel decides about children only");
        problems.when(facts.ageDisputed(), "authority", "A local panel decides only where nobody doubts the age");
        var sent = day(NrmPoint.SUBMITTED).orElse(since);
        int gate =
                rules.on(ClockRules.PILOT_AGE_GATE, sent).map(ClockRule::days).orElse(0);
        problems.when(
                facts.turns18On() == null || !sent.plusDays(gate).isBefore(facts.turns18On()),
                "authority",
                "A local panel decides only where the child was more than %d days from 18 when referred"
                        .formatted(gate));
    }

    private void minimum(Problems problems, LocalDate on, ClockRules rules) {
        var last = rules.end(ClockRules.RECOVERY_MINIMUM, this);
        problems.when(
                last.isPresent() && on.isBefore(last.get()),
                "on",
                last.map(day -> "The recovery period lasts at least until %s".formatted(Dates.day(day, Locale.UK)))
                        .orElse(""));
    }

    private void request(Problems problems, NrmEntry entry, ClockRules rules) {
        problems.when(entry.grounds().isEmpty(), "grounds", "Choose at least one ground");
        var last = window(rules);
        if (last != null && entry.on().isAfter(last) && entry.lateReason().isEmpty()) {
            problems.add(
                    "lateReason",
                    "The time to ask ended on %s. Enter the exceptional circumstances"
                            .formatted(Dates.day(last, Locale.UK)));
        }
    }

    private @Nullable LocalDate window(ClockRules rules) {
        return rules.end(ClockRules.RECONSIDERATION_WINDOW, this).orElse(null);
    }

    private NrmProcess after(NrmStep step, NrmState to, NrmEntry entry, NrmFacts facts) {
        var reached = new EnumMap<NrmPoint, Reached>(NrmPoint.class);
        reached.putAll(points);
        var now = new Reached(entry.on(), version + 1);
        for (var point : reaches(step)) {
            reached.put(point, now);
        }
        if (to.ended()) {
            reached.put(NrmPoint.ENDED, now);
        }
        return new NrmProcess(
                id,
                ref,
                caseId,
                personInCase,
                version + 1,
                to,
                entry.on().isBefore(since) ? since : entry.on(),
                step == NrmStep.SUBMIT_REFERRAL || step == NrmStep.NOTIFY_WITHOUT_CONSENT ? facts.age() : referredAs,
                switch (step) {
                    case ALLOCATE_SCA -> Authority.SCA;
                    case ALLOCATE_IECA -> Authority.IECA;
                    case ALLOCATE_LOCAL -> Authority.LOCAL_PANEL;
                    default -> authority;
                },
                to != NrmState.SUSPENDED ? null : step == NrmStep.SUSPEND ? state : suspendedFrom,
                step == NrmStep.DISQUALIFY
                        ? state
                        : step == NrmStep.DISQUALIFICATION_OVERTURNED ? null : disqualifiedFrom,
                to != NrmState.RECONSIDERATION_REQUESTED
                        ? null
                        : step == NrmStep.REQUEST_RECONSIDERATION ? state : challenged,
                reached,
                entry.msvcc() == null ? msvcc : entry.msvcc(),
                step == NrmStep.RNA_EXTENDS ? entry.until() : supportUntil);
    }

    private static List<NrmPoint> reaches(NrmStep step) {
        return switch (step) {
            case SUBMIT_REFERRAL -> List.of(NrmPoint.SUBMITTED);
            case NOTIFY_WITHOUT_CONSENT -> List.of(NrmPoint.NOTIFIED);
            case ALLOCATE_SCA, ALLOCATE_IECA, ALLOCATE_LOCAL -> List.of(NrmPoint.ALLOCATED);
            case RG_POSITIVE -> List.of(NrmPoint.RG_DECISION, NrmPoint.RG_POSITIVE);
            case RG_NEGATIVE -> List.of(NrmPoint.RG_DECISION, NrmPoint.NEGATIVE);
            case RG_AND_CG_POSITIVE ->
                List.of(NrmPoint.RG_DECISION, NrmPoint.RG_POSITIVE, NrmPoint.CG_DECISION, NrmPoint.CG_POSITIVE);
            case RG_POSITIVE_CG_NEGATIVE ->
                List.of(NrmPoint.RG_DECISION, NrmPoint.RG_POSITIVE, NrmPoint.CG_DECISION, NrmPoint.NEGATIVE);
            case SUSPEND -> List.of(NrmPoint.SUSPENDED);
            case CG_POSITIVE -> List.of(NrmPoint.CG_DECISION, NrmPoint.CG_POSITIVE);
            case CG_NEGATIVE -> List.of(NrmPoint.CG_DECISION, NrmPoint.NEGATIVE);
            case REQUEST_RECONSIDERATION -> List.of(NrmPoint.RECONSIDERATION);
            case OVERTURNED_RG -> List.of(NrmPoint.OVERTURNED, NrmPoint.RG_DECISION, NrmPoint.RG_POSITIVE);
            case OVERTURNED_CG -> List.of(NrmPoint.OVERTURNED, NrmPoint.CG_DECISION, NrmPoint.CG_POSITIVE);
            case DISQUALIFICATION_OVERTURNED -> List.of(NrmPoint.OVERTURNED);
            case DISQUALIFY -> List.of(NrmPoint.DISQUALIFIED);
            case START_MOVE_ON -> List.of(NrmPoint.MOVE_ON);
            case TURNED_18_STAYS_IN, TURNED_18_LEAVES -> List.of(NrmPoint.ANSWERED_AT_18);
            case ABANDON,
                    ADULT_NOW_CONSENTS,
                    CLOSE,
                    START_RG,
                    RESUME,
                    START_RECOVERY,
                    RECOVERY_MINIMUM_REACHED,
                    UPHELD,
                    EXIT,
                    RNA_EXTENDS,
                    WINDOW_EXPIRED,
                    WITHDRAW_CONSENT -> List.of();
        };
    }
}
