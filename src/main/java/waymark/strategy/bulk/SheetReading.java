package waymark.strategy.bulk;

import java.util.List;

/// A sheet as it was read: what is wrong with it, or what it would do.
///
/// @param preview of what was read without fault; to be saved only where nothing is wrong
record SheetReading(List<CellFault> faults, List<RowFault> rowFaults, PlanPreview preview) {

    SheetReading {
        faults = List.copyOf(faults);
        rowFaults = List.copyOf(rowFaults);
    }

    boolean faulty() {
        return !faults.isEmpty() || !rowFaults.isEmpty();
    }
}
