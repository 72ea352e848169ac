package waymark.web.sheets;

import java.util.List;
import waymark.kernel.Ruling;

/// Reads what somebody chose or pasted.
public final class SheetReader {

    /// The largest file, in bytes.
    public static final int LARGEST = 2_000_000;

    private SheetReader() {}

    /// A workbook (XLSX) or a CSV file, told apart by what is in it and not by its name.
    ///
    /// @param field where a problem is shown
    public static Ruling<Sheet> file(String field, byte[] bytes) {
        try {
            if (bytes.length > LARGEST) {
                throw new UnreadableSheet("It is larger than %,d bytes".formatted(LARGEST));
            }
            return Ruling.agreed(WorkbookParts.begins(bytes) ? WorkbookReader.read(bytes) : DelimitedText.read(bytes));
        } catch (UnreadableSheet unread) {
            return refused(field, "The file was not read. ", unread);
        }
    }

    /// Every sheet of a workbook (XLSX) that is shown, or a CSV file as one sheet without a name. Published tables are
    /// larger than what people type, so the limits of a sheet are wider; a sheet beyond them is named, not read.
    ///
    /// @param field where a problem is shown
    public static Ruling<List<NamedSheet>> sheets(String field, byte[] bytes) {
        try {
            if (bytes.length > LARGEST) {
                throw new UnreadableSheet("It is larger than %,d bytes".formatted(LARGEST));
            }
            return Ruling.agreed(
                    WorkbookParts.begins(bytes)
                            ? WorkbookReader.readAll(bytes)
                            : List.of(new NamedSheet("", DelimitedText.read(bytes), "")));
        } catch (UnreadableSheet unread) {
            return refused(field, "The file was not read. ", unread);
        }
    }

    /// Cells that were copied from a spreadsheet, or the text of a CSV file.
    ///
    /// @param field where a problem is shown
    public static Ruling<Sheet> pasted(String field, String text) {
        try {
            return Ruling.agreed(DelimitedText.read(text));
        } catch (UnreadableSheet unread) {
            return refused(field, "What you pasted was not read. ", unread);
        }
    }

    private static <T> Ruling<T> refused(String field, String what, UnreadableSheet unread) {
        return Ruling.refused(field, what + unread.getMessage());
    }
}
