package waymark.web.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.springframework.http.MediaType;
import waymark.kernel.InvariantViolation;
import waymark.web.pdf.PdfPage;

/// A document that people can work on: written from its top to its end, then taken as bytes.
public final class WordFile {

    public static final MediaType TYPE =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private static final String LANGUAGE = "en-GB";
    private static final int SMALL = 9;

    private final XWPFDocument document = new XWPFDocument();

    /// @param title in the properties of the file, and its first heading
    /// @param top what every page says at its top, since a copy must not lose it; may be empty
    public WordFile(String title, String top) {
        styles();
        var about = document.getProperties().getCoreProperties();
        about.setTitle(title);
        about.setCreator("Waymark");
        if (!top.isEmpty()) {
            var run = document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun();
            run.setBold(true);
            run.setText(top);
        }
        heading(1, title);
    }

    /// A heading of the first or second level.
    public void heading(int level, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + level);
        paragraph.setKeepNext(true);
        paragraph.createRun().setText(PdfPage.printable(text));
    }

    public void paragraph(String text) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(120);
        paragraph.createRun().setText(PdfPage.printable(text));
    }

    /// A table whose first row is repeated on each page. A line break in a cell stays one.
    public void table(List<String> header, List<List<String>> rows) {
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
            write(table.getRow(row).getCell(column), cells.get(column), bold);
        }
    }

    private static void write(XWPFTableCell cell, String text, boolean bold) {
        var run = cell.getParagraphs().getFirst().createRun();
        run.setBold(bold);
        run.setFontSize(SMALL);
        lines(run, PdfPage.printable(text).split("\n", -1));
    }

    private static void lines(XWPFRun run, String[] lines) {
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(lines[line], line);
        }
    }

    /// The whole file. Nothing can be written afterwards.
    public byte[] bytes() {
        try (document) {
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new InvariantViolation("a document could not be made in memory", e);
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
            styles.addStyle(new XWPFStyle(style(level)));
        }
    }

    private static CTStyle style(int level) {
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
        return style;
    }
}
