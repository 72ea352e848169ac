package waymark.cases.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import waymark.cases.law.LawItem;
import waymark.cases.rules.Authority;
import waymark.cases.rules.ClockRules;
import waymark.cases.rules.Ground;
import waymark.cases.rules.Limb;
import waymark.cases.rules.NrmEntry;
import waymark.cases.rules.NrmEvent;
import waymark.cases.rules.NrmFacts;
import waymark.cases.rules.NrmPoint;
import waymark.cases.rules.NrmProcess;
import waymark.cases.rules.NrmState;
import waymark.cases.rules.NrmStep;
import waymark.kernel.Ruling;
import waymark.web.forms.FormReader;

/// What the form of an act says.
///
/// @param facts what the rules ask about the person on that day
record NrmForm(NrmStep step, NrmEntry entry, NrmFacts facts) {

    static final String YES = "yes";

    /// The day of the act. A recovery period begins with the decision.
    static LocalDate on(FormReader reader, NrmAct act, NrmProcess process, LocalDate today) {
        return act == NrmAct.RECOVERY
                ? process.day(NrmPoint.RG_POSITIVE).orElse(process.since())
                : reader.requiredDate("on", "Date", today);
    }

    /// @param basis what a disqualification may rest on today
    static NrmForm read(
            FormReader reader, NrmAct act, NrmProcess process, LocalDate on, NrmFacts facts, List<LawItem> basis) {
        var step = step(reader, act, process);
        var entry =
                NrmEntry.on(on).because(act.reason().isEmpty() ? "" : reader.text("reason", "Reason", FormReader.TEXT));
        return new NrmForm(
                step,
                switch (act) {
                    case ALLOCATION -> entry.cohort(reader.form().ticked("cohort"));
                    case RECONSIDERATION ->
                        entry.challenging(
                                reader.choices("grounds", Arrays.asList(Ground.values()), Ground::name, ""),
                                reader.text("lateReason", "Exceptional circumstances", FormReader.TEXT));
                    case DISQUALIFICATION -> disqualified(reader, entry, basis);
                    case MOVE_ON -> entry.supported(true);
                    case EXIT -> process.state() == NrmState.CG_POSITIVE ? entry.supported(false) : entry;
                    case EXTRA_PERIOD ->
                        entry.until(reader.date("until", "Last day of support").orElse(null));
                    case WITHDRAWAL -> entry.told(reader.form().ticked("told"));
                    case TURNING_18 ->
                        entry.told(reader.form().ticked("told"))
                                .supported(
                                        step == NrmStep.TURNED_18_STAYS_IN
                                                        && !reader.form()
                                                                .text("msvcc")
                                                                .isEmpty()
                                                ? reader.form().text("msvcc").equals(YES)
                                                : null);
                    default -> entry;
                },
                facts);
    }

    private static NrmEntry disqualified(FormReader reader, NrmEntry entry, List<LawItem> basis) {
        var rests = reader.choices("basis", basis, LawItem::words, "").stream()
                .map(LawItem::words)
                .toList();
        var limb = reader.form().text("limb");
        var struck = Arrays.stream(Limb.values())
                .filter(one -> one.name().equals(limb))
                .findFirst()
                .orElse(null);
        var entered = struck == null ? entry : entry.on(struck);
        return rests.isEmpty() || entry.reason().isEmpty()
                ? entered
                : entered.because(String.join("; ", rests) + ". " + entry.reason());
    }

    private static NrmStep step(FormReader reader, NrmAct act, NrmProcess process) {
        return switch (act) {
            case ALLOCATION ->
                switch (reader.choice("authority", Authority.class, "Choose the authority")) {
                    case SCA -> NrmStep.ALLOCATE_SCA;
                    case IECA -> NrmStep.ALLOCATE_IECA;
                    case LOCAL_PANEL -> NrmStep.ALLOCATE_LOCAL;
                };
            case REASONABLE_GROUNDS, CONCLUSIVE_GROUNDS, OUTCOME, TURNING_18 ->
                reader.choice("decision", act.choosable(process), NrmStep::name, "Choose one of the answers");
            default -> act.steps(process).findFirst().orElseThrow();
        };
    }

    /// The steps that follow from the form. A positive reasonable grounds decision begins the recovery period
    /// on the same day; before a conclusive grounds decision its minimum has passed.
    Ruling<List<NrmEvent>> events(NrmAct act, NrmProcess process, ClockRules rules, LocalDate today) {
        var all = new ArrayList<NrmEvent>();
        Ruling<NrmProcess> now = Ruling.agreed(process);
        if (act == NrmAct.CONCLUSIVE_GROUNDS && process.state() == NrmState.RECOVERY) {
            var end = rules.end(ClockRules.RECOVERY_MINIMUM, process).orElse(process.since());
            var reached = end.isBefore(process.since()) ? process.since() : end;
            now = take(all, now, NrmStep.RECOVERY_MINIMUM_REACHED, NrmEntry.on(reached), rules, today);
        }
        now = take(all, now, step, entry, rules, today);
        if (step == NrmStep.RG_POSITIVE || step == NrmStep.OVERTURNED_RG) {
            now = take(all, now, NrmStep.START_RECOVERY, NrmEntry.on(entry.on()), rules, today);
        }
        return now.map(_ -> List.copyOf(all));
    }

    private Ruling<NrmProcess> take(
            List<NrmEvent> all,
            Ruling<NrmProcess> now,
            NrmStep next,
            NrmEntry with,
            ClockRules rules,
            LocalDate today) {
        return now.then(process -> process.take(next, with, facts, rules, today))
                .map(event -> {
                    all.add(event);
                    return event.after();
                });
    }
}
