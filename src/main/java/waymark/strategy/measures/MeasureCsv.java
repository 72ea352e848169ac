package waymark.strategy.measures;

import java.util.Arrays;
import java.util.List;
import waymark.kernel.Quarter;
import waymark.web.lists.ListFile;

/// A list of measures as a file for a spreadsheet.
final class MeasureCsv {

    private static final List<String> HEADER = List.of(
            "Reference",
            "Measure",
            "Objective",
            "Area",
            "Quarter",
            "Unit",
            "Direction",
            "Target",
            "Value",
            "Value in words",
            "Colour",
            "Because",
            "Source");

    private MeasureCsv() {}

    static ListFile of(Quarter quarter, List<VisibleResult> results) {
        return new ListFile(
                "measures-" + quarter,
                HEADER,
                results.stream().map(MeasureCsv::row).toList());
    }

    private static List<?> row(VisibleResult card) {
        var measure = card.measure();
        return Arrays.asList(
                measure.ref(),
                measure.title(),
                measure.objective(),
                card.result().areaName(),
                card.result().quarter(),
                measure.unit().words(),
                measure.direction().words(),
                card.result().target(),
                card.figure(),
                card.value(),
                card.colourWord(),
                card.because(),
                measure.source());
    }
}
