package waymark.web.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.web.Tone;
import waymark.web.lists.Sorting;

/// A row of the gallery's table. Invented, like everything in the gallery.
record GalleryRow(String ref, String what, String area, LocalDate due, int progress, String word, Tone tone) {

    static final List<String> COLUMNS = List.of("what", "due", "progress");

    private static final LocalDate DAY = LocalDate.of(2027, 3, 31);

    private static final List<GalleryRow> ROWS = List.of(
            row("AC-0101", "Map the local pathway for adults", "HULL", 0, 100, "Complete", Tone.BLUE),
            row("AC-0102", "Brief every housing team on the signs", "HULL", -40, 60, "Red", Tone.RED),
            row("AC-0103", "Agree a deputy for each single point of contact", "ERY", 20, 25, "Amber", Tone.ORANGE),
            row("AC-0104", "Visit the hand car washes with the fire service", "NEL", 60, 50, "Green", Tone.GREEN),
            row("AC-0105", "Translate the leaflet into six languages", "NL", 90, 0, "Not started", Tone.GREY),
            row("AC-0106", "Publish duty numbers for out-of-hours calls", "NL", 14, 80, "Amber", Tone.ORANGE),
            row("AC-0107", "Train two champions in each hospital", "ERY", 120, 10, "Green", Tone.GREEN));

    private static GalleryRow row(String ref, String what, String area, int days, int progress, String word, Tone t) {
        return new GalleryRow(ref, what, area, DAY.plusDays(days), progress, word, t);
    }

    static List<GalleryRow> list(@Nullable String area, Sorting sorting) {
        var order = order(sorting.column());
        return ROWS.stream()
                .filter(row -> area == null || area.isEmpty() || row.area().equals(area))
                .sorted(sorting.descending() ? order.reversed() : order)
                .toList();
    }

    private static Comparator<GalleryRow> order(String column) {
        return switch (column) {
            case "what" -> Comparator.comparing(GalleryRow::what);
            case "progress" -> Comparator.comparingInt(GalleryRow::progress);
            default -> Comparator.comparing(GalleryRow::due);
        };
    }
}
