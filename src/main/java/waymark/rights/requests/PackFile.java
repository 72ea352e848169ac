package waymark.rights.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import waymark.web.Clocks;

/// A pack as the person gets it: what is withheld is not in it.
///
/// @param request its reference
/// @param asOf the day on which the lines were read
/// @param withheld true where something is withheld
record PackFile(String request, LocalDate receivedOn, LocalDate asOf, boolean withheld, List<Part> parts) {

    PackFile {
        parts = List.copyOf(parts);
    }

    /// One part of the case.
    record Part(String title, List<PackLine.Given> lines) {

        Part {
            lines = List.copyOf(lines);
        }
    }

    static PackFile of(DataRequest request, Pack pack) {
        var parts = new ArrayList<Part>();
        for (var title : pack.parts()) {
            var lines = pack.of(title).stream()
                    .flatMap(line -> line.given().stream())
                    .toList();
            if (!lines.isEmpty()) {
                parts.add(new Part(title, lines));
            }
        }
        return new PackFile(
                request.ref().value(),
                request.receivedOn(),
                LocalDate.ofInstant(pack.madeAt(), Clocks.LONDON),
                !pack.withheld().isEmpty(),
                parts);
    }
}
