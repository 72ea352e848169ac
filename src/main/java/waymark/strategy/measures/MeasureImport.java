package waymark.strategy.measures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.directory.imports.FileFault;
import waymark.directory.imports.FileFaults;
import waymark.directory.imports.ImportSection;
import waymark.directory.imports.ImportSummary;
import waymark.directory.imports.ImportedEntries;
import waymark.directory.imports.PartnershipFile;
import waymark.directory.imports.PartnershipFile.MeasureEntry;
import waymark.directory.imports.PartnershipFile.TargetEntry;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;

/// The measures of an import, with their targets, by the rules of the page. A target whose quarter the file
/// does not name stays, and so does a measure that was retired here.
@Component
@Order(11)
class MeasureImport implements ImportSection {

    private final Measures measures;
    private final ImportedEntries entries;
    private final Clock clock;

    MeasureImport(Measures measures, ImportedEntries entries, Clock clock) {
        this.measures = measures;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public List<FileFault> check(Actor actor, PartnershipFile file) {
        var faults = new FileFaults();
        faults.repeated(
                file.measures().stream().map(MeasureEntry::code).toList(),
                "/measures/%d/code",
                "a code no other measure has");
        var objectives = file.priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .map(PartnershipFile.ObjectiveEntry::code)
                .collect(Collectors.toSet());
        var areas = file.areas().stream().map(PartnershipFile.AreaEntry::code).collect(Collectors.toSet());
        for (int i = 0; i < file.measures().size(); i++) {
            measure(file.measures().get(i), "/measures/" + i, objectives, areas, faults);
        }
        return faults.list();
    }

    private void measure(MeasureEntry entry, String at, Set<String> objectives, Set<String> areas, FileFaults faults) {
        unknown(entry.objective(), objectives, at + "/objective", "the code of an objective in this file", faults);
        for (int i = 0; i < entry.areas().size(); i++) {
            unknown(entry.areas().get(i), areas, at + "/areas/" + i, "the code of an area in this file", faults);
        }
        faults.repeated(entry.areas(), at + "/areas/%d", "each area once");
        faults.when(
                entry.countsPeople() && !entry.unit().equals("count"),
                at + "/countsPeople",
                "true, counted in " + entry.unit(),
                "the unit count, or false: people are counted one by one");
        faults.when(
                entry.baseline() == null && entry.baselineOn() != null,
                at + "/baseline",
                "nothing, beside its date",
                "the baseline of that date, or neither");
        faults.when(
                entry.baseline() != null && entry.baselineOn() == null,
                at + "/baselineOn",
                "nothing, beside the baseline",
                "the date of the baseline, or neither");
        faults.when(
                entry.baselineOn() != null && entry.baselineOn().isAfter(today()),
                at + "/baselineOn",
                String.valueOf(entry.baselineOn()),
                "a date in the past");
        figure(entry, entry.baseline(), at + "/baseline", faults);
        targets(entry, at, faults);
    }

    private static void targets(MeasureEntry entry, String at, FileFaults faults) {
        faults.repeated(
                entry.targets().stream().map(TargetEntry::quarter).toList(),
                at + "/targets/%d/quarter",
                "each quarter once");
        for (int i = 0; i < entry.targets().size(); i++) {
            figure(entry, entry.targets().get(i).target(), at + "/targets/" + i + "/target", faults);
        }
    }

    /// In the measure's unit, as a page would take it.
    private static void figure(MeasureEntry entry, @Nullable BigDecimal value, String at, FileFaults faults) {
        var unit = unit(entry);
        if (unit.isPresent()
                && value != null
                && unit.get().read(at, value.toPlainString()) instanceof Ruling.Refused<BigDecimal>(var problems)) {
            faults.when(
                    true,
                    at,
                    "the number " + value.toPlainString(),
                    problems.getFirst().message());
        }
    }

    private static void unknown(String code, Set<String> known, String at, String expected, FileFaults faults) {
        faults.when(!code.isEmpty() && !known.contains(code), at, "“%s”".formatted(code), expected);
    }

    @Override
    public List<ImportSummary> store(Actor actor, PartnershipFile file) {
        return List.of(
                entries.each(actor, "measures", file.measures(), MeasureEntry::code, (entry, _) -> put(actor, entry)));
    }

    private void put(Actor actor, MeasureEntry entry) {
        var known = measures.coded(entry.code());
        var ref = known.map(MeasureLine::ref)
                .orElseGet(() -> measures.add(actor, wanted(entry, null), entry.code(), today()));
        int version = known.map(MeasureLine::version).orElse(1);
        if (known.isPresent()) {
            done(measures.change(actor, ref, version, wanted(entry, feed(entry, known.get())), today()));
            version++;
        }
        target(actor, ref, version, entry);
    }

    private void target(Actor actor, Ref ref, int version, MeasureEntry entry) {
        var targets = targets(entry);
        if (!targets.isEmpty()) {
            done(measures.target(actor, ref, version, targets, today()));
        }
    }

    private static Map<Quarter, Optional<BigDecimal>> targets(MeasureEntry entry) {
        var targets = new LinkedHashMap<Quarter, Optional<BigDecimal>>();
        entry.targets()
                .forEach(each ->
                        targets.put(Quarter.parse(each.quarter()).orElseThrow(), Optional.ofNullable(each.target())));
        return targets;
    }

    /// What feeds it, as the coordinator set it: a file says nothing of it, but may change what is counted.
    private static @Nullable String feed(MeasureEntry entry, MeasureLine known) {
        return unit(entry).equals(Optional.of(known.unit())) && entry.countsPeople() == known.countsPeople()
                ? known.feed()
                : null;
    }

    /// @param feed key of the figure that the product counts for it
    private static NewMeasure wanted(MeasureEntry entry, @Nullable String feed) {
        return new NewMeasure(
                entry.objective(),
                entry.title(),
                unit(entry).orElseThrow(),
                entry.better().equals("higher") ? Direction.UP : Direction.DOWN,
                entry.baseline(),
                entry.baselineOn(),
                entry.source(),
                entry.areas(),
                entry.countsPeople(),
                feed);
    }

    /// Nothing where the file names none, which its shape says already.
    private static Optional<Unit> unit(MeasureEntry entry) {
        return List.of(Unit.values()).stream()
                .filter(unit -> unit.name().toLowerCase(Locale.ROOT).equals(entry.unit()))
                .findFirst();
    }

    private static void done(Saved<MeasureLine> saved) {
        if (saved instanceof Saved.Stale<MeasureLine>) {
            throw new InvariantViolation("a measure that changed while the import held the directory");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
