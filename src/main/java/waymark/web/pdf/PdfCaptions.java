package waymark.web.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/// The renderer tags the caption of a table after the table; a reader looks for it inside, as its first part.
final class PdfCaptions {

    private PdfCaptions() {}

    static void within(PDDocument document) {
        move(document.getDocumentCatalog().getStructureTreeRoot());
    }

    private static void move(PDStructureNode node) {
        PDStructureElement table = null;
        for (Object kid : node.getKids()) {
            if (!(kid instanceof PDStructureElement element)) {
                continue;
            }
            if (table != null && element.getStructureType().equals("Caption")) {
                var first = table.getKids().getFirst();
                node.removeKid(element);
                table.insertBefore(element, first);
                element.setParent(table);
            }
            table = element.getStructureType().equals("Table") ? element : null;
            move(element);
        }
    }
}
