package waymark.governance.packs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import waymark.governance.packs.PackContent.AreaLine;
import waymark.governance.packs.PackContent.AreaPage;
import waymark.governance.quarters.QuarterDates;
import waymark.kernel.InvariantViolation;
import waymark.web.pdf.PdfPage;

/// The page of one area as a document that its own boards and committees can work on: headings and tables that
/// a screen reader knows, colours as words.
final class PackWord {

    private static final String INVENTED = "Demonstration: the people and figures are invented.";
    private static final String LANGUAGE = "en-GB";

    private final XWPFDocument document = new XWPFDocument();
    private final PackContent content;
    private final AreaLine area;

    private PackWord(PackContent content, AreaLine area) {
        this.content = content;
        this.area = area;
    }

    /// @param mark what every page says at its top; empty for an issued pack
    static byte[] of(PackContent content, AreaLine area, String mark) {
        var word = new PackWord(content, area);
        try (word.document) {
            word.write(mark);
            var bytes = new ByteArrayOutputStream();
            word.document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new InvariantViolation("a document could not be made in memory", e);
        }
    }

    private void write(String mark) {
        styles();
        var title = "%s, %s".formatted(area.name(), content.title());
        var about = document.getProperties().getCoreProperties();
        about.setTitle(title);
        about.setCreator("Waymark");
        top(mark);
        heading(1, title);
        paragraph("From the board pack for the board on %s%s."
                .formatted(
                        QuarterDates.say(content.boardMeets()),
                        content.edition() > 1 ? ", edition " + content.edition() : ""));
        if (area.lead() != null) {
            paragraph("Area lead: " + area.lead());
        }
        paragraph("Return: %s, %s".formatted(area.areaReturn(), area.said()));
        content.page(area.area())
                .ifPresentOrElse(
                        this::write,
                        () -> paragraph("Nothing can be said of %s: %s.".formatted(area.name(), area.reason())));
        paragraph(content.smallNumbers() + ".");
    }

    private void write(AreaPage page) {
        heading(2, "Main achievements");
        PackContent.lines(page.achievements()).forEach(this::paragraph);
        heading(2, "Challenges");
        PackContent.lines(page.challenges()).forEach(this::paragraph);
        var requests = content.requests().stream()
                .filter(request -> request.area().equals(area.area()))
                .toList();
        if (!requests.isEmpty()) {
            heading(2, "Asked of the board");
            requests.forEach(request -> paragraph("%s (%s)".formatted(request.wording(), request.outcome())));
        }
        heading(2, "Figures");
        table(
                List.of("Measure", "Figure", "Target", "Colour", "Since the quarter before"),
                content.measuresOf(area.area()).stream()
                        .flatMap(row -> row.of(area.area()).stream()
                                .map(cell -> List.of(
                                        row.title(), cell.text(), row.target(), cell.word(), PackContent.brief(cell))))
                        .toList());
        heading(2, "Actions");
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

    /// What a copy must not lose is at the top of each page.
    private void top(String mark) {
        var words = (mark + " " + (content.demonstration() ? INVENTED : "")).strip();
        if (!words.isEmpty()) {
            var run = document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun();
            run.setBold(true);
            run.setText(words);
        }
    }

    private void heading(int level, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + level);
        paragraph.setKeepNext(true);
        paragraph.createRun().setText(PdfPage.printable(text));
    }

    private void paragraph(String text) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(120);
        paragraph.createRun().setText(PdfPage.printable(text));
    }

    private void table(List<String> header, List<List<String>> rows) {
        if (rows.isEmpty()) {
            paragraph("None in this quarter.");
            return;
        }
        var table = document.createTable(rows.size() + 1, header.size());
        table.setWidth("100%");
        fill(table, 0, header, true);
        table.getRow(0).setRepeatHeader(true);
        for (int row = 0; row < rows.size(); row++) {
            fill(table, row + 1, rows.get(row), false);
            table.getRow(row + 1).setCantSplitRow(true);
        }
        document.createParagraph();
    }

    private static void fill(XWPFTable table, int row, List<String> cells, boolean bold) {
        for (int column = 0; column < cells.size(); column++) {
            var run =
                    table.getRow(row).getCell(column).getParagraphs().getFirst().createRun();
            run.setBold(bold);
            run.setFontSize(9);
            run.setText(PdfPage.printable(cells.get(column)));
        }
    }

    /// Headings are known by their style; a document made from nothing has none.
    private void styles() {
        var styles = document.createStyles();
        styles.setSpellingLanguage(LANGUAGE);
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Arial");
        fonts.setHAnsi("Arial");
        fonts.setCs("Arial");
        styles.setDefaultFonts(fonts);
        for (int level = 1; level <= 2; level++) {
            var style = CTStyle.Factory.newInstance();
            style.setStyleId("Heading" + level);
            style.setType(STStyleType.PARAGRAPH);
            style.addNewName().setVal("heading " + level);
            style.addNewQFormat();
            var paragraph = style.addNewPPr();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            var spacing = paragraph.addNewSpacing();
            spacing.setBefore(BigInteger.valueOf(240));
            spacing.setAfter(BigInteger.valueOf(120));
            var letters = style.addNewRPr();
            letters.addNewB();
            letters.addNewSz().setVal(BigInteger.valueOf(level == 1 ? 36 : 26));
            styles.addStyle(new XWPFStyle(style));
        }
    }
}
