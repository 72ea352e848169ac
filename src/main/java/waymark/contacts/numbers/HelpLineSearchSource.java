package waymark.contacts.numbers;

import static waymark.directory.search.SearchItem.joined;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import waymark.directory.search.SearchItem;
import waymark.directory.search.SearchKind;
import waymark.directory.search.SearchSource;
import waymark.directory.search.SearchedOrganisation;
import waymark.kernel.Actor;
import waymark.web.search.Spelling;
import waymark.web.search.Spelling.Why;

/// The public numbers in the search of the directory.
@Component
class HelpLineSearchSource implements SearchSource {

    private final HelpLines lines;
    private final Clock clock;

    HelpLineSearchSource(HelpLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public List<SearchItem> items(Actor actor, Map<String, SearchedOrganisation> organisations) {
        return lines.on(actor, LocalDate.now(clock)).stream()
                .map(HelpLineSearchSource::item)
                .toList();
    }

    private static SearchItem item(HelpLine line) {
        return new SearchItem(
                SearchKind.LINE,
                "/contacts/lines",
                line.name(),
                joined(line.number(), line.hours()) + (line.demonstration() ? " (fictional)" : ""),
                line.area().isEmpty() ? List.of() : List.of(line.area()),
                List.of(),
                List.of(),
                false,
                List.of(
                        Spelling.of(line.name(), Why.NAME),
                        Spelling.of(joined(line.name(), line.number(), line.useWhen()), Why.CONTEXT)));
    }
}
