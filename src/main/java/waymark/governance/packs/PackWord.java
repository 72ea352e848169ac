package waymark.governance.packs;

import java.util.List;
import waymark.governance.packs.PackContent.AreaLine;
import waymark.governance.packs.PackContent.AreaPage;
import waymark.governance.quarters.QuarterDates;
import waymark.web.word.WordFile;

/// The page of one area as a document that its own boards and committees can work on: headings and tables that
/// a screen reader knows, colours as words.
final class PackWord {

    private static final String INVENTED = "Demonstration: the people and figures are invented.";

    private final WordFile file;
    private final PackContent content;
    private final AreaLine area;

    private PackWord(PackContent content, AreaLine area, String mark) {
        this.file = new WordFile(
                "%s, %s".formatted(area.name(), content.title()),
                (mark + " " + (content.demonstration() ? INVENTED : "")).strip());
        this.content = content;
        this.area = area;
    }

    /// @param mark what every page says at its top; empty for an issued pack
    static byte[] of(PackContent content, AreaLine area, String mark) {
        var word = new PackWord(content, area, mark);
        word.write();
        return word.file.bytes();
    }

    private void write() {
        file.paragraph("From the board pack for the board on %s%s."
                .formatted(
                        QuarterDates.say(content.boardMeets()),
                        content.edition() > 1 ? ", edition " + content.edition() : ""));
        if (area.lead() != null) {
            file.paragraph("Area lead: " + area.lead());
        }
        file.paragraph("Return: %s, %s".formatted(area.areaReturn(), area.said()));
        content.page(area.area())
                .ifPresentOrElse(
                        this::write,
                        () -> file.paragraph("Nothing can be said of %s: %s.".formatted(area.name(), area.reason())));
        file.paragraph(content.smallNumbers() + ".");
    }

    private void write(AreaPage page) {
        file.heading(2, "Main achievements");
        PackContent.lines(page.achievements()).forEach(file::paragraph);
        file.heading(2, "Challenges");
        PackContent.lines(page.challenges()).forEach(file::paragraph);
        var requests = content.requests().stream()
                .filter(request -> request.area().equals(area.area()))
                .toList();
        if (!requests.isEmpty()) {
            file.heading(2, "Asked of the board");
            requests.forEach(request -> file.paragraph("%s (%s)".formatted(request.wording(), request.outcome())));
        }
        file.heading(2, "Figures");
        table(
                List.of("Measure", "Figure", "Target", "Colour", "Since the quarter before"),
                content.measuresOf(area.area()).stream()
                        .flatMap(row -> row.of(area.area()).stream()
                                .map(cell -> List.of(
                                        row.title(), cell.text(), row.target(), cell.word(), PackContent.brief(cell))))
                        .toList());
        file.heading(2, "Actions");
        table(
                List.of("Action", "Progress", "Owner", "Due", "Colour"),
                page.actions().stream()
                        .map(action -> List.of(
                                action.title(),
                                String.join(" ", PackContent.lines(action.progress())),
                                action.owner(),
                                action.due() == null ? "" : QuarterDates.brief(action.due()),
                                action.colour().word() + ": " + action.because()))
                        .toList());
    }

    private void table(List<String> header, List<List<String>> rows) {
        if (rows.isEmpty()) {
            file.paragraph("None in this quarter.");
        } else {
            file.table(header, rows);
        }
    }
}
