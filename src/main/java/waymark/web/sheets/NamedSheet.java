package waymark.web.sheets;

/// One sheet of a workbook, under the name on its tab.
///
/// @param problem why it was not read, for the sender; empty where it was
public record NamedSheet(String name, Sheet sheet, String problem) {

    public boolean read() {
        return problem.isEmpty();
    }
}
