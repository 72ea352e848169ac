package waymark.launch.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import waymark.directory.imports.ImportPartnership;
import waymark.kernel.Actor;

/// What stands between the draft and a partnership that can be opened: the rules of each step, and then
/// those of the importer, which has the last word.
@Component
public class LaunchCheck {

    /// What is wrong in a row of a step.
    ///
    /// @param row counted from 0; -1 where it is about the step as a whole
    public record Fault(LaunchStep step, int row, String message) {}

    private final ImportPartnership importer;

    LaunchCheck(ImportPartnership importer) {
        this.importer = importer;
    }

    /// Everything that is wrong, by step; a step without a fault has no entry.
    public Map<LaunchStep, List<Fault>> faults(Actor actor, Draft draft) {
        var faults = new EnumMap<LaunchStep, List<Fault>>(LaunchStep.class);
        own(draft).forEach(fault -> add(faults, fault));
        var told = new HashSet<String>();
        faults.values()
                .forEach(list -> list.forEach(fault -> {
                    told.add(fault.step() + " " + fault.row());
                    if (fault.row() < 0) {
                        told.add(fault.step().name());
                    }
                }));
        var file = new DraftFile(draft);
        for (var found : importer.check(actor, file.bytes())) {
            var origin = file.origin(found.pointer());
            if (origin.isEmpty()) {
                boolean said = faults.size() > 0; // a list without entries is said by its step already
                if (!said) {
                    add(faults, new Fault(LaunchStep.NAME, -1, sentence(found.found(), found.expected())));
                }
                continue;
            }
            var step = origin.get().step();
            int row = origin.get().row();
            if (!told.contains(step.name()) && told.add(step + " " + row)) {
                add(faults, new Fault(step, row, sentence(found.found(), found.expected())));
            }
        }
        return faults;
    }

    private static void add(Map<LaunchStep, List<Fault>> faults, Fault fault) {
        faults.computeIfAbsent(fault.step(), _ -> new ArrayList<>()).add(fault);
    }

    private static String sentence(String found, String expected) {
        return "Found: %s. Expected: %s".formatted(found, expected);
    }

    /// By the rules of the steps alone.
    static List<Fault> own(Draft draft) {
        var faults = new ArrayList<Fault>();
        for (var step : LaunchStep.values()) {
            var rows = draft.rows(step);
            if (rows.isEmpty() && step.needed()) {
                faults.add(new Fault(step, -1, step.many() ? "Add at least one " + step.thing() : "Fill this in"));
            }
            for (int row = 0; row < rows.size(); row++) {
                var read = RowReading.of(step, rows.get(row)::cell, draft);
                if (!read.problems().isEmpty()) {
                    faults.add(new Fault(step, row, read.problems().getFirst().message()));
                }
            }
        }
        return faults;
    }
}
