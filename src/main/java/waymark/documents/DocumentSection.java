package waymark.documents;

import java.util.List;
import waymark.kernel.Ref;

/// The documents on the page of what they hang on: shown by `documents/section.jte`.
///
/// @param mayAdd whether the reader may add to them
public record DocumentSection(Ref thing, List<DocumentLine> documents, boolean mayAdd) {

    public DocumentSection {
        documents = List.copyOf(documents);
    }

    /// Those that are offered.
    public List<DocumentLine> kept() {
        return documents.stream().filter(each -> each.removedOn() == null).toList();
    }

    /// Those that can still be put back; only for who may do so.
    public List<DocumentLine> removed() {
        return documents.stream().filter(each -> each.removedOn() != null).toList();
    }

    /// Where one is added.
    public String adding() {
        return "/documents/for/" + thing;
    }
}
