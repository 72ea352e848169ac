package waymark.support.plancopy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.screening.Kind;
import waymark.cases.screening.Screener;
import waymark.support.reading.CopyText;

/// Looks for names, addresses and places in a copy: somebody else may find it. Hints, which stop nobody.
@Component
class CopyHints {

    /// What is in copies of itself, and tells nothing.
    private static final List<Kind> PLAIN = List.of(Kind.COMBINATION, Kind.DATE);

    List<CopyHint> in(Case it, CopyText text) {
        var known = it.people().stream()
                .flatMap(one -> Stream.of(
                        one.details().firstName(),
                        one.details().lastName(),
                        one.details().otherNames()))
                .filter(name -> !name.isBlank())
                .toList();
        var all = text.all();
        if (all.length() > Screener.LONGEST) {
            return List.of(new CopyHint("The text", Kind.UNSCREENED.words()));
        }
        var found = new LinkedHashSet<CopyHint>();
        Screener.withKnown(known).screen(all).findings().stream()
                .filter(finding -> !PLAIN.contains(finding.kind()))
                .filter(finding -> finding.end() <= all.length() && finding.end() > finding.start())
                .forEach(finding -> found.add(new CopyHint(
                        all.substring(finding.start(), finding.end()).strip(),
                        finding.kind().words())));
        return List.copyOf(found);
    }
}
