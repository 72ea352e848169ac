package waymark.documents;

import static waymark.kernel.Permission.USE_WAYMARK;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.lists.FilterChip;
import waymark.web.lists.Paging;

/// Every document that the reader may open, the newest first.
@Controller
class DocumentsController {

    private static final int SIZE = 25;
    private static final List<Choice> KINDS =
            Choice.from(Arrays.asList(DocumentKind.values()), DocumentKind::name, DocumentKind::word);

    /// @param kind the type it shows, empty for all
    /// @param paths where each thing is, by its reference
    record View(List<DocumentLine> documents, String kind, Map<String, String> paths, Paging paging) {

        List<Choice> kinds() {
            return KINDS;
        }

        List<FilterChip> chips() {
            return kind.isEmpty()
                    ? List.of()
                    : List.of(new FilterChip("Type", Choice.labels(KINDS).getOrDefault(kind, kind), "kind", kind));
        }
    }

    private final DocumentList list;
    private final DocumentHolders holders;

    DocumentsController(DocumentList list, DocumentHolders holders) {
        this.list = list;
        this.holders = holders;
    }

    @GetMapping("/documents")
    @Allow(USE_WAYMARK)
    ModelAndView list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String page,
            Actor.Person actor) {
        var chosen = Arrays.stream(DocumentKind.values())
                .filter(one -> one.name().equalsIgnoreCase(kind))
                .findFirst();
        var paging = Paging.of(page, SIZE, list.count(chosen));
        var documents = list.find(chosen, paging);
        var paths = documents.stream()
                .map(DocumentLine::thing)
                .distinct()
                .collect(Collectors.toMap(
                        thing -> thing.value(), thing -> holders.of(thing).path(thing)));
        return Page.show(
                "documents/documents",
                new View(documents, chosen.map(Enum::name).orElse(""), paths, paging));
    }
}
